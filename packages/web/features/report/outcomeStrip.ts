import type { Outcome } from "./outcomes.ts";

/** A part of the strip in which every outcome has the length of its count. */
export interface StripPart {
  kind: Outcome["kind"];
  x: string;
  width: string;
}

/** The outcomes as lengths of one strip, in their order; those with none are left out. */
export function stripParts(outcomes: readonly Outcome[]): StripPart[] {
  const total = outcomes.reduce((all, { count }) => all + count, 0);
  const percent = (count: number) => `${Number(((count / total) * 100).toFixed(3))}%`;
  let before = 0;
  return outcomes.flatMap(({ kind, count }) => {
    const part = { kind, x: percent(before), width: percent(count) };
    before += count;
    return count === 0 ? [] : [part];
  });
}
