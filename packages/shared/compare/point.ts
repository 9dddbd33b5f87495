import type { Candidate, CellGap } from "../cells/index.ts";
import type { Scope } from "../report/index.ts";
import { substitutesOf, type Concept, type Definitions } from "./concept.ts";

/** The figures of one published version, as its content holds them. */
export interface Figures {
  year: number;
  scope: Scope;
  edition: string | null;
  cells: Readonly<Record<string, number>>;
  states: Readonly<Record<string, CellGap>>;
  uncertain: Readonly<Record<string, readonly Candidate[]>>;
}

/**
 * Why a year has no figure though its cells may: nothing was imported, its form does not ask for it, a share of nothing
 * (0 of 0), or a part that exceeds its whole.
 */
export type Absence = "notHeld" | "notAsked" | "noBase" | "contradictory";

/** One year of a series. `codes` and `of` are those of its own edition; `value` is a number only where `state` is `number`. */
export interface Point {
  year: number;
  edition: string | null;
  scope: Scope | null;
  codes: readonly string[];
  of: readonly string[];
  state: "number" | "uncertain" | CellGap | Absence;
  value: number | null;
  /** Of a share: what was divided by what. */
  share: { part: number; whole: number } | null;
}

/** What a year says for a concept; every operand must be a number, a blank is never taken for 0. */
export function pointOf(definitions: Definitions, concept: Concept, figures: Figures | undefined, year: number): Point {
  const nothing = { year, edition: null, scope: null, codes: [], of: [], value: null, share: null };
  if (figures === undefined) return { ...nothing, state: "notHeld" };
  const { edition, scope } = figures;
  const codes = edition === null ? [] : (concept.sum[edition] ?? []);
  const of = edition === null ? [] : (concept.of?.[edition] ?? []);
  if (codes.length === 0 || (concept.of !== null && of.length === 0)) return { ...nothing, edition, scope, state: "notAsked" };
  const own = { ...nothing, edition, scope, codes, of };
  const part = sumOf(definitions, figures, codes);
  const whole = sumOf(definitions, figures, of);
  if (typeof part !== "number") return { ...own, state: part };
  if (typeof whole !== "number") return { ...own, state: whole };
  return concept.of === null ? { ...own, state: "number", value: part } : shareOf(own, part, whole);
}

function shareOf(own: Omit<Point, "state">, part: number, whole: number): Point {
  const share = { part, whole };
  if (part < 0 || part > whole) return { ...own, share, state: "contradictory" };
  if (whole === 0) return { ...own, share, state: "noBase" };
  return { ...own, share, state: "number", value: tidy((part / whole) * 100) };
}

function sumOf(definitions: Definitions, figures: Figures, codes: readonly string[]): number | "uncertain" | CellGap {
  const printed = printedCodes(definitions, figures, codes);
  if (printed.some((code) => figures.uncertain[code] !== undefined)) return "uncertain";
  const gap = printed.find((code) => figures.cells[code] === undefined);
  if (gap !== undefined) return figures.states[gap] ?? "absent";
  return tidy(printed.reduce((total, code) => total + (figures.cells[code] ?? 0), 0));
}

/** The cells that this report prints for these codes: where it has a variant's rows in place of the form's own, those. */
function printedCodes({ editions }: Definitions, figures: Figures, codes: readonly string[]): readonly string[] {
  const edition = editions.find(({ id }) => id === figures.edition);
  const isAbsent = (code: string): boolean => figures.cells[code] === undefined && figures.uncertain[code] === undefined && (figures.states[code] ?? "absent") === "absent";
  let printed = codes;
  for (const { replaces, by } of edition === undefined ? [] : substitutesOf(edition)) {
    if (!replaces.every((code) => printed.includes(code) && isAbsent(code)) || by.every(isAbsent)) continue;
    printed = [...printed.filter((code) => !replaces.includes(code)), ...by];
  }
  return printed;
}

/** Without the noise of binary fractions; reports print at most eight decimals. */
export function tidy(value: number): number {
  return Number(value.toFixed(8));
}
