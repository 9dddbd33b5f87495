import type { Candidate, Cell, CellGap } from "../cells/index.ts";

interface Cells {
  cells: Record<string, number>;
  states: Record<string, CellGap>;
  uncertain: Record<string, Candidate[]>;
  notes: Record<string, string>;
}

/** Puts a cell where a report keeps cells of its state, and its note beside it. */
export function storeCell(table: Cells, code: string, cell: Cell): void {
  if (cell.note !== undefined) table.notes[code] = cell.note;
  switch (cell.state) {
    case "number":
      table.cells[code] = cell.value;
      return;
    case "uncertain":
      table.uncertain[code] = cell.candidates;
      return;
    default:
      table.states[code] = cell.state;
  }
}
