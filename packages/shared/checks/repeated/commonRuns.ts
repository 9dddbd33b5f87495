import type { SharedGrams } from "./sharedGrams.ts";
import { leastRun } from "./narrative.ts";

/** Letters `start` to `start + length - 1` of one text, which stand at `otherStart` of the other. */
export interface CommonRun {
  start: number;
  otherStart: number;
  length: number;
}

/** Of a run that the other prints again and again, so many places are tried: hostile texts repeat one for ever. */
const mostPlaces = 8;

/** Finds what the texts of a set have in common with one of them at a time. */
export class RunFinder {
  private readonly first: Int32Array;
  private other: SharedGrams | null = null;

  /** `keys` is the highest key of the set. */
  constructor(keys: number) {
    this.first = new Int32Array(keys + 1).fill(-1);
  }

  /** The text against which `runsOf` looks from now on. */
  against(other: SharedGrams): void {
    for (const key of this.other?.keys ?? []) this.first[key] = -1;
    this.other = other;
    for (let entry = other.keys.length - 1; entry >= 0; entry--) this.first[other.keys[entry] ?? 0] = entry;
  }

  /**
   * Every letter of `mine` that stands in a run of at least `leastRun` letters of the other text, as runs in order that do not
   * overlap. Each begins where the one before ends or later, and goes on as far as both texts do; one that was cut there may be short.
   */
  runsOf(mine: SharedGrams): CommonRun[] {
    const runs: CommonRun[] = [];
    const { places, keys } = mine;
    let covered = 0;
    for (let entry = 0; entry < places.length; entry++) {
      const place = places[entry] ?? 0;
      // The grams inside the last run are covered; the next to add a letter reaches one beyond it.
      if (place + leastRun <= covered) continue;
      const best = this.longestAt(mine.codes, place, this.first[keys[entry] ?? 0] ?? -1);
      if (best === null) continue;
      const cut = Math.max(0, covered - place);
      runs.push({ start: place + cut, otherStart: best.otherStart + cut, length: best.length - cut });
      covered = place + best.length;
    }
    return runs;
  }

  private longestAt(codes: Uint16Array, start: number, entry: number): CommonRun | null {
    if (this.other === null) return null;
    const { codes: others, places, next } = this.other;
    let best: CommonRun | null = null;
    for (let tried = 0; entry !== -1 && tried < mostPlaces; tried++, entry = next[entry] ?? -1) {
      const otherStart = places[entry] ?? 0;
      const length = sameFrom(codes, start, others, otherStart);
      if (length >= leastRun && length > (best?.length ?? 0)) best = { start, otherStart, length };
    }
    return best;
  }
}

function sameFrom(codes: Uint16Array, start: number, others: Uint16Array, otherStart: number): number {
  let length = 0;
  // A part ends with a 0, and so does the text: no run goes beyond it.
  while (codes[start + length] !== 0 && codes[start + length] === others[otherStart + length]) length++;
  return length;
}
