import { parseCell, type Candidate } from "../cells/index.ts";
import { fold } from "../text/index.ts";
import type { Token } from "./regionTokens.ts";

/** A figure that part of a run says, and where it stands. */
export interface Piece {
  value: number;
  start: number;
  end: number;
}

/** One way to read a run: a figure for each column, null where the column is left blank. */
export type Reading = (Piece | null)[];

/** Figures of several columns printed without anything between them, and every way to read them. */
export interface GluedRun {
  text: string;
  readings: Reading[];
}

/** A figure as tables print it: no zero in front of other digits. */
const figure = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;
/** Two figures have not so many digits; to list what a longer run could mean helps nobody. */
const longest = 30;

/** True for what stands for one figure and nothing else; 00 and 012 are two figures or a slip. */
export function isFigure(text: string): boolean {
  return figure.test(fold(text)) && parseCell(text).state === "number";
}

/**
 * Reads a piece as the figures of `count` columns in every way that its digits allow; an office may also have left all
 * but some columns blank. Null when it is no run of digits.
 */
export function readRun({ text, start }: Token, count: number): GluedRun | null {
  const run = fold(text);
  if (run.length > longest || !/^\d[\d.,]*$/.test(run)) return null;
  const readings = ways(run, 0, count).map((way) => way.map((place) => (place === null ? null : { value: numberOf(run.slice(...place)), start: start + place[0], end: start + place[1] })));
  return readings.length === 0 ? null : { text: run, readings };
}

function ways(run: string, from: number, count: number): ([number, number] | null)[][] {
  if (count === 0) return from === run.length ? [[]] : [];
  const found: ([number, number] | null)[][] = [];
  for (let to = from + 1; to <= run.length; to++) {
    if (isFigure(run.slice(from, to))) found.push(...ways(run, to, count - 1).map((rest): ([number, number] | null)[] => [[from, to], ...rest]));
  }
  return [...found, ...ways(run, from, count - 1).map((rest) => [null, ...rest])];
}

function numberOf(text: string): number {
  return Number(text.replaceAll(",", ""));
}

/** What one column could say, numbers first. */
export function candidatesOf(readings: readonly Reading[], column: number): Candidate[] {
  const numbers = readings.flatMap((reading) => reading[column]?.value ?? []);
  const isBlank = readings.some((reading) => reading[column] === null);
  return [...new Set<Candidate>([...numbers, ...(isBlank ? ["blank" as const] : [])])];
}
