import type { Candidate, CellGap } from "../cells/index.ts";
import type { Wording } from "../editions/index.ts";
import type { Scope } from "../report/index.ts";
import { recountsOf, substitutesOf, type Concept, type Definitions } from "./concept.ts";

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
 * Why a year has no figure though its cells may: nothing was imported, the report has no table, its form does not ask for it, a share of nothing
 * (0 of 0), or a part that exceeds its whole.
 */
export type Absence = "notHeld" | "noTable" | "notAsked" | "noBase" | "contradictory";

/** One year of a series. `codes` and `of` are those of its own edition; `value` is a number only where `state` is `number`. */
export interface Point {
  year: number;
  edition: string | null;
  scope: Scope | null;
  codes: readonly string[];
  of: readonly string[];
  state: "number" | "uncertain" | CellGap | Absence;
  value: number | null;
  /** Why the rows of this report count something else than those of others in the same edition; null where they do not. */
  recount: Wording | null;
  /** Of a share: what was divided by what. */
  share: { part: number; whole: number } | null;
}

const none: readonly string[] = [];

/** What a year says for a concept; every operand must be a number, a blank is never taken for 0. */
export function pointOf(definitions: Definitions, concept: Concept, figures: Figures | undefined, year: number): Point {
  if (figures === undefined) return { year, edition: null, scope: null, codes: none, of: none, state: "notHeld", value: null, recount: null, share: null };
  const { edition, scope } = figures;
  if (edition === null) return { year, edition, scope, codes: none, of: none, state: "noTable", value: null, recount: null, share: null };
  const codes = concept.sum[edition] ?? none;
  const of = concept.of?.[edition] ?? none;
  if (codes.length === 0 || (concept.of !== null && of.length === 0)) return { year, edition, scope, codes: none, of: none, state: "notAsked", value: null, recount: null, share: null };
  const recount = recountOf(definitions, figures, [...codes, ...of]);
  const own = (state: Point["state"], value: number | null, share: Point["share"]): Point => ({ year, edition, scope, codes, of, state, value, recount, share });
  const part = sumOf(definitions, figures, codes);
  const whole = sumOf(definitions, figures, of);
  if (typeof part !== "number") return own(part, null, null);
  if (typeof whole !== "number") return own(whole, null, null);
  if (concept.of === null) return own("number", part, null);
  const state = part < 0 || part > whole ? "contradictory" : whole === 0 ? "noBase" : "number";
  return own(state, state === "number" ? tidy((part / whole) * 100) : null, { part, whole });
}

// A variant is printed when any of its rows says anything.
function recountOf({ editions }: Definitions, { edition, ...figures }: Figures, codes: readonly string[]): Wording | null {
  const form = editions.find(({ id }) => id === edition);
  const printed = (form === undefined ? [] : recountsOf(form)).find(({ recounted, by }) => recounted.some((code) => codes.includes(code)) && !by.every((code) => isAbsent(figures, code)));
  return printed?.note ?? null;
}

function isAbsent({ cells, uncertain, states }: Pick<Figures, "cells" | "states" | "uncertain">, code: string): boolean {
  return cells[code] === undefined && uncertain[code] === undefined && (states[code] ?? "absent") === "absent";
}

function sumOf(definitions: Definitions, figures: Figures, codes: readonly string[]): number | "uncertain" | CellGap {
  const printed = printedCodes(definitions, figures, codes);
  let total = 0;
  let gap: CellGap | undefined;
  for (const code of printed) {
    if (figures.uncertain[code] !== undefined) return "uncertain";
    const value = figures.cells[code];
    if (value === undefined) gap ??= figures.states[code] ?? "absent";
    else total += value;
  }
  return gap ?? tidy(total);
}

/** The cells that this report prints for these codes: where it has a variant's rows in place of the form's own, those. */
function printedCodes({ editions }: Definitions, figures: Figures, codes: readonly string[]): readonly string[] {
  if (codes.every((code) => figures.cells[code] !== undefined)) return codes;
  const edition = editions.find(({ id }) => id === figures.edition);
  let printed = codes;
  for (const { replaces, by } of edition === undefined ? [] : substitutesOf(edition)) {
    if (!replaces.every((code) => printed.includes(code) && isAbsent(figures, code)) || by.every((code) => isAbsent(figures, code))) continue;
    printed = [...printed.filter((code) => !replaces.includes(code)), ...by];
  }
  return printed;
}

/** Without the noise of binary fractions; reports print at most eight decimals. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(8));
}
