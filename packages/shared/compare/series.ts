import type { Candidate, CellGap } from "../cells/index.ts";
import type { Crosswalk, Wording } from "../editions/index.ts";
import { continuationsOf, type Joined } from "./continuePath.ts";
import type { Concept } from "./resolveConcept.ts";

/** The figures of one published version, as its content holds them. */
export interface Figures {
  year: number;
  edition: string | null;
  cells: Readonly<Record<string, number>>;
  states: Readonly<Record<string, CellGap>>;
  uncertain: Readonly<Record<string, readonly Candidate[]>>;
}

/** Why a year has no figure: nothing was imported, or its form does not ask for it; else the state of the cell. */
export type Absence = "notHeld" | "notAsked";

/** One year of a series. `codes` are those of its own edition; `value` is a number only where `state` is `number`. */
export interface Point {
  year: number;
  edition: string | null;
  codes: readonly string[];
  state: "number" | "uncertain" | CellGap | Absence;
  value: number | null;
}

/** Where the series must not be read on: between two years that have a report. `unconnected` means that nothing joins the forms. */
export interface Break {
  after: number;
  before: number;
  kind: Joined | "unconnected" | "law";
  notes: Wording[];
}

/** The change to the year before; refused with the reason where it would mislead. */
export type Change =
  | { year: number; allowed: true; absolute: number; percent: number | null }
  | { year: number; allowed: false; reason: "first" | "missing" | "noNumber" | "break" };

export interface Series {
  points: Point[];
  breaks: Break[];
  changes: Change[];
}

/** One indicator of one agency over years. Every year asked for has a point; a change stands only between neighbours that compare. */
export function seriesOf(crosswalk: Crosswalk, concept: Concept, figures: readonly Figures[], years: readonly number[]): Series {
  const byYear = new Map(figures.map((each) => [each.year, each]));
  const points = years.map((year) => pointOf(concept, byYear.get(year), year));
  const held = points.filter((point) => point.state !== "notHeld");
  const breaks = held.flatMap((point, index) => {
    const before = held[index - 1];
    const found = before === undefined ? null : breakBetween(crosswalk, before, point);
    return found === null ? [] : [found];
  });
  return { points, breaks, changes: points.map((point, index) => changeTo(point, points[index - 1], breaks)) };
}

function pointOf(concept: Concept, figures: Figures | undefined, year: number): Point {
  if (figures === undefined) return { year, edition: null, codes: [], state: "notHeld", value: null };
  const codes = figures.edition === null ? undefined : concept.get(figures.edition);
  if (codes === undefined || codes.length === 0) return { year, edition: figures.edition, codes: [], state: "notAsked", value: null };
  const own = { year, edition: figures.edition, codes };
  if (codes.some((code) => figures.uncertain[code] !== undefined)) return { ...own, state: "uncertain", value: null };
  const gap = codes.find((code) => figures.cells[code] === undefined);
  if (gap !== undefined) return { ...own, state: figures.states[gap] ?? "absent", value: null };
  const sum = codes.reduce((total, code) => total + (figures.cells[code] ?? 0), 0);
  return { ...own, state: "number", value: Number(sum.toFixed(8)) };
}

function breakBetween(crosswalk: Crosswalk, earlier: Point, later: Point): Break | null {
  const between = { after: earlier.year, before: later.year };
  const law = crosswalk.events.filter((event) => event.before >= earlier.year && event.before < later.year && event.edition === later.edition && later.codes.some((code) => event.codes.includes(code)));
  if (earlier.edition === later.edition) return law.length === 0 ? null : { ...between, kind: "law", notes: law.map(({ note }) => note) };
  if (earlier.codes.length === 0 || later.codes.length === 0) return null;
  const path = continuationsOf(crosswalk, earlier.edition ?? "", earlier.codes).find((found) => found.edition === later.edition && sameCodes(found.codes, later.codes));
  if (path === undefined) return { ...between, kind: "unconnected", notes: [] };
  const notes = [...path.breaks, ...law].map(({ note }) => note);
  return notes.length === 0 && (path.kind === "same" || path.kind === "derived") ? null : { ...between, kind: path.kind, notes };
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code) => b.includes(code));
}

function changeTo(point: Point, before: Point | undefined, breaks: readonly Break[]): Change {
  const { year } = point;
  if (before === undefined) return { year, allowed: false, reason: "first" };
  if (before.state === "notHeld" || point.state === "notHeld" || before.year !== year - 1) return { year, allowed: false, reason: "missing" };
  if (breaks.some((each) => each.before === year)) return { year, allowed: false, reason: "break" };
  if (point.value === null || before.value === null) return { year, allowed: false, reason: "noNumber" };
  const absolute = Number((point.value - before.value).toFixed(8));
  return { year, allowed: true, absolute, percent: before.value === 0 ? null : (absolute / before.value) * 100 };
}
