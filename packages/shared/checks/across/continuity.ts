import { findEdition, indicatorsOf, type Crosswalk, type Edition } from "../../editions/index.ts";
import type { YearlyFigures } from "./yearlyFigures.ts";

/** Two reports of one agency and scope for consecutive years, on forms that are known. */
export interface ConsecutiveYears {
  previous: YearlyFigures;
  current: YearlyFigures;
  from: Edition;
  to: Edition;
}

/** The two as consecutive years, null where they are none or one has no table. */
export function consecutiveYears(previous: YearlyFigures, current: YearlyFigures): ConsecutiveYears | null {
  const [from, to] = [findEdition(previous.edition), findEdition(current.edition)];
  return current.year === previous.year + 1 && from !== undefined && to !== undefined ? { previous, current, from, to } : null;
}

/** Tells for a code of both reports whether it counts the same thing in both. */
export type CountsTheSame = (code: string) => boolean;

/**
 * The same form, or an unbroken edge of the crosswalk from the code to itself, and no law, merger (of the agency with this slug)
 * or variant of the form that changes what is counted between the two years. A code that no edge names is not joined.
 */
export function continuityOf({ previous, current, from, to }: ConsecutiveYears, crosswalk: Crosswalk, agency: string | null): CountsTheSame {
  const events = crosswalk.events
    .filter((event) => event.before === previous.year && (event.agency === null || event.agency === agency))
    .filter(({ edition }) => edition === null || edition === from.id || edition === to.id);
  const recounted = from === to ? recountedBetween(from, previous, current) : [];
  const edges = from === to ? null : sameCodes(crosswalk, from.id, to.id);
  return (code) => (edges === null || edges.has(code)) && !recounted.includes(code) && !events.some(({ codes }) => codes === null || codes.includes(code));
}

function sameCodes({ steps }: Crosswalk, from: string, to: string): ReadonlySet<string> {
  const edges = steps.filter((step) => step.from === from && step.to === to).flatMap((step) => step.edges);
  return new Set(edges.flatMap((edge) => {
    const [[code, ...more], [other, ...others]] = [edge.from, edge.to];
    const isSame = edge.kind === "same" && edge.verified && !edge.break && code === other && more.length + others.length === 0;
    return isSame && code !== undefined ? [code] : [];
  }));
}

// Where only one of the two years prints the rows of a variant, the rows beside them may count something else.
function recountedBetween(edition: Edition, previous: YearlyFigures, current: YearlyFigures): string[] {
  return (edition.variants ?? []).flatMap(({ rows, recounts }) => {
    const codes = indicatorsOf({ rows }).map(({ code }) => code);
    const [before, after] = [previous, current].map((figures) => codes.some((code) => isPrinted(figures, code)));
    if (recounts === undefined || before === after) return [];
    return indicatorsOf({ rows: edition.rows.filter(({ code }) => recounts.codes.includes(code)) }).map(({ code }) => code);
  });
}

function isPrinted({ cells, states, uncertain }: YearlyFigures, code: string): boolean {
  return cells[code] !== undefined || uncertain[code] !== undefined || (states[code] ?? "absent") !== "absent";
}
