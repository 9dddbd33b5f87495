import type { SourceText } from "../readers/index.ts";

/** What stands between the borders of an exact table's row, one text for each cell. */
export interface ExactCell {
  text: string;
  start: number;
  end: number;
}

/**
 * The cells of a line from a position on, with the text that `bare` has there; null where no exact borders are drawn. Tabs are borders
 * in a table that its document holds as one, between pipes that close a line on both ends, and where they make just `count` cells.
 */
export function exactCells(source: SourceText, text: string, bare: string, position: number, count: number): ExactCell[] | null {
  const from = Math.max(text.lastIndexOf("\n", position - 1), text.lastIndexOf("\f", position - 1)) + 1;
  const lineEnd = text.slice(position).search(/[\n\f]/);
  const to = lineEnd === -1 ? text.length : position + lineEnd;
  const printed = source.text.slice(from, to);
  const isPiped = /^\s*[|｜│┃║].*[|｜│┃║]\s*$/.test(printed);
  const isTabbed = count > 1 && text.slice(position, to).split("\t").length === count + 1;
  if (!isPiped && !isTabbed && !source.tables.some(({ start, end }) => start <= from && from < end)) return null;
  const cells: ExactCell[] = [];
  const stop = isPiped ? from + printed.trimEnd().length - 1 : to;
  let start = position;
  for (let at = position; at <= stop; at++) {
    if (at !== stop && text[at] !== "\t") continue;
    cells.push({ text: bare.slice(start, at), start, end: at });
    start = at + 1;
  }
  return cells;
}
