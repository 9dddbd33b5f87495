import { describe, expect, it } from "vitest";
import type { Claim } from "../../report/index.ts";
import { checkAcross } from "./checkAcross.ts";

const passage = { text: "同比增长1.05%", start: 4, end: 9, place: { page: 1, line: 1, start: 4, end: 9 } };
const received: Claim = {
  value: 3646, unit: "件", exactness: "exact", kind: "count", what: "收到政府信息公开申请", scope: null, year: 2024, verdict: "agrees", codes: ["applications.new@total"], printed: 3646,
  about: null, section: "一", passage,
};
const growth = (value: number, what = "同比增长"): Claim => ({ ...received, value, unit: "%", kind: "change", what, codes: [], printed: null, verdict: "namedOnly", about: 0 });
const year = (number: number, total: number) => ({ year: number, edition: "T2021", cells: { "applications.new@total": total }, states: {}, uncertain: {} });
const found = (claims: Claim[], before = year(2023, 3607)) =>
  checkAcross(before, { ...year(2024, 3646), claims }).filter(({ code }) => code === "narrative.growth").map(({ facts }) => [facts.said, facts.computed, facts.before]);

describe("a stated growth rate", () => {
  it("is recomputed from last year's report: 3646 is 1.08 % more than 3607, not 1.05 %", () => {
    expect(found([received, growth(1.05)])).toEqual([[1.05, 1.08, 3607]]);
    expect(found([received, growth(1.08)])).toEqual([]);
  });

  it("may be a decrease", () => {
    expect(found([received, growth(9.9, "较去年下降")], year(2023, 4000))).toEqual([[-9.9, -8.85, 4000]]);
    expect(found([received, growth(8.9, "较去年下降")], year(2023, 4000))).toEqual([]);
  });

  it("is left alone where the year before printed no number, or the claim is of something else", () => {
    expect(found([received, growth(5)], { ...year(2023, 0), cells: {} as { "applications.new@total": number } })).toEqual([]);
    expect(found([{ ...received, codes: [] }, growth(5)])).toEqual([]);
  });
});
