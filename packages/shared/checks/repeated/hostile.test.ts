import { describe, expect, it } from "vitest";
import { fingerprints, leastRun, repeatedAmong, repeatedPassages, type NarrativePart } from "./index.ts";
import { narrative, seeded } from "./testing/narratives.ts";

const part = (text: string): NarrativePart[] => [{ section: "一", heading: "", text }];
const million = 1_000_000;
const many = 200_000;
const random = (seed: number, range: number, length: number): string => {
  const next = seeded(seed);
  const characters = Array.from({ length }, () => String.fromCharCode(0x6500 + Math.floor(next() * range)));
  return characters.join("");
};
const shareOf = (mine: string, other: string): number => repeatedPassages(part(mine), part(other))[0]?.share ?? -1;

// The bound is the time that a test may take: a search that grew with the square of the length would take minutes.
describe("hostile texts", () => {
  it("say one character for ever", () => {
    const [found] = repeatedPassages(part("的".repeat(million)), part("的".repeat(million / 2)));
    expect(found).toMatchObject({ of: million, share: 1 });
    expect(found?.passages.length).toBeLessThan(10);
  });

  it.each([1, leastRun - 1, leastRun, 200])("say one character %i times between others, again and again", (times) => {
    const separate = (seed: number): string => Array.from(random(seed, 20_000, Math.floor(many / (times + 1))), (other) => "的".repeat(times) + other).join("");
    const [one, other] = [separate(1), separate(2)];
    expect(shareOf(one, other)).toBeGreaterThanOrEqual(times >= leastRun ? 0.9 : 0);
    expect(shareOf(one, "的".repeat(many))).toBeGreaterThanOrEqual(times >= leastRun ? 0.9 : 0);
  });

  it("of two or three characters meet everywhere", () => {
    for (const range of [2, 3]) expect(shareOf(random(1, range, many), random(2, range, many))).toBeLessThan(1);
  });

  it("have nothing in common, at 200,000 characters each", () => {
    expect(shareOf(random(1, 20_000, many), random(2, 20_000, many))).toBe(0);
  });

  it.each(["《", "《的", `《${"的".repeat(99)}`, "根据", "根据编制本报告", "如对电子版地址:", "现将现", "统计数据", "。", "\n", "1", "\ud840", "😀", "\0", "报告由部分组成"])("repeat %j without an end", (piece) => {
    const text = piece.repeat(Math.floor(many / piece.length));
    const [found] = repeatedPassages(part(text), part(text));
    expect(found?.share).toBeLessThanOrEqual(1);
    expect(fingerprints(part(text)).length).toBeLessThanOrEqual(2000);
  });

  it("are cut after a million characters, in one part or in many", () => {
    const [first, second] = repeatedPassages([...part("的".repeat(million + 5)), ...part("县".repeat(50))], part("县".repeat(50)));
    expect([first?.of, second?.of]).toEqual([million, 0]);
    const parts = Array.from({ length: 20_000 }).flatMap(() => part("村道"));
    expect(repeatedPassages(parts, parts)).toHaveLength(20_000);
  });

  it("copy one passage two hundred times", () => {
    const once = narrative(1, 1000).map(({ text }) => text).join("");
    const [found] = repeatedPassages(part(once.repeat(200)), part(once.repeat(200)));
    expect(found?.share).toBe(1);
    expect(repeatedAmong(Array.from({ length: 20 }, (_, index) => ({ id: String(index), parts: part(once.repeat(20)) })))).toHaveLength(190);
  });
});
