import { describe, expect, it } from "vitest";
import { PeerIndex, type Peer } from "./peerIndex.ts";

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
const everyone = new Set(range(0, 100));

const ids = (peers: Peer[]): number[] => peers.map(({ versionId }) => versionId);
const given = range(0, 50);
const reports = (count: number) => range(1, count + 1).map((versionId) => ({ versionId, fingerprints: [...given, ...range(versionId * 1000, versionId * 1000 + 20)] }));

describe("the index of texts", () => {
  it("names every one of a county's that shares something, those that share the most first", () => {
    const index = new PeerIndex([
      { versionId: 1, fingerprints: range(0, 100) }, { versionId: 2, fingerprints: range(50, 150) }, { versionId: 3, fingerprints: range(90, 200) }, { versionId: 4, fingerprints: [98, 99, 2 ** 31 - 1] },
    ]);
    expect(ids(index.closest(range(0, 100), new Set([2, 3, 4]), 8))).toEqual([2, 3]);
    expect(ids(index.closest(range(0, 100), new Set([3]), 8))).toEqual([3]);
    expect(ids(index.closest([98, 99, 2 ** 31 - 1], everyone, 8))).toEqual([4]);
    const same = range(1, 73).map((versionId) => ({ versionId, fingerprints: given }));
    expect(ids(new PeerIndex(same).closest(given, new Set(range(2, 73)), 8))).toHaveLength(71);
  });

  it("takes no account of what most of many reports print, since all were given it, and beyond a county names no more than asked for", () => {
    const copy = { versionId: 11, fingerprints: [...given, ...range(3000, 3020)] };
    expect(ids(new PeerIndex([...reports(10), copy]).closest([...copy.fingerprints, ...range(800_000, 800_040)], new Set(range(1, 11)), 8))).toEqual([3]);
    const copies = [201, 202].map((versionId) => ({ versionId, fingerprints: [...range(900_000, 900_060), ...range(3000, 3020)] }));
    const index = new PeerIndex([...reports(200), ...copies]);
    expect(ids(index.closest([...given, ...range(3000, 3020), ...range(900_000, 900_060)], new Set(range(1, 203)), 8))).toEqual([201, 202, 3]);
    expect(ids(index.closest([...given, ...range(3000, 3020), ...range(900_000, 900_060)], new Set(range(1, 203)), 1))).toEqual([201]);
  });

  it("names nearly the same text however many print it", () => {
    const template = range(1, 203).map((versionId) => ({ versionId, fingerprints: [...given, versionId * 1000] }));
    expect(ids(new PeerIndex(template).closest([...given, 1000], new Set(range(2, 203)), 8))).toHaveLength(100);
  });

  it("tells what was given to all from what some share", () => {
    const index = new PeerIndex(reports(10));
    expect([index.isGiven(given), index.isGiven(range(3000, 3010)), index.isGiven([700_000]), index.isGiven([])]).toEqual([true, false, false, false]);
  });

  it("knows whom it knows", () => {
    const index = new PeerIndex([{ versionId: 1, fingerprints: [] }]);
    expect([index.hasAll([1]), index.hasAll([1, 2]), index.closest([1, 2, 3], everyone, 8)]).toEqual([true, false, []]);
  });
});
