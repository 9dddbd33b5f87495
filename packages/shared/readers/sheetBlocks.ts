import type { BlockWriter } from "./blockWriter.ts";
import { SheetGrid } from "./sheetGrid.ts";
import type { SheetMerge } from "./sheetGrid.ts";
import type { SourceCell } from "./sourceDocument.ts";
import { bounds, Refusal } from "./unreadable.ts";
import type { SheetContent } from "./xlsxSheet.ts";

/** No label is as long: a text that is stands beside a table, not in it. */
const longestLabel = 30;

/** Adds what a sheet shows to the blocks: a page of its own, if it shows anything. */
export function addSheet(writer: BlockWriter, content: SheetContent): void {
  const grid = new SheetGrid(content);
  const pieces = grid.pieces();
  if (pieces.length > 0 && writer.blocks.length > 0) writer.page();
  for (const [first, last] of pieces) addPiece(writer, grid, first, last);
}

function addPiece(writer: BlockWriter, grid: SheetGrid, first: number, last: number): void {
  const columns = grid.columnsOf(first, last);
  const alone = (row: number): boolean => standsAlone(grid, row, columns);
  let tableFirst = first;
  while (tableFirst <= last && alone(tableFirst)) tableFirst += 1;
  let tableLast = last;
  while (tableLast > tableFirst && alone(tableLast)) tableLast -= 1;
  // Without borders a label whose figures are all blank looks like a note, so only what cannot be a label leaves the table.
  if (tableFirst <= last && !grid.isFramed(tableFirst, tableLast)) while (tableLast < last && couldBeLabel(grid, tableLast + 1)) tableLast += 1;
  addLines(writer, grid, first, tableFirst - 1);
  if (tableFirst <= last) writer.table(tableRows(grid, tableFirst, tableLast));
  addLines(writer, grid, Math.max(tableFirst, tableLast + 1), last);
}

function standsAlone(grid: SheetGrid, row: number, [left, right]: [number, number]): boolean {
  const cells = grid.textsOf(row);
  const [only] = cells;
  if (only === undefined || cells.length > 1) return false;
  const merge = grid.mergeAt(row, only.column);
  if (merge !== undefined && merge.bottom > merge.top) return false;
  // An empty cell with a border is a cell of a table that was left empty.
  for (const column of grid.framedIn(row)) {
    if (column >= left && column <= right && column !== only.column && (merge === undefined || grid.mergeAt(row, column) !== merge)) return false;
  }
  return true;
}

function couldBeLabel(grid: SheetGrid, row: number): boolean {
  return grid.textsOf(row).every(({ column, text }) => grid.mergeAt(row, column) === undefined && text.length <= longestLabel);
}

function addLines(writer: BlockWriter, grid: SheetGrid, first: number, last: number): void {
  for (let row = first; row <= last; row++) for (const { text } of grid.textsOf(row)) for (const line of text.split("\n")) writer.line(line);
}

function tableRows(grid: SheetGrid, first: number, last: number): SourceCell[][] {
  const [left, right] = grid.columnsOf(first, last);
  if ((last - first + 1) * (right - left + 1) > bounds.cells) throw new Refusal("tooMuch");
  const rows: SourceCell[][] = [];
  for (let row = first; row <= last; row++) {
    const cells: SourceCell[] = [];
    for (let column = left; column <= right; column++) {
      const merge = grid.mergeAt(row, column);
      if (merge === undefined) cells.push({ text: grid.textAt(row, column), name: grid.nameOf(row, column) });
      else if (row === Math.max(merge.top, first) && column === Math.max(merge.left, left)) cells.push(mergedCell(grid, merge, { top: row, left: column, bottom: last, right }));
    }
    rows.push(cells);
  }
  return rows;
}

/** A merged cell cut to the table that it stands in. */
function mergedCell(grid: SheetGrid, merge: SheetMerge, table: SheetMerge): SourceCell {
  const columnSpan = Math.min(merge.right, table.right) - table.left + 1;
  const rowSpan = Math.min(merge.bottom, table.bottom) - table.top + 1;
  const text = table.top === merge.top && table.left === merge.left ? grid.textAt(merge.top, merge.left) : "";
  return { text, ...(columnSpan > 1 ? { columnSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}), name: grid.nameOf(table.top, table.left) };
}
