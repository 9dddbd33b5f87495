import type { DraftCell } from "./draftTable.ts";

/** A cell as office formats write it: each row has all its cells, and those that a cell above covers say so. */
export interface RowCell extends DraftCell {
  /** The first of the columns where it stands. */
  column: number;
  merge: "begins" | "continues" | null;
}

/** Joins each cell that continues one above with it: the one that begins spans the rows, the others are left out. */
export function mergeRows(rows: readonly RowCell[][]): DraftCell[][] {
  let begun = new Map<number, DraftCell>();
  return rows.map((row) => {
    const open = new Map<number, DraftCell>();
    const kept: DraftCell[] = [];
    for (const { column, merge, blocks, columnSpan, rowSpan } of row) {
      const above = merge === "continues" ? begun.get(column) : undefined;
      if (above === undefined) {
        const cell = { blocks, columnSpan, rowSpan };
        kept.push(cell);
        if (merge === "begins") open.set(column, cell);
      } else {
        above.rowSpan++;
        open.set(column, above);
      }
    }
    begun = open;
    return kept;
  });
}
