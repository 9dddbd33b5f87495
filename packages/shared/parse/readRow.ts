import { parseCell, type Candidate, type Cell } from "../cells/index.ts";
import type { Finding } from "../report/index.ts";
import { fold } from "../text/index.ts";
import type { GluedRun } from "./gluedRun.ts";
import { readColumns, withoutOrder, type ReadCell, type ReadColumns } from "./readColumns.ts";
import { stronger, type Gap, type Token } from "./regionTokens.ts";
import { factorBetween, unitAtStart, type Region } from "./units.ts";

/** What one row's region says: a cell for each column, where the row ends, and what was noticed on the way. */
export interface ReadRow {
  cells: ReadCell[];
  /** Figures printed without anything between them, as far as they are not settled. */
  run: GluedRun | null;
  end: number;
  /** Sentences after the cell are the narrative's; anything else in the region is the row's. */
  hasProseAfter: boolean;
  findings: Finding[];
}

export interface RowContext {
  code: string;
  unit: string | null;
  /** What usually stands between unit and figure in this table: anything held apart more strongly is no part of the cell. */
  usualGap: Gap;
  /** The next row begins with a digit that no blank separates from this cell. */
  gluedToNumbering: boolean;
  /** The table has more columns of figures, so that one figure alone may belong to another column. */
  hasMoreColumns: boolean;
  /** Where no border shows that the cell stands beside its label: the figures that could be its own instead of a blank. */
  around: readonly number[] | null;
  /** The cells between exact borders, where the document draws them. */
  exact: ReadCell[] | null;
  /** What the edition says of the row's columns; null where it has only one. */
  columns: RowColumns | null;
}

/** How many columns a row has, how many pieces the rows of this table usually have, and whether its head shows their order. */
export interface RowColumns {
  count: number;
  usualCount: number;
  isOrderShown: boolean;
}

/** Reads the cells of one row. Whatever is not certain comes back as uncertain with its candidates. */
export function readRow(region: Region, context: RowContext): ReadRow {
  const findings: Finding[] = [];
  const { own, strays } = ownTokens(region.tokens, context);
  // A figure alone below an empty cell may be a page's number, or the cell's own that slipped.
  const exact = context.exact !== null && strays.some(({ text }) => /^\d+$/.test(fold(text))) && context.exact.some(({ cell }) => cell.state === "blank") ? null : context.exact;
  const hasProseAfter = isProse(strays);
  const noted = hasProseAfter || exact !== null ? [] : strays;
  const read = exact !== null ? exactly(exact, own, context) : own.length > 0 ? readOwn(own, region, context) : noted.length > 0 ? onlyStrays(region, noted, context) : readNothing(region, context);
  if (noted.length > 0) findings.push(warning("table.leftover", context.code, { text: textOf(noted) }));
  const cells = read.cells.map((each) => ({ ...each, cell: inUnit(each.cell, region.unit, context, findings) }));
  const end = own.at(-1)?.end ?? cells[0]?.start ?? region.from;
  return { cells, run: findings.some(({ code }) => code === "table.unit") ? null : read.run, end, hasProseAfter, findings: distinct(findings) };
}

function readOwn(own: Token[], { from }: Region, context: RowContext): ReadColumns {
  const place = { start: own[0]?.start ?? from, end: own.at(-1)?.end ?? own[0]?.start ?? from };
  if (context.columns === null) return { cells: [{ cell: readCell(own, context), ...place }], run: null };
  const read = readColumns({ own, from, ...context.columns });
  return context.columns.isOrderShown || own.length === 0 ? read : withoutOrder(read, own);
}

function exactly(cells: ReadCell[], own: Token[], { columns }: RowContext): ReadColumns {
  return columns === null || columns.isOrderShown ? { cells, run: null } : withoutOrder({ cells, run: null }, own);
}

function readNothing(region: Region, context: RowContext): ReadColumns {
  return context.around === null || context.around.length === 0 ? readOwn([], region, context) : onlyStrays(region, [], context);
}

// Numbers too far from the row may be pages; they are candidates and no more.
function onlyStrays({ from }: Region, strays: Token[], { columns, around }: RowContext): ReadColumns {
  const cell = uncertain(["blank", ...numbersIn(strays), ...(around ?? [])], strays);
  return { cells: Array.from({ length: columns?.count ?? 1 }, () => ({ cell, start: from, end: from })), run: null };
}

// Between two columns stands more than between a unit and its figure.
function ownTokens(tokens: Token[], { usualGap, columns }: RowContext): { own: Token[]; strays: Token[] } {
  return splitStrays(tokens, columns === null || stronger(usualGap, "tab") ? usualGap : "tab");
}

/** The pieces that belong to a cell, and those that stand too far from it. */
export function splitStrays(tokens: Token[], usualGap: Gap): { own: Token[]; strays: Token[] } {
  const cut = tokens.findIndex((token) => stronger(token.gap, usualGap));
  return cut === -1 ? { own: tokens, strays: [] } : { own: tokens.slice(0, cut), strays: tokens.slice(cut) };
}

/** True when the pieces make sentences rather than figures, page numbers or column heads. */
export function isProse(tokens: readonly Token[]): boolean {
  const text = tokens.map((token) => token.text).join("");
  return text.length > 60 || /[。！？]/.test(text);
}

function readCell(own: Token[], { gluedToNumbering, hasMoreColumns, unit }: RowContext): Cell {
  const raw = own.map((token, index) => (index === 0 ? "" : stronger(token.gap, "space") ? "\t" : " ") + token.text).join("");
  const cell = parseCell(raw);
  if (cell.state !== "number") return cell;
  if (gluedToNumbering) return uncertain([cell.value], own);
  if (hasMoreColumns && own.length === 1) return uncertain([cell.value, "blank"], own);
  // 1.212 pieces cannot be: the dot is a thousands mark or a slip.
  const isCount = unit !== null && !unit.endsWith("元");
  if (isCount && /^\d{1,3}\.\d{3}$/.test(fold(raw))) return uncertain([cell.value, Number(fold(raw).replace(".", ""))], own);
  return cell;
}

// A unit inside the cell (50000元) says more than that of the column.
function inUnit(cell: Cell, ofColumn: string | null, { code, unit }: RowContext, findings: Finding[]): Cell {
  const inside = unitAtStart(fold(cell.note ?? "").replace(/^[-+\d,.\s]+/, ""))?.unit;
  const printed = inside ?? ofColumn;
  if (printed === null || unit === null || printed === unit) return cell;
  findings.push(warning("table.unit", code, { expected: unit, printed }));
  const factor = factorBetween(printed, unit);
  if (cell.state !== "number" || cell.value === 0 || factor === 1) return cell;
  const note = inside === undefined ? `${cell.note ?? cell.value}${printed}` : cell.note;
  return { state: "uncertain", candidates: [cell.value, Number((cell.value * factor).toFixed(8))], ...(note === undefined ? {} : { note }) };
}

// The columns of a row share their unit, and what is to be said of it is said once.
function distinct(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, index) => findings.findIndex((other) => JSON.stringify(other) === JSON.stringify(finding)) === index);
}

function uncertain(candidates: Candidate[], tokens: Token[]): Cell {
  return { state: "uncertain", candidates: [...new Set(candidates)], ...(tokens.length === 0 ? {} : { note: textOf(tokens) }) };
}

function numbersIn(tokens: Token[]): number[] {
  return tokens.map((token) => parseCell(token.text)).filter((cell) => cell.state === "number").map((cell) => cell.value);
}

function textOf(tokens: Token[]): string {
  return fold(tokens.map((token) => token.text).join(" "));
}

function warning(code: string, cell: string, facts: Finding["facts"]): Finding {
  return { code, severity: "warning", where: { code: cell }, facts };
}
