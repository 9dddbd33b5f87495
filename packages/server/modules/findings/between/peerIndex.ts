/** A version with the numbers that stand for its text. */
export interface Fingerprinted {
  versionId: number;
  fingerprints: readonly number[];
}

/** Common is what more than half of the reports print, where there are so many: what all were given, not what one copied. */
const commonIn = 0.5;
const fewestForCommon = 8;
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

  /** The versions that share the most with this one, best first; of those in `among` only, and at most so many. */
  closest(fingerprints: readonly number[], among: ReadonlySet<number>, most: number): number[] {
    const shared = new Uint32Array(this.versions.length);
    const common = this.versions.length < fewestForCommon ? this.versions.length : this.versions.length * commonIn;
    for (const fingerprint of fingerprints) {
      const from = this.firstAtLeast(fingerprint * ownerBits);
      const to = this.firstAtLeast((fingerprint + 1) * ownerBits);
      if (to - from > common) continue;
      for (let entry = from; entry < to; entry++) {
        const owner = (this.entries[entry] ?? 0) % ownerBits;
        shared[owner] = (shared[owner] ?? 0) + 1;
      }
    }
    return this.versions
      .map(({ versionId }, owner) => ({ versionId, count: shared[owner] ?? 0 }))
      .filter(({ versionId, count }) => count >= leastShared && among.has(versionId))
      .sort((a, b) => b.count - a.count || a.versionId - b.versionId)
      .slice(0, most)
      .map(({ versionId }) => versionId);
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
