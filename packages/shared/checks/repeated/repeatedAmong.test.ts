import { describe, expect, it } from "vitest";
import { repeatedAmong, repeatedPassages, type NarrativeOfReport, type NarrativePart } from "./index.ts";
import { narrative, prose } from "./testing/narratives.ts";

const report = (id: string, text: string): NarrativeOfReport => ({ id, parts: [{ section: "一", heading: "", text }] });
const share = (mine: readonly NarrativePart[], other: readonly NarrativePart[]): number => {
  const parts = repeatedPassages(mine, other);
  const sum = (of: "characters" | "of"): number => parts.reduce((total, each) => total + each[of], 0);
  return sum("characters") / sum("of");
};

// Thirty-one letters that all are given, and what offices write themselves.
const given = "各单位应当明确一名分管领导和经办人员，按月梳理目录，及时报送县里备案存档。";
const own = (seed: number): string => prose(seed, 450);

describe("repeatedAmong", () => {
  it("finds the pair that has the same text among reports that have none in common", () => {
    const [pair, ...others] = repeatedAmong([report("水利局", own(1)), report("教育局", own(2)), report("农业局", `${own(3)}${own(1)}`)]);
    expect(others).toEqual([]);
    expect(pair?.mine).toEqual({ id: "水利局", share: 1, ownShare: 1 });
    expect(pair?.other).toMatchObject({ id: "农业局" });
    expect(pair?.other.share).toBeGreaterThan(0.4);
    expect(pair?.other.share).toBeLessThan(0.6);
    expect(pair?.passages[0]).toMatchObject({ section: "一", otherSection: "一" });
  });

  it("says of every pair what comparing the two alone says, the largest share first", () => {
    const reports = Array.from({ length: 12 }, (_, index) => ({ id: String(index), parts: narrative(index, 3000) }));
    const pairs = repeatedAmong(reports);
    const partsOf = (id: string): NarrativePart[] => reports[Number(id)]?.parts ?? [];
    expect(pairs).toHaveLength(66);
    for (const { mine, other, passages } of pairs) {
      expect(mine.share).toBeCloseTo(share(partsOf(mine.id), partsOf(other.id)), 12);
      expect(other.share).toBeCloseTo(share(partsOf(other.id), partsOf(mine.id)), 12);
      const alone = repeatedPassages(partsOf(mine.id), partsOf(other.id)).flatMap((part) => part.passages).sort((a, b) => b.characters - a.characters);
      expect(passages.map(({ characters }) => characters)).toEqual(alone.slice(0, 20).map(({ characters }) => characters));
    }
    const largest = pairs.map(({ mine, other }) => Math.max(mine.share, other.share));
    expect(largest).toEqual([...largest].sort((a, b) => b - a));
  });

  it("tells what a pair shares beyond what most of eight or more print", () => {
    const reports = Array.from({ length: 8 }, (_, index) => report(String(index), given + own(index)));
    const pairs = repeatedAmong([...reports, report("抄", given + own(3))]);
    expect(pairs).toHaveLength(36);
    expect(pairs[0]).toMatchObject({ mine: { id: "3", share: 1, ownShare: 1 }, other: { id: "抄", share: 1, ownShare: 1 } });
    for (const { mine, other } of pairs.slice(1)) {
      expect(mine.share).toBeGreaterThan(0);
      // A run may go on by a chance character of their own.
      expect(Math.max(mine.ownShare, other.ownShare)).toBeLessThan(0.01);
    }
  });

  it("takes nothing for common among fewer than eight", () => {
    const pairs = repeatedAmong(Array.from({ length: 7 }, (_, index) => report(String(index), given + own(index))));
    expect(pairs).toHaveLength(21);
    expect(pairs.every(({ mine }) => mine.ownShare === mine.share && mine.share > 0)).toBe(true);
  });

  it("shows that all print one text: all of it repeated, none of it their own", () => {
    const pairs = repeatedAmong(Array.from({ length: 9 }, (_, index) => report(String(index), own(1))));
    expect(pairs).toHaveLength(36);
    expect(pairs.every(({ mine, other }) => mine.share === 1 && other.share === 1 && mine.ownShare === 0 && other.ownShare === 0)).toBe(true);
  });

  it("gives at most twenty passages of a pair", () => {
    const pieces = Array.from({ length: 30 }, (_, index) => prose(100 + index, 40));
    const [pair] = repeatedAmong([report("甲", pieces.join("")), report("乙", [...pieces].reverse().join("")), report("丙", own(1))]);
    expect(pair?.mine.share).toBe(1);
    expect(pair?.passages).toHaveLength(20);
  });

  it("takes no reports, one, and empty ones", () => {
    expect(repeatedAmong([])).toEqual([]);
    expect(repeatedAmong([report("甲", own(1))])).toEqual([]);
    expect(repeatedAmong([report("甲", ""), { id: "乙", parts: [] }, report("丙", "无")])).toEqual([]);
  });
});
