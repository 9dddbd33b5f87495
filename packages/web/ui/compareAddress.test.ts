import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAddress, readCompareState, yearsText } from "./compareAddress.ts";

const read = (search: string): ReturnType<typeof readCompareState> => readCompareState(new URLSearchParams(search));

describe("the address of a comparison", () => {
  it("holds agencies, indicators and years", () => {
    expect(read("agencies=a-b,c&indicators=applications.new@total,outcomes.given.share&years=2013-2015,2019")).toEqual({
      agencies: ["a-b", "c"], indicators: ["applications.new@total", "outcomes.given.share"], years: [2013, 2014, 2015, 2019], page: 1,
    });
  });

  it("leads back to itself", () => {
    const state = fc.record({
      agencies: fc.uniqueArray(fc.stringMatching(/^[a-z]{2,8}$/), { maxLength: 5 }), indicators: fc.uniqueArray(fc.constantFrom("a.b", "c@total", "d_e.f"), { maxLength: 3 }),
      years: fc.uniqueArray(fc.integer({ min: 1990, max: 2040 }), { maxLength: 20 }).map((years) => years.sort()), page: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(fc.property(state, (given) => {
      const address = compareAddress(given);
      expect(read(address.split("?")[1] ?? "")).toEqual(given);
    }));
  });

  it.each([["years=2021-2019", [2019, 2020, 2021]], ["years=abc", []], ["years=1-9999", []], ["years=1900-9999", { length: 60 }], ["from=2015&to=2013&years=2001", [2013, 2014, 2015]]])("%s", (search, years) => {
    expect(read(search).years).toEqual(Array.isArray(years) ? years : expect.objectContaining(years));
  });

  it("leaves out what makes no sense", () => {
    expect(read("agencies=,<b>,A,ok&indicators=%27;drop,x&page=-3")).toEqual({ agencies: ["ok"], indicators: ["x"], years: [], page: 1 });
  });

  it("writes years in runs", () => {
    expect(yearsText([2013, 2014, 2015, 2019, 2021, 2022])).toBe("2013-2015,2019,2021-2022");
  });
});
