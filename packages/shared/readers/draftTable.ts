import type { SourceBlock, SourceCell } from "./sourceDocument.ts";

/** A cell while its table is being read: what stands in it, in order. */
export interface DraftCell {
  blocks: SourceBlock[];
  columnSpan: number;
  rowSpan: number;
}

/** A table while it is being read, row by row. */
export class DraftTable {
  private readonly rows: DraftCell[][] = [];
  private sectionStart = 0;

  addRow(): void {
    this.rows.push([]);
  }

  addCell(cell: DraftCell): void {
    if (this.rows.length === 0) this.addRow();
    this.rows.at(-1)?.push(cell);
  }

  /** Ends the head, the body or the foot of the table: no cell reaches across. */
  endSection(): void {
    for (let index = this.sectionStart; index < this.rows.length; index++) {
      for (const cell of this.rows[index] ?? []) cell.rowSpan = Math.min(cell.rowSpan, this.rows.length - index);
    }
    this.sectionStart = this.rows.length;
  }

  finish(): DraftCell[][] {
    this.endSection();
    return this.rows;
  }
}

/** A cell with more characters than this holds a part of the page, not a figure or a label. */
const longest = 400;
/** The same of a cell with several paragraphs; a label may stand one character a paragraph. */
const longestOfMany = 120;

/**
 * What a table says: one table of exact cells, or, where it only lays out the page, what stands in its cells one after the other.
 * A row lays out when one of its cells holds another table or a longer text.
 */
export function settleTable(drawn: readonly DraftCell[][]): SourceBlock[] {
  const rows = withoutEmptyRows(drawn);
  const laysOut = rows.map((cells) => cells.some((cell) => holdsTable(cell) || isLong(cell)));
  if (!laysOut.includes(true)) return settleRows(rows);
  if (spansLayout(rows, laysOut)) return rows.some((cells) => cells.some(holdsTable)) ? rows.flatMap(flatten) : settleRows(rows);
  const blocks: SourceBlock[] = [];
  let figures: DraftCell[][] = [];
  for (const [index, row] of rows.entries()) {
    if (laysOut[index] !== true) {
      figures.push(row);
      continue;
    }
    for (const block of settleRows(figures)) blocks.push(block);
    figures = [];
    for (const block of flatten(row)) blocks.push(block);
  }
  for (const block of settleRows(figures)) blocks.push(block);
  return blocks;
}

// A row without cells only counts for the cells that span it.
function withoutEmptyRows(rows: readonly DraftCell[][]): DraftCell[][] {
  const emptyBefore = [0];
  for (const row of rows) emptyBefore.push((emptyBefore.at(-1) ?? 0) + Number(row.length === 0));
  const emptyUpTo = (index: number): number => emptyBefore[index] ?? 0;
  return rows.flatMap((row, index) => {
    if (row.length === 0) return [];
    return [row.map((cell) => ({ ...cell, rowSpan: cell.rowSpan - (emptyUpTo(index + cell.rowSpan) - emptyUpTo(index)) }))];
  });
}

function settleRows(rows: readonly DraftCell[][]): SourceBlock[] {
  const [first] = rows;
  if (first === undefined) return [];
  // A frame around one text is no table.
  if (rows.length === 1 && first.length === 1) return flatten(first);
  return [{ type: "table", rows: rows.map((cells) => cells.map(settleCell)) }];
}

function settleCell({ blocks, columnSpan, rowSpan }: DraftCell): SourceCell {
  return { text: textOf(blocks), ...(columnSpan > 1 ? { columnSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

function textOf(blocks: readonly SourceBlock[]): string {
  return blocks.flatMap((block) => (block.type === "line" ? [block.text.trim()] : [])).join("\n").trim();
}

function flatten(cells: readonly DraftCell[]): SourceBlock[] {
  return cells.flatMap(({ blocks }) => blocks);
}

function holdsTable({ blocks }: DraftCell): boolean {
  return blocks.some(({ type }) => type === "table");
}

function isLong({ blocks }: DraftCell): boolean {
  let length = 0;
  for (const block of blocks) if (block.type === "line") length += block.text.length;
  return length > (blocks.length > 3 ? longestOfMany : longest);
}

// A table cannot be cut where one of its cells reaches across.
function spansLayout(rows: readonly DraftCell[][], laysOut: readonly boolean[]): boolean {
  const layoutBefore = [0];
  for (const lays of laysOut) layoutBefore.push((layoutBefore.at(-1) ?? 0) + Number(lays));
  return rows.some((cells, index) => cells.some(({ rowSpan }) => {
    return rowSpan > 1 && (layoutBefore[index + rowSpan] ?? 0) > (layoutBefore[index] ?? 0);
  }));
}
