import { parseCell, type Candidate, type Cell } from "../cells/index.ts";
import type { Finding } from "../report/index.ts";
import { fold } from "../text/index.ts";
import { stronger, type Gap, type Token } from "./regionTokens.ts";

/** What one row's region says: its cell, where the cell stands, and what was noticed on the way. */
export interface ReadRow {
  cell: Cell;
  start: number;
  end: number;
  findings: Finding[];
}

/** A row's region split into the unit that is printed and the pieces after it. */
export interface Region {
  unit: string | null;
  from: number;
  tokens: Token[];
  lastGap: Gap;
}

const unitPattern = /^(?:万元|人次|元|条|件|次|篇|个|人|项|份)/;

/** Takes the printed unit off the front of a region; it may be a piece of its own or glued to the figure. */
export function takeUnit(tokens: Token[], lastGap: Gap, from: number): Region {
  const [first, ...rest] = tokens;
  const unit = first === undefined ? undefined : unitPattern.exec(first.text)?.[0];
  if (first === undefined || unit === undefined) return { unit: null, from, tokens, lastGap };
  const start = first.start + unit.length;
  const glued = first.text.slice(unit.length);
  const tail: Token[] = glued === "" ? rest : [{ text: glued, start, end: first.end, gap: "none" }, ...rest];
  return { unit, from: start, tokens: tail, lastGap };
}

interface RowContext {
  code: string;
  unit: string | null;
  /** What usually stands between unit and figure in this table: anything held apart more strongly is no part of the cell. */
  usualGap: Gap;
  /** The next row begins with a digit that no blank separates from this cell. */
  gluedToNumbering: boolean;
}

/** Reads the cell of one row. Whatever is not certain comes back as uncertain with its candidates. */
export function readRow(region: Region, context: RowContext): ReadRow {
  const findings: Finding[] = [];
  const { own, strays } = splitStrays(region.tokens, context.usualGap);
  const start = own[0]?.start ?? region.from;
  const end = own.at(-1)?.end ?? start;
  let cell = parseCell(own.map((token) => token.text).join(" "));
  if (own.length === 0 && strays.length > 0) cell = uncertain(["blank", ...numbersIn(strays)], strays);
  if (strays.length > 0) findings.push(warning("table.leftover", context.code, { text: textOf(strays) }));
  if (context.gluedToNumbering && cell.state === "number") cell = uncertain([cell.value], own);
  return { cell: inUnit(cell, region.unit, context, findings), start, end, findings };
}

function splitStrays(tokens: Token[], usualGap: Gap): { own: Token[]; strays: Token[] } {
  const cut = tokens.findIndex((token) => stronger(token.gap, usualGap));
  return cut === -1 ? { own: tokens, strays: [] } : { own: tokens.slice(0, cut), strays: tokens.slice(cut) };
}

function inUnit(cell: Cell, printed: string | null, { code, unit }: RowContext, findings: Finding[]): Cell {
  if (printed === null || unit === null || printed === unit) return cell;
  findings.push(warning("table.unit", code, { expected: unit, printed }));
  const money = ["元", "万元"];
  if (cell.state !== "number" || cell.value === 0 || !(money.includes(printed) || money.includes(unit))) return cell;
  const factor = printed === "元" && unit === "万元" ? 1 / 10_000 : printed === "万元" && unit === "元" ? 10_000 : 1;
  return { state: "uncertain", candidates: [...new Set([cell.value, Number((cell.value * factor).toFixed(8))])], note: `${cell.note ?? cell.value}${printed}` };
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
