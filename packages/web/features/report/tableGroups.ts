import type { Cell, EditionRow } from "../../api/documents.ts";
import type { Text } from "../../i18n/text.ts";
import type { Cells } from "./cellText.ts";

export interface TableLine {
  code: string;
  label: string;
  unit: string;
  depth: number;
  /** A heading has no value of its own. */
  isHeading: boolean;
  cell: Cell | undefined;
}

/** A main heading of the form with everything under it. */
export interface TableGroup {
  code: string;
  lines: TableLine[];
}

/** The rows of the form with the report's cells, cut at its main headings. */
export function tableGroups(rows: readonly EditionRow[], cells: Cells, text: Text): TableGroup[] {
  const groups: TableGroup[] = [];
  for (const row of rows) {
    const line = lineOf(row, cells.get(row.code), text);
    const group = groups.at(-1);
    if (row.depth === 0 || group === undefined) groups.push({ code: row.code, lines: [line] });
    else group.lines.push(line);
  }
  return groups;
}

/** What the report says beyond its form: rows of its own, a second column. */
export function extraLines(rows: readonly EditionRow[], cells: readonly Cell[], text: Text): TableLine[] {
  const known = new Set(rows.map((row) => row.code));
  return cells
    .filter((cell) => !known.has(cell.code))
    .map((cell) => ({ code: cell.code, label: text.labelOf(cell), unit: text.unitWord(cell.unit), depth: 1, isHeading: false, cell }));
}

function lineOf(row: EditionRow, cell: Cell | undefined, text: Text): TableLine {
  return { code: row.code, label: text.labelOf(row), unit: text.unitWord(row.unit), depth: row.depth, isHeading: row.kind === "heading", cell };
}
