import type { GridCell, RowGrid } from "./docRowGrid.ts";
import type { SourceCell } from "./sourceDocument.ts";

/** A row as the text gives it, and how its mark cuts it. */
export interface DocRow {
  cells: string[];
  grid: RowGrid | null;
}

/** A cell at its columns. */
interface Placed {
  text: string;
  column: number;
  span: number;
  height: number;
  downwards: GridCell["downwards"];
}

/** Borders drawn by hand in several rows miss each other by less than this; no cell is narrower. In twentieths of a point. */
const nearby = 40;
/** A row that begins this much further right has no cell there, it is only set differently. */
const narrowest = 200;

/**
 * The rows of a Word table as cells that span columns and rows. Where a row does not tell its borders nothing is known of spans,
 * and every cell stands alone.
 */
export function tableOf(rows: readonly DocRow[]): SourceCell[][] {
  const grids = rows.map(({ cells, grid }) => (grid !== null && grid.cells.length === cells.length && isAscending(grid.edges) ? grid : null));
  if (grids.some((grid) => grid === null)) return rows.map(({ cells }) => cells.map((text) => ({ text })));
  const known = alignLeft(grids.filter((grid) => grid !== null));
  const columnOf = columnsOf(known);
  return mergeDownwards(known.map((grid, index) => placeRow(rows[index]?.cells ?? [], grid, columnOf)));
}

function isAscending(edges: readonly number[]): boolean {
  return edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge));
}

function alignLeft(grids: readonly RowGrid[]): RowGrid[] {
  const left = grids.reduce((least, { edges }) => Math.min(least, edges[0] ?? 0), Infinity);
  return grids.map((grid) => {
    const [first = 0, second = 0] = grid.edges;
    return first - left < narrowest && second > first ? { ...grid, edges: [left, ...grid.edges.slice(1)] } : grid;
  });
}

/** The columns that the borders of all rows make together: borders near each other are one, unless that would swallow a cell. */
function columnsOf(grids: readonly RowGrid[]): (edge: number) => number {
  const edges = [...new Set(grids.flatMap(({ edges }) => edges))].sort((one, other) => one - other);
  const swallows = grids.some((grid) => grid.edges.some((edge, index) => index > 0 && edge - (grid.edges[index - 1] ?? 0) < nearby * 2));
  const columns = new Map<number, number>();
  let start = -Infinity;
  let column = -1;
  for (const edge of edges) {
    if (edge - start > (swallows ? 0 : nearby)) {
      start = edge;
      column += 1;
    }
    columns.set(edge, column);
  }
  return (edge) => columns.get(edge) ?? 0;
}

function placeRow(texts: readonly string[], { cells, edges }: RowGrid, columnOf: (edge: number) => number): Placed[] {
  const row: Placed[] = [];
  const indent = columnOf(edges[0] ?? 0);
  if (indent > 0) row.push({ text: "", column: 0, span: indent, height: 1, downwards: "none" });
  let first: GridCell | null = null;
  cells.forEach((cell, index) => {
    const [column, end] = [columnOf(edges[index] ?? 0), columnOf(edges[index + 1] ?? 0)];
    const last = row.at(-1);
    const isCovered: boolean = first !== null && last !== undefined && cell.sideways !== 0 && cell.sideways !== first.sideways;
    if (isCovered && last !== undefined) last.span = Math.max(last.span, end - last.column);
    else row.push({ text: texts[index] ?? "", column, span: Math.max(1, end - column), height: 1, downwards: cell.downwards });
    if (!isCovered) first = cell.sideways === 0 ? null : cell;
  });
  return row;
}

/** Leaves out what the cell above covers at the same columns; a cell that claims to be covered by none stands for itself. */
function mergeDownwards(rows: readonly Placed[][]): SourceCell[][] {
  let above = new Map<string, Placed>();
  const kept = rows.map((row) => {
    const below = new Map<string, Placed>();
    const own = row.filter((cell) => {
      const place = `${cell.column}+${cell.span}`;
      const upper = cell.downwards === "covered" ? above.get(place) : undefined;
      if (upper !== undefined) upper.height += 1;
      if (cell.downwards !== "none") below.set(place, upper ?? cell);
      return upper === undefined;
    });
    above = below;
    return own;
  });
  return kept.map((row) => row.map(sourceCell));
}

function sourceCell({ text, span, height }: Placed): SourceCell {
  return { text, ...(span > 1 ? { columnSpan: span } : {}), ...(height > 1 ? { rowSpan: height } : {}) };
}
