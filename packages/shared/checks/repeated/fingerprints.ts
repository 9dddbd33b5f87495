import { gramHashes } from "./grams.ts";
import { lettersOf, type Letters } from "./letters.ts";
import { leastRun, type NarrativePart } from "./narrative.ts";

/** Shorter grams are phrases that every office uses; longer ones make more fingerprints. */
const gram = 12;
const window = leastRun - gram + 1;
const mostFingerprints = 2000;

/**
 * Numbers below 2^31 that stand for a narrative, ascending and each once: two narratives that print the same run of at least
 * `leastRun` characters (what `repeatedPassages` finds) have at least one in common (winnowing: Schleimer, Wilkerson, Aiken, 2003).
 * Of a narrative of more than about 14,000 characters the 2,000 smallest are given, and a short run may go unnoticed.
 */
export function fingerprints(parts: readonly NarrativePart[]): number[] {
  return winnow(lettersOf(parts)).slice(0, mostFingerprints);
}

/** All fingerprints, ascending: the smallest gram of every run of `leastRun` letters. */
export function winnow({ codes }: Letters): number[] {
  const hashes = gramHashes(codes, gram);
  const chosen = new Set<number>();
  let from = 0;
  for (let index = 0; index <= hashes.length; index++) {
    if (index < hashes.length && hashes[index] !== -1) continue;
    smallestOfWindows(hashes.subarray(from, index), chosen);
    from = index + 1;
  }
  return Array.from(Int32Array.from(chosen).sort());
}

function smallestOfWindows(hashes: Int32Array, chosen: Set<number>): void {
  // Places whose hash may still be the smallest of a window to come, their hashes ascending.
  const waiting = new Int32Array(hashes.length);
  let first = 0;
  let count = 0;
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] ?? 0;
    while (count > first && (hashes[waiting[count - 1] ?? 0] ?? 0) >= hash) count--;
    waiting[count++] = index;
    if ((waiting[first] ?? 0) <= index - window) first++;
    if (index >= window - 1) chosen.add(hashes[waiting[first] ?? 0] ?? 0);
  }
}
