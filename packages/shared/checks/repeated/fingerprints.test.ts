import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprints, leastRun, type NarrativePart } from "./index.ts";
import { narrative } from "./testing/narratives.ts";
import { hanText } from "./testing/planted.ts";

const part = (text: string): NarrativePart[] => [{ section: "一", heading: "", text }];

describe("fingerprints", () => {
  it("are the same for a text whose year and figures alone changed", () => {
    const text = "2016年全县受理申请120件，办结118件，其余两件转入下一年度继续办理，未发生一起超期答复的情况。";
    expect(fingerprints(part(text))).toEqual(fingerprints(part(text.replace("2016", "2017").replace("120", "96").replace("118", "9"))));
    expect(fingerprints(part(text))).not.toEqual([]);
  });

  it("share one wherever the same run of the least length stands", () => {
    const around = hanText("low", { minLength: 0, maxLength: 120 });
    fc.assert(fc.property(hanText("high", { minLength: leastRun, maxLength: leastRun }), around, around, around, around, (run, a, b, c, d) => {
      const others = new Set(fingerprints(part(c + run + d)));
      expect(fingerprints(part(a + run + b)).some((print) => others.has(print))).toBe(true);
    }));
  });

  it("ascend, each once, below 2^31, and at most 2,000", () => {
    for (const length of [100, 10_000, 60_000]) {
      const prints = fingerprints(narrative(length, length));
      expect(prints).toEqual([...new Set(prints)].sort((a, b) => a - b));
      expect(prints.every((print) => Number.isInteger(print) && print >= 0 && print < 2 ** 31)).toBe(true);
      expect(prints.length).toBeLessThanOrEqual(2000);
    }
    expect(fingerprints(narrative(3, 60_000))).toHaveLength(2000);
  });

  it("are none for a text without a run, and one for a character said for ever", () => {
    expect(fingerprints([])).toEqual([]);
    expect(fingerprints(part("本年度无其他需要报告的事项。"))).toEqual([]);
    expect(fingerprints(part("的".repeat(1_000_000)))).toHaveLength(1);
  });

  it("of long texts that are mostly the same are mostly the same", () => {
    const long = narrative(5, 60_000);
    const changed = long.map((each, index) => (index === 0 ? { ...each, text: `今年起由档案股办理。${each.text}` } : each));
    const others = new Set(fingerprints(changed));
    expect(fingerprints(long).filter((print) => others.has(print)).length).toBeGreaterThan(1990);
  });
});
