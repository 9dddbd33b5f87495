import { breakBetween, type Break } from "./breaks.ts";
import type { Concept, Definitions } from "./concept.ts";
import { pointOf, tidy, type Figures, type Point } from "./point.ts";

/** The change to the year before; refused with the reason where it would mislead. A share changes by points, never by percent; nor is there a percent of 0 or of less (本年增/减). */
export type Change =
  | { year: number; allowed: true; absolute: number; percent: number | null }
  | { year: number; allowed: false; reason: Refusal };

/** `first`: the year before is not asked for; `break` stands before `missing` and `noNumber`, since it holds even when those are filled. */
export type Refusal = "first" | "break" | "missing" | "noNumber";

/** A run of reports with figures in one edition that no break cuts. */
export interface Segment {
  from: number;
  to: number;
  edition: string;
  codes: readonly string[];
  of: readonly string[];
}

export interface Series {
  points: Point[];
  breaks: Break[];
  segments: Segment[];
  changes: Change[];
}

/** One concept of one agency over years. Every year asked for has a point; a change stands only between neighbours that compare. */
export function seriesOf(definitions: Definitions, concept: Concept, figures: readonly Figures[], years: readonly number[], agency: string | null = null): Series {
  const byYear = new Map(figures.map((each) => [each.year, each]));
  const points = years.map((year) => pointOf(definitions, concept, byYear.get(year), year));
  const asked = points.filter((point) => point.codes.length > 0);
  const breaks = asked.flatMap((point, index) => {
    const before = asked[index - 1];
    return (before === undefined ? null : breakBetween(definitions.crosswalk, agency, before, point)) ?? [];
  });
  const isShare = concept.of !== null;
  return { points, breaks, segments: segmentsOf(asked, breaks), changes: points.map((point, index) => changeTo(point, points[index - 1], breaks, isShare)) };
}

function segmentsOf(asked: readonly Point[], breaks: readonly Break[]): Segment[] {
  const segments: Segment[] = [];
  for (const { year, edition, codes, of } of asked) {
    const last = segments.at(-1);
    if (last !== undefined && last.edition === edition && !breaks.some(({ before }) => before === year)) last.to = year;
    else segments.push({ from: year, to: year, edition: edition ?? "", codes, of });
  }
  return segments;
}

function changeTo(point: Point, before: Point | undefined, breaks: readonly Break[], isShare: boolean): Change {
  const { year } = point;
  const refused = (reason: Refusal): Change => ({ year, allowed: false, reason });
  if (before === undefined) return refused("first");
  if (breaks.some((each) => each.before === year)) return refused("break");
  // That a year was not asked for does not mean that it is missing here.
  if (before.year !== year - 1) return refused("first");
  if (before.state === "notHeld" || point.state === "notHeld") return refused("missing");
  if (point.value === null || before.value === null) return refused("noNumber");
  const absolute = tidy(point.value - before.value);
  return { year, allowed: true, absolute, percent: before.value <= 0 || isShare ? null : tidy((absolute / before.value) * 100) };
}
