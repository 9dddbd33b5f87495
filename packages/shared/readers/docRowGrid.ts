import type { Binary } from "./binary.ts";
import type { Effort } from "./docFile.ts";
import { sprm, sprmsOf } from "./docSprms.ts";

/** How a row of a Word table is cut into cells. */
export interface RowGrid {
  /** The borders from left to right, one more than cells, in twentieths of a point. */
  edges: number[];
  cells: GridCell[];
}

export interface GridCell {
  /** Not 0 for a cell of a set that is merged sideways; the first of the set has another number than those it covers. */
  sideways: number;
  /** The first of cells merged downwards, or one that an upper cell covers. */
  downwards: "none" | "first" | "covered";
}

const mostCells = 63;
const cellLength = 20;

/** The cells of a row from the properties of the mark that ends it, or null when they do not say. */
export function readRowGrid(lists: readonly Binary[], effort: Effort): RowGrid | null {
  let grid: RowGrid | null = null;
  for (const list of lists) {
    for (const { code, operand } of sprmsOf(list, effort)) {
      if (code === sprm.tableDefinition) grid = readDefinition(operand);
      else if (grid !== null) change(grid, code, operand);
    }
  }
  return grid;
}

function readDefinition(definition: Binary): RowGrid | null {
  const count = definition.length === 0 ? 0 : definition.u8(0);
  if (count === 0 || count > mostCells || definition.length < 1 + (count + 1) * 2) return null;
  const edges = Array.from({ length: count + 1 }, (_, index) => definition.i16(1 + index * 2));
  const first = 1 + (count + 1) * 2;
  // The list of cells may stop early: those it leaves out are plain.
  const cells = Array.from({ length: count }, (_, index) => {
    const at = first + index * cellLength;
    return at + 2 <= definition.length ? readCell(definition.u16(at)) : { sideways: 0, downwards: "none" as const };
  });
  return { edges, cells };
}

function readCell(flags: number): GridCell {
  return { sideways: flags & 3, downwards: downwardsOf((flags >> 5) & 3) };
}

function downwardsOf(flags: number): GridCell["downwards"] {
  if (flags === 1) return "covered";
  return flags === 3 ? "first" : "none";
}

// Later properties change the row that an earlier one defined.
function change(grid: RowGrid, code: number, operand: Binary): void {
  const { cells, edges } = grid;
  switch (code) {
    case sprm.mergeCells:
      cells.slice(operand.u8(0), operand.u8(1)).forEach((cell, index) => { cell.sideways = index === 0 ? 1 : 2; });
      break;
    case sprm.splitCells:
      for (const cell of cells.slice(operand.u8(0), operand.u8(1))) cell.sideways = 0;
      break;
    case sprm.verticalMerge: {
      const cell = operand.length < 2 ? undefined : cells[operand.u8(0)];
      if (cell !== undefined) cell.downwards = downwardsOf(operand.u8(1) & 3);
      break;
    }
    case sprm.deleteCells: {
      const [from, to] = [Math.min(operand.u8(0), cells.length), Math.min(operand.u8(1), cells.length)];
      if (to > from) remove(grid, from, to);
      break;
    }
    case sprm.insertCells:
      insert(grid, operand);
      break;
    case sprm.columnWidth:
      setWidths(edges, operand.u8(0), operand.u8(1), operand.u16(2));
      break;
  }
}

function remove({ cells, edges }: RowGrid, from: number, to: number): void {
  const width = (edges[to] ?? 0) - (edges[from] ?? 0);
  cells.splice(from, to - from);
  edges.splice(from + 1, to - from);
  shift(edges, from + 1, -width);
}

function insert({ cells, edges }: RowGrid, operand: Binary): void {
  const [at, count, width] = [Math.min(operand.u8(0), cells.length), Math.min(operand.u8(1), mostCells - cells.length), operand.u16(2)];
  const left = edges[at] ?? 0;
  const added = Array.from({ length: Math.max(0, count) }, (_, index) => left + width * (index + 1));
  cells.splice(at, 0, ...added.map((): GridCell => ({ sideways: 0, downwards: "none" })));
  shift(edges, at + 1, width * added.length);
  edges.splice(at + 1, 0, ...added);
}

function setWidths(edges: number[], from: number, to: number, width: number): void {
  for (let index = from; index < Math.min(to, edges.length - 1); index += 1) {
    const [left, right] = [edges[index] ?? 0, edges[index + 1] ?? 0];
    shift(edges, index + 1, left + width - right);
  }
}

function shift(edges: number[], from: number, by: number): void {
  for (let index = from; index < edges.length; index += 1) edges[index] = (edges[index] ?? 0) + by;
}
