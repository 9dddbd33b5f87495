import { gramHashes } from "./grams.ts";
import type { Letters } from "./letters.ts";
import { leastRun } from "./narrative.ts";

/**
 * The grams of one text that may stand in another text of the set too: `places` are the letters they begin at, ascending, `keys`
 * number the grams over the whole set from 1. `next` is the following entry with the same key, -1 for the last.
 */
export interface SharedGrams {
  codes: Uint16Array;
  places: Int32Array;
  keys: Int32Array;
  next: Int32Array;
}

/** The shared grams of several texts; every key is at most `keys`. Grams that differ may have one key: their letters tell. */
export interface SharedGramsOfSet {
  texts: SharedGrams[];
  keys: number;
}

const largestTable = 2 ** 24;

/** Leaves of each text the grams that are not its own alone, so that what nobody shares costs nothing afterwards. */
export function sharedGrams(texts: readonly Letters[]): SharedGramsOfSet {
  const all = texts.map(({ codes }) => gramHashes(codes, leastRun));
  const total = all.reduce((sum, { length }) => sum + length, 0);
  const mask = Math.min(largestTable, 2 ** Math.ceil(Math.log2(4 * total + 1))) - 1;
  // 0 where no gram fell, text + 1 where those of one text did, -key where those of several did.
  const table = new Int32Array(mask + 1);
  let count = 0;
  all.forEach((hashes, text) => {
    for (const hash of hashes) {
      const known = table[hash & mask] ?? 0;
      if (hash === -1 || known < 0 || known === text + 1) continue;
      table[hash & mask] = known === 0 ? text + 1 : -++count;
    }
  });
  const last = new Int32Array(count + 1);
  return { keys: count, texts: all.map((hashes, text) => keyed(texts[text]?.codes ?? new Uint16Array(), hashes, { table, mask, last })) };
}

function keyed(codes: Uint16Array, hashes: Int32Array, { table, mask, last }: { table: Int32Array; mask: number; last: Int32Array }): SharedGrams {
  const places = new Int32Array(hashes.length);
  const keys = new Int32Array(hashes.length);
  let length = 0;
  for (let place = 0; place < hashes.length; place++) {
    const hash = hashes[place] ?? -1;
    const key = hash === -1 ? 0 : -(table[hash & mask] ?? 0);
    if (key <= 0) continue;
    places[length] = place;
    keys[length++] = key;
  }
  const next = new Int32Array(length);
  last.fill(-1);
  for (let entry = length - 1; entry >= 0; entry--) {
    const key = keys[entry] ?? 0;
    next[entry] = last[key] ?? -1;
    last[key] = entry;
  }
  return { codes, places: places.slice(0, length), keys: keys.slice(0, length), next };
}
