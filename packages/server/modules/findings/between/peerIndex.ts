/** A version with the numbers that stand for its text. */
export interface Fingerprinted {
  versionId: number;
  fingerprints: readonly number[];
}

/** A text that shares something, and whether it is nearly the same one. */
export interface Peer {
  versionId: number;
  isSame: boolean;
}

/** Common is what more than half of the reports print, where there are so many: what all were given, not what one copied. */
const commonIn = 0.5;
const fewestForCommon = 8;
/** Of a county's departments every pair is looked at. */
const county = 100;
/** Where a text has this much of its numbers in common with another, it is told however many print the same. */
const nearlyAll = 0.8;
/** Fewer in common than this is a phrase, no passage. */
const leastShared = 3;
const ownerBits = 2 ** 21;

/**
 * Finds which texts of a set have the most in common with one of them. Every fingerprint is kept with its text in one sorted list of
 * numbers, which for thousands of reports takes a tenth of the memory of a map.
 */
export class PeerIndex {
  private readonly versions: readonly Fingerprinted[];
  /** fingerprint x 2^21 + place of the version, ascending. */
  private readonly entries: Float64Array;
  private readonly known: ReadonlySet<number>;

  constructor(versions: readonly Fingerprinted[]) {
    this.versions = versions;
    this.known = new Set(versions.map(({ versionId }) => versionId));
    const entries = new Float64Array(versions.reduce((sum, { fingerprints }) => sum + fingerprints.length, 0));
    let length = 0;
    versions.forEach(({ fingerprints }, owner) => {
      for (const fingerprint of fingerprints) entries[length++] = fingerprint * ownerBits + owner;
    });
    this.entries = entries.sort();
  }

  hasAll(versionIds: readonly number[]): boolean {
    return versionIds.every((id) => this.known.has(id));
  }

  /** The versions that share the most with this one, best first, of those in `among` only: all of a county's, at most `most` of more, and those with nearly the same text. */
  closest(fingerprints: readonly number[], among: ReadonlySet<number>, most: number): Peer[] {
    const { all, telling } = this.shared(fingerprints);
    const isCounty = this.versions.length <= county;
    const found = this.versions
      .map(({ versionId }, owner) => ({ versionId, count: telling[owner] ?? 0, isSame: (all[owner] ?? 0) >= fingerprints.length * nearlyAll }))
      .filter(({ versionId, count, isSame }) => among.has(versionId) && (count >= leastShared || (isSame && fingerprints.length > 0)))
      .sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.count - a.count || a.versionId - b.versionId);
    const same = found.filter(({ isSame }) => isSame).length;
    return found.slice(0, isCounty ? county : Math.min(county, same + most)).map(({ versionId, isSame }) => ({ versionId, isSame }));
  }

  /** Whether most of the reports print what these numbers stand for: it was given to all. */
  isGiven(fingerprints: readonly number[]): boolean {
    const known = fingerprints.map((fingerprint) => this.countOf(fingerprint)).filter((count) => count > 0);
    return known.length > 0 && known.filter((count) => count > this.common).length * 2 > known.length;
  }

  private countOf(fingerprint: number): number {
    return this.firstAtLeast((fingerprint + 1) * ownerBits) - this.firstAtLeast(fingerprint * ownerBits);
  }

  private get common(): number {
    return this.versions.length < fewestForCommon ? this.versions.length : this.versions.length * commonIn;
  }

  /** How many numbers each version has in common with a text, and how many of them are not common to most. */
  private shared(fingerprints: readonly number[]): { all: Uint32Array; telling: Uint32Array } {
    const [all, telling] = [new Uint32Array(this.versions.length), new Uint32Array(this.versions.length)];
    const { common } = this;
    for (const fingerprint of fingerprints) {
      const from = this.firstAtLeast(fingerprint * ownerBits);
      const to = this.firstAtLeast((fingerprint + 1) * ownerBits);
      const isTelling = to - from <= common;
      for (let entry = from; entry < to; entry++) {
        const owner = (this.entries[entry] ?? 0) % ownerBits;
        all[owner] = (all[owner] ?? 0) + 1;
        if (isTelling) telling[owner] = (telling[owner] ?? 0) + 1;
      }
    }
    return { all, telling };
  }

  private firstAtLeast(value: number): number {
    let [low, high] = [0, this.entries.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.entries[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
