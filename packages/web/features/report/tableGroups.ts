import type { Cell, EditionRow } from "../../api/documents.ts";
import type { Text } from "../../i18n/text.ts";
import type { Cells } from "./cellText.ts";

/** One of several figures of a row: who applied, or this year beside all years. */
export interface TableFigure {
  code: string;
  suffix: string;
  label: string;
  cell: Cell | undefined;
}

export interface TableLine {
  /** The code of the figure that stands for the row; of the row itself where it has one figure or none. */
  code: string;
  label: string;
  /** The wording on the form. */
  original: string;
  unit: string;
  depth: number;
  /** A heading has no value of its own. */
  isHeading: boolean;
  cell: Cell | undefined;
  /** Every figure of a row that asks for several, in printed order; empty for all others. */
  figures: TableFigure[];
}

/** A main heading of the form with everything under it. */
export interface TableGroup {
  code: string;
  lines: TableLine[];
}

export interface TableColumn {
  suffix: string;
  label: string;
  /** The column that stands for the row where there is room for one. */
  isMain: boolean;
}

/** Groups that follow each other and have the same columns: one table. */
export interface TablePart {
  columns: TableColumn[];
  groups: TableGroup[];
}

/** The rows of the form with the report's cells, cut at its main headings and where its columns change. */
export function tableParts(rows: readonly EditionRow[], cells: Cells, text: Text): TablePart[] {
  const parts: TablePart[] = [];
  for (const group of groupRows(rows)) {
    const columns = columnsOf(group.find((row) => row.columns.length > 0)?.columns ?? [], text);
    const lines = group.map((row) => lineOf(row, cells, text));
    const part = parts.at(-1);
    const drawn = { code: group[0]?.code ?? "", lines };
    if (part !== undefined && sameColumns(part.columns, columns)) part.groups.push(drawn);
    else parts.push({ columns, groups: [drawn] });
  }
  return parts;
}

/** The parts with what the report says beyond its form as a group of its own, at the end. */
export function withExtra(parts: TablePart[], rows: readonly EditionRow[], cells: readonly Cell[], text: Text): TablePart[] {
  const known = new Set(rows.flatMap((row) => (row.columns.length === 0 ? [row.code] : row.columns.map(({ suffix }) => row.code + suffix))));
  const lines = cells.filter((cell) => !known.has(cell.code)).map((cell) => extraLine(cell, text));
  if (lines.length === 0) return parts;
  const heading = { code: "extra", label: text.t("tableExtra"), original: "", unit: "", depth: 0, isHeading: true, cell: undefined, figures: [] };
  const extra = { code: heading.code, lines: [heading, ...lines] };
  const last = parts.at(-1) ?? { columns: [], groups: [] };
  return [...parts.slice(0, -1), { ...last, groups: [...last.groups, extra] }];
}

function extraLine(cell: Cell, text: Text): TableLine {
  return { code: cell.code, label: text.labelOf(cell), original: cell.label, unit: text.unitWord(cell.unit), depth: 1, isHeading: false, cell, figures: [] };
}

function groupRows(rows: readonly EditionRow[]): EditionRow[][] {
  const groups: EditionRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (row.depth === 0 || group === undefined) groups.push([row]);
    else group.push(row);
  }
  return groups;
}

function lineOf(row: EditionRow, cells: Cells, text: Text): TableLine {
  const figures = row.columns.map((column) => {
    const code = row.code + column.suffix;
    return { code, suffix: column.suffix, label: text.labelOf(column), cell: cells.get(code) };
  });
  const code = mainOf(figures)?.code ?? row.code;
  return { code, label: text.labelOf(row), original: row.label, unit: text.unitWord(row.unit), depth: row.depth, isHeading: row.kind === "heading", cell: cells.get(code), figures };
}

function columnsOf(columns: EditionRow["columns"], text: Text): TableColumn[] {
  const main = mainOf(columns);
  return columns.map((column) => ({ suffix: column.suffix, label: text.labelOf(column), isMain: column === main }));
}

/** Forms print the total last; a column without an ending of its own is the row's own figure. */
function mainOf<Column extends { suffix: string }>(columns: readonly Column[]): Column | undefined {
  return columns.find(({ suffix }) => suffix === "") ?? columns.at(-1);
}

function sameColumns(a: readonly TableColumn[], b: readonly TableColumn[]): boolean {
  return a.length === b.length && a.every(({ suffix }, index) => suffix === b[index]?.suffix);
}

/** The figure that stands for a row of several. */
export function mainFigureOf({ code, figures }: TableLine): TableFigure | undefined {
  return figures.find((figure) => figure.code === code);
}

/** The others of that row, in printed order. */
export function otherFiguresOf({ code, figures }: TableLine): TableFigure[] {
  return figures.filter((figure) => figure.code !== code);
}

/** Where a figure of several is told with its source. The row itself has the address of the one that stands for it. */
export function figureId({ code }: TableLine, figure: TableFigure): string {
  return figure.code === code ? `s-${code}` : `c-${figure.code}`;
}
