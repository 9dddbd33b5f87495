import { describe, expect, it } from "vitest";
import { chineseRuns } from "./chineseRuns.ts";

const chineseIn = (text: string) => chineseRuns(text).filter((_piece, index) => index % 2 === 1);

describe("the Chinese in an English sentence", () => {
  it.each([
    ["The 1999 report of 象山县人民政府办公室 is not held here.", ["象山县人民政府办公室"]],
    ["printed as “22（其中修订 16 件）”", ["（其中修订 16 件）"].map((text) => text.slice(1))],
    ["Former or other names: 县政府办, 政府办（县）", ["县政府办", "政府办（县）"]],
    ["“甲” is 1, but “乙” is 0", ["甲", "乙"]],
    ["No Chinese at all.", []],
  ])("of %s", (text, chinese) => {
    expect(chineseIn(text)).toEqual(chinese);
    expect(chineseRuns(text).join("")).toBe(text);
  });
});
