/**
 * Where a cell stands in its source file: page (or sheet) and line count from 1, `start` and `end` are UTF-16 positions in that
 * line of the text that the reader made of the file; `cell` is what a sheet calls it (B12).
 */
export interface Locator {
  page: number;
  line: number;
  start: number;
  end: number;
  cell?: string;
}
