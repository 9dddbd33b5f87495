import { lastAtMost } from "../../text/index.ts";
import type { CommonRun } from "./commonRuns.ts";
import type { Letters } from "./letters.ts";
import type { NarrativePart, RepeatedPassage } from "./narrative.ts";

/** A narrative with its letters. */
export interface Lettered {
  parts: readonly NarrativePart[];
  letters: Letters;
}

/** Where a run of letters stands in the texts of both narratives. */
export function passageOf({ start, otherStart, length }: CommonRun, mine: Lettered, other: Lettered): RepeatedPassage {
  const [place, otherPlace] = [stretchOf(mine.letters, start, length), stretchOf(other.letters, otherStart, length)];
  return {
    section: mine.parts[partAt(mine.letters, start)]?.section ?? null,
    otherSection: other.parts[partAt(other.letters, otherStart)]?.section ?? null,
    start: place.start, end: place.end, otherStart: otherPlace.start, otherEnd: otherPlace.end,
    characters: length,
  };
}

/** The place among the parts of that which has this letter. */
export function partAt({ starts }: Letters, letter: number): number {
  return lastAtMost(starts, letter);
}

/** Sorted by length, equal ones in order. */
export function longestFirst(passages: readonly RepeatedPassage[]): RepeatedPassage[] {
  return [...passages].sort((a, b) => b.characters - a.characters);
}

function stretchOf({ at }: Letters, start: number, length: number): { start: number; end: number } {
  return { start: at[start] ?? 0, end: (at[start + length - 1] ?? 0) + 1 };
}
