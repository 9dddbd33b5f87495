import type { BreakEvent, Crosswalk, Wording } from "../editions/index.ts";
import { composeKinds, continuationsOf, type Joined } from "./continuePath.ts";
import type { Point } from "./point.ts";
import { oncePer } from "./remember.ts";

/**
 * Where a series must not be read on: between two years that have a report. `kind` is the worst reason: `unconnected`
 * means that nothing joins the two forms, `organisation`, `law` and `scope` that something else than the form changed.
 */
export interface Break {
  after: number;
  before: number;
  kind: Joined | "unconnected" | "law" | "organisation" | "scope";
  notes: Wording[];
}

/** The break between two points of one series, null where the later may be read on from the earlier. */
export function breakBetween(crosswalk: Crosswalk, agency: string | null, earlier: Point, later: Point): Break | null {
  if (earlier.codes.length === 0 || later.codes.length === 0) return null;
  const found = [...formBreaks(crosswalk, earlier, later), ...eventBreaks(crosswalk, agency, earlier, later), ...scopeBreaks(earlier, later)];
  const [worst] = [...found].sort((a, b) => severity.indexOf(b.kind) - severity.indexOf(a.kind));
  if (worst === undefined) return null;
  const notes = new Map(found.flatMap((each) => each.notes).map((note) => [note["zh-CN"], note]));
  return { after: earlier.year, before: later.year, kind: worst.kind, notes: [...notes.values()] };
}

type Reason = Pick<Break, "kind" | "notes">;

const severity: readonly Break["kind"][] = ["law", "organisation", "scope", "same", "derived", "narrower", "broader", "incomparable", "unconnected"];

// The codes of a share are followed apart: a whole that is counted anew breaks it as much as its part does.
function formBreaks(crosswalk: Crosswalk, earlier: Point, later: Point): Reason[] {
  if (earlier.edition === later.edition) {
    const recount = earlier.recount ?? later.recount;
    return recount === null || earlier.recount === later.recount ? [] : [{ kind: "incomparable", notes: [recount] }];
  }
  const sides = [[earlier.codes, later.codes], [earlier.of, later.of]] as const;
  return sides.flatMap(([from, to]) => (from.length === 0 ? [] : pathBreaks(crosswalk, [earlier.edition ?? "", from], [later.edition ?? "", to])));
}

function pathBreaks(crosswalk: Crosswalk, [start, from]: [string, readonly string[]], [end, to]: [string, readonly string[]]): Reason[] {
  const path = continuations(crosswalk, start, from).find((each) => each.edition === end && sameCodes(each.codes, to));
  if (path === undefined) return [{ kind: "unconnected", notes: [] }];
  if (path.breaks.length === 0 && composeKinds(path.kind, "derived") === "derived") return [];
  return [{ kind: path.kind, notes: path.breaks.map(({ note }) => note) }];
}

// An event between two forms concerns both: it breaks what either of them counts.
function eventBreaks({ events }: Crosswalk, agency: string | null, earlier: Point, later: Point): Reason[] {
  return events
    .filter((event) => event.before >= earlier.year && event.before < later.year && (event.agency === null || event.agency === agency))
    .filter((event) => [earlier, later].some((point) => concerns(event, point)))
    .map(({ kind, note }) => ({ kind, notes: [note] }));
}

function concerns({ edition, codes }: BreakEvent, point: Point): boolean {
  if (edition !== null && edition !== point.edition) return false;
  return codes === null || [...point.codes, ...point.of].some((code) => codes.includes(code));
}

function scopeBreaks(earlier: Point, later: Point): Reason[] {
  if (earlier.scope === later.scope) return [];
  return [{ kind: "scope", notes: [[earlier.scope, later.scope].includes("unknown") ? unstatedScope : otherScope] }];
}

const otherScope: Wording = { "zh-CN": "两年的统计范围不同。", en: "The two years count different scopes." };
const unstatedScope: Wording = { "zh-CN": "其中一年没有注明统计范围，不知与另一年是否相同。", en: "One of the two years does not state its scope, so that nobody knows whether it is the other's." };

const pathsOf = oncePer((_crosswalk: Crosswalk) => new Map<string, ReturnType<typeof continuationsOf>>());

function continuations(crosswalk: Crosswalk, edition: string, codes: readonly string[]): ReturnType<typeof continuationsOf> {
  const paths = pathsOf(crosswalk);
  const key = `${edition} ${codes.join(" ")}`;
  const found = paths.get(key) ?? continuationsOf(crosswalk, edition, codes);
  paths.set(key, found);
  return found;
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((code) => b.includes(code));
}
