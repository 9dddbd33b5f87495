import { describe, expect, it } from "vitest";
import { pathOf, yearsOf } from "./years.ts";

describe("the years of an agency", () => {
  it("run from the newest to the oldest, with the gaps between", () => {
    const years = yearsOf([{ year: 2014, scope: "unit" }, { year: 2017, scope: "unit" }]);
    expect(years.map(({ year, reports }) => [year, reports.length])).toEqual([[2017, 1], [2016, 0], [2015, 0], [2014, 1]]);
    expect(yearsOf([])).toEqual([]);
  });

  it("name the scope in an address only where a year has several reports", () => {
    const [year] = yearsOf([{ year: 2017, scope: "unit" }, { year: 2017, scope: "region" }]);
    expect(year?.reports.map((report) => pathOf("xiangshan", year, report))).toEqual(["/xiangshan/2017?scope=unit", "/xiangshan/2017?scope=region"]);
    const [single] = yearsOf([{ year: 2017, scope: "unknown" }]);
    expect(single && pathOf("xiangshan", single, { year: 2017, scope: "unknown" })).toBe("/xiangshan/2017");
  });
});
