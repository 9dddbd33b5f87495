import type { RowCell } from "./mergedRows.ts";
import type { SourceBlock } from "./sourceDocument.ts";

/** How a row is drawn: where it begins, and each of its cells; lengths in twips (a twentieth of a point). */
export interface RtfRowShape {
  left: number;
  cells: { right: number; down: RowCell["merge"]; across: RowCell["merge"] }[];
}

export interface RtfRow {
  cells: SourceBlock[][];
  shape: RtfRowShape;
}

/** Edges that are closer than a millimetre are one: nobody draws a column so narrow, but programs round. */
const oneEdge = 60;

/** Counts out in columns what the rows of a table say in lengths. */
export function gridOf(rows: readonly RtfRow[]): RowCell[][] {
  const edges = edgesOf(rows);
  return rows.map(({ cells, shape }) => {
    const row: RowCell[] = [];
    let left = shape.left;
    for (const [index, blocks] of cells.entries()) {
      const drawn = shape.cells[index];
      const column = drawn === undefined ? nextColumn(row) : columnAt(edges, left);
      const columnSpan = drawn === undefined ? 1 : Math.max(1, columnAt(edges, drawn.right) - column);
      left = drawn?.right ?? left;
      const before = row.at(-1);
      if (drawn?.across === "continues" && before !== undefined) before.columnSpan += columnSpan;
      else row.push({ blocks, column, columnSpan, rowSpan: 1, merge: drawn?.down ?? null });
    }
    return row;
  });
}

function edgesOf(rows: readonly RtfRow[]): number[] {
  const all = new Set<number>();
  for (const { shape } of rows) {
    all.add(shape.left);
    for (const { right } of shape.cells) all.add(right);
  }
  const edges: number[] = [];
  for (const edge of [...all].sort((a, b) => a - b)) if (edges.length === 0 || edge - (edges.at(-1) ?? 0) > oneEdge) edges.push(edge);
  return edges;
}

/** The column that begins at an edge. */
function columnAt(edges: readonly number[], edge: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= edge) low = middle;
    else high = middle - 1;
  }
  return low;
}

function nextColumn(row: readonly RowCell[]): number {
  const last = row.at(-1);
  return last === undefined ? 0 : last.column + last.columnSpan;
}
