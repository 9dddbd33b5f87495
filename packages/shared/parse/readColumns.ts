import { parseCell, type Candidate, type Cell } from "../cells/index.ts";
import { fold } from "../text/index.ts";
import { candidatesOf, isFigure, readRun, type GluedRun } from "./gluedRun.ts";
import type { Token } from "./regionTokens.ts";

/** A cell and the characters that it was read from. */
export interface ReadCell {
  cell: Cell;
  start: number;
  end: number;
}

/** The cells of a row with several columns; `run` where they are printed without anything between them and are not settled yet. */
export interface ReadColumns {
  cells: ReadCell[];
  run: GluedRun | null;
}

/** The pieces of a row's region, how many columns it has, and how many pieces the rows of this table usually have. */
export interface ColumnsRegion {
  own: readonly Token[];
  from: number;
  count: number;
  usualCount: number;
}

/** Reads the figures of a row with several columns: one piece each, or all of them in one piece. Anything else is uncertain. */
export function readColumns({ own, from, count, usualCount }: ColumnsRegion): ReadColumns {
  const [first] = own;
  const place = { start: first?.start ?? from, end: own.at(-1)?.end ?? from };
  if (first === undefined) return { cells: fill(count, { cell: { state: "blank" }, ...place }), run: null };
  // Where the rows of a table are glued, a blank inside one of them is no border between columns.
  if (own.length === count && usualCount !== 1 && own.every(isCell)) {
    return { cells: own.map((token) => ({ cell: parseCell(token.text), start: token.start, end: token.end })), run: null };
  }
  const run = own.length === 1 ? readRun(first, count) : null;
  if (run === null) return { cells: fill(count, { cell: uncertain(candidatesIn(own, count), own), ...place }), run };
  const [only, ...others] = run.readings;
  const pieces = others.length === 0 ? (only ?? []).flatMap((piece) => piece ?? []) : [];
  if (pieces.length === count) return { cells: pieces.map(({ value, start, end }) => ({ cell: { state: "number", value }, start, end })), run: null };
  return { cells: fill(count, place).map((each, column) => ({ ...each, cell: uncertain(candidatesOf(run.readings, column), own) })), run };
}

/** All columns of a row as uncertain, with everything that any of them could say: which column is which is not certain. */
export function withoutOrder({ cells }: ReadColumns, own: readonly Token[]): ReadColumns {
  const candidates = cells.flatMap(({ cell }): Candidate[] => (cell.state === "number" ? [cell.value] : cell.state === "uncertain" ? cell.candidates : [cell.state]));
  return { cells: cells.map((each) => ({ ...each, cell: uncertain([...candidates, "blank"], own) })), run: null };
}

function isCell({ text }: Token): boolean {
  return isFigure(text) || ["dash", "notApplicable"].includes(parseCell(text).state);
}

// A figure may be torn into pieces, so that neighbours read together are candidates too.
function candidatesIn(own: readonly Token[], count: number): Candidate[] {
  const pieces = own.slice(0, 6).map(({ text }) => fold(text));
  const joined = pieces.flatMap((_, from) => pieces.slice(from).map((_piece, more) => pieces.slice(from, from + more + 1).join("")));
  const numbers = joined.filter(isFigure).map((text) => Number(text.replaceAll(",", "")));
  const glued = own.length === 1 ? figuresInFront(pieces.join(""), count).filter((each) => each !== "blank") : [];
  const said = own.flatMap(({ text }): Candidate[] => {
    const cell = parseCell(text);
    return cell.state === "uncertain" ? cell.candidates : cell.state === "number" ? [cell.value] : cell.state === "unreadable" ? [] : [cell.state];
  });
  return [...numbers, ...glued, ...said, "blank"];
}

// Behind the figures may stand a row that the form does not have: 005、微博 is 00 and the row's number, or 005.
function figuresInFront(text: string, count: number): Candidate[] {
  const [, run = "", mark = ""] = /^(\d[\d.,]*?)([.、]?)(?!\d)/.exec(text) ?? [];
  const runs = mark === "" ? [run] : [run, run.slice(0, -1)];
  return runs.flatMap((each) => {
    const read = readRun({ text: each, start: 0, end: each.length, gap: "none" }, count);
    return Array.from({ length: count }, (_, column) => candidatesOf(read?.readings ?? [], column)).flat();
  });
}

function uncertain(candidates: readonly Candidate[], own: readonly Token[]): Cell {
  return { state: "uncertain", candidates: [...new Set(candidates)], note: fold(own.map(({ text }) => text).join(" ")) };
}

function fill<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}
