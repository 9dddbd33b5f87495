import { describe, expect, it } from "vitest";
import { PeerIndex } from "./peerIndex.ts";

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
const everyone = new Set(range(0, 100));

describe("the index of texts", () => {
  it("names those that share the most, best first, and no more than asked for", () => {
    const index = new PeerIndex([
      { versionId: 1, fingerprints: range(0, 100) }, { versionId: 2, fingerprints: range(50, 150) }, { versionId: 3, fingerprints: range(90, 200) }, { versionId: 4, fingerprints: [98, 99, 2 ** 31 - 1] },
    ]);
    expect(index.closest(range(0, 100), new Set([2, 3, 4]), 8)).toEqual([2, 3]);
    expect(index.closest(range(0, 100), new Set([2, 3, 4]), 1)).toEqual([2]);
    expect(index.closest(range(0, 100), new Set([3]), 8)).toEqual([3]);
    expect(index.closest([98, 99, 2 ** 31 - 1], everyone, 8)).toEqual([4]);
  });

  it("takes no account of what most of many reports print, since all were given it", () => {
    const given = range(0, 50);
    const versions = range(1, 11).map((versionId) => ({ versionId, fingerprints: [...given, ...range(versionId * 1000, versionId * 1000 + 20)] }));
    const copy = { versionId: 11, fingerprints: [...given, ...range(3000, 3020)] };
    expect(new PeerIndex([...versions, copy]).closest(copy.fingerprints, new Set(range(1, 11)), 8)).toEqual([3]);
    expect(new PeerIndex([...versions.slice(0, 3), copy]).closest(copy.fingerprints, new Set([1, 2, 3]), 8)).toEqual([3, 1, 2]);
  });

  it("knows whom it knows", () => {
    const index = new PeerIndex([{ versionId: 1, fingerprints: [] }]);
    expect([index.hasAll([1]), index.hasAll([1, 2]), index.closest([1, 2, 3], everyone, 8)]).toEqual([true, false, []]);
  });
});
