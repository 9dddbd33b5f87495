import { parseCell, type Candidate, type Cell } from "../cells/index.ts";
import type { Finding } from "../report/index.ts";
import { fold } from "../text/index.ts";
import { stronger, type Gap, type Token } from "./regionTokens.ts";
import { factorBetween, unitAtStart, type Region } from "./units.ts";

/** What one row's region says: its cell, where the cell stands, where the row ends, and what was noticed on the way. */
export interface ReadRow {
  cell: Cell;
  start: number;
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
}

/** Reads the cell of one row. Whatever is not certain comes back as uncertain with its candidates. */
export function readRow(region: Region, context: RowContext): ReadRow {
  const findings: Finding[] = [];
  const { own, strays } = splitStrays(region.tokens, context.usualGap);
  const hasProseAfter = isProse(strays);
  const start = own[0]?.start ?? region.from;
  const end = own.at(-1)?.end ?? start;
  const noted = hasProseAfter ? [] : strays;
  let cell = readCell(own, context);
  if (own.length === 0 && noted.length > 0) cell = uncertain(["blank", ...numbersIn(noted)], noted);
  if (noted.length > 0) findings.push(warning("table.leftover", context.code, { text: textOf(noted) }));
  return { cell: inUnit(cell, region.unit, context, findings), start, end, hasProseAfter, findings };
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

function uncertain(candidates: Candidate[], tokens: Token[]): Cell {
  return { state: "uncertain", candidates: [...new Set(candidates)], note: textOf(tokens) };
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
