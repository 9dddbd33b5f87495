import type { Crosswalk, CrosswalkEdge, CrosswalkStep, EdgeKind, Wording } from "../editions/index.ts";

/**
 * Where an indicator stands in one edition: the codes whose sum it is, how well the way there compares (its worst edge),
 * and the breaks on the way, oldest first.
 */
export interface Continuation {
  edition: string;
  codes: string[];
  kind: Joined;
  breaks: PathBreak[];
}

/** Kinds of edge that lead on; discontinued and new end a path. */
export type Joined = Exclude<EdgeKind, "discontinued" | "new">;

export interface PathBreak {
  from: string;
  to: string;
  kind: Joined;
  note: Wording;
}

/** The kind of two edges one after the other. Associative and commutative; narrower and broader together compare no more. */
export function composeKinds(first: Joined, second: Joined): Joined {
  if (first === second || second === "same") return first;
  if (first === "same") return second;
  if (first === "derived") return second;
  if (second === "derived") return first;
  return "incomparable";
}

/**
 * Follows an indicator through the crosswalk both ways from the edition where it was named. The answer holds that
 * edition too, and only those editions that verified edges reach; an edge that lumps it with others does not.
 */
export function continuationsOf(crosswalk: Crosswalk, edition: string, codes: readonly string[]): Continuation[] {
  const start: Continuation = { edition, codes: [...codes].sort(), kind: "same", breaks: [] };
  return [...walk(crosswalk, start, "back").reverse(), start, ...walk(crosswalk, start, "on")];
}

type Direction = "on" | "back";

function walk(crosswalk: Crosswalk, start: Continuation, direction: Direction): Continuation[] {
  const found: Continuation[] = [];
  for (let at = start; ; ) {
    const step = crosswalk.steps.find((candidate) => (direction === "on" ? candidate.from : candidate.to) === at.edition);
    const next = step === undefined ? null : takeStep(step, at, direction);
    if (next === null) return found;
    found.push(next);
    at = next;
  }
}

function takeStep(step: CrosswalkStep, at: Continuation, direction: Direction): Continuation | null {
  const edges = edgesFor(step, at.codes, direction);
  if (edges === null) return null;
  const breaks = uniqueBreaks(step, edges);
  return {
    edition: direction === "on" ? step.to : step.from,
    codes: [...new Set(edges.flatMap((edge) => (direction === "on" ? edge.to : edge.from)))].sort(),
    kind: edges.map((edge) => oriented(edge.kind, direction)).reduce(composeKinds, at.kind),
    breaks: direction === "on" ? [...at.breaks, ...breaks] : [...breaks, ...at.breaks],
  };
}

type JoiningEdge = CrosswalkEdge & { kind: Joined };

/** The verified edges whose near sides together are exactly these codes; null when some code has none. */
function edgesFor(step: CrosswalkStep, codes: readonly string[], direction: Direction): JoiningEdge[] | null {
  const wanted = new Set(codes);
  const near = (edge: CrosswalkEdge): string[] => (direction === "on" ? edge.from : edge.to);
  const usable = step.edges.filter((edge): edge is JoiningEdge => edge.verified && edge.kind !== "discontinued" && edge.kind !== "new" && near(edge).length > 0 && near(edge).every((code) => wanted.has(code)));
  // The widest edges first: 直接起诉 and 复议后起诉 together continue 行政诉讼, neither does alone.
  usable.sort((a, b) => near(b).length - near(a).length);
  const chosen: JoiningEdge[] = [];
  for (const edge of usable) {
    if (!near(edge).every((code) => wanted.has(code))) continue;
    chosen.push(edge);
    for (const code of near(edge)) wanted.delete(code);
  }
  return wanted.size === 0 ? chosen : null;
}

function oriented(kind: Joined, direction: Direction): Joined {
  if (direction === "on") return kind;
  return kind === "narrower" ? "broader" : kind === "broader" ? "narrower" : kind;
}

function uniqueBreaks({ from, to }: CrosswalkStep, edges: readonly JoiningEdge[]): PathBreak[] {
  const broken = edges.filter((edge) => edge.break);
  return [...new Map(broken.map((edge) => [edge.note["zh-CN"], { from, to, kind: edge.kind, note: edge.note }])).values()];
}
