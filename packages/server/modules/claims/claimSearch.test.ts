import { describe, expect, it } from "vitest";
import { parseClaimSearch } from "./claimSearch.ts";

describe("what somebody types", () => {
  it.each([
    ["统一受理 50711 件", [50711], ["统一受理", "件"]],
    ["统一受理50,711件", [50711], ["统一受理", "件"]],
    ["５０７１１", [50711], []],
    ["5.07万件", [50700], ["件"]],
    ["1.2亿元", [120_000_000], ["元"]],
    ["办结率 99.5%", [99.5], ["办结率", "%"]],
    ["2017年 12 件", [2017, 12], ["年", "件"]],
    ["12,34", [12, 34], [","]],
    ["受理 受理", [], ["受理"]],
    ["  \u3000", [], []],
  ])("is taken apart into figures and words: %j", (typed, figures, words) => {
    const search = parseClaimSearch(typed);
    expect([search.figures.map(({ value }) => value), search.words]).toEqual([figures, words]);
  });

  it("keeps how a figure was written", () => {
    expect(parseClaimSearch("5.07万 1,000").figures).toEqual([{ value: 50700, written: "5.07万" }, { value: 1000, written: "1,000" }]);
  });
});
