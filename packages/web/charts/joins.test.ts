import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartSeries } from "./chartData.ts";
import { joinsOf } from "./joins.ts";
import { densePath, linePaths, type Place } from "./linePaths.ts";
import { numbersOf } from "./joins.ts";
import { series } from "./testSeries.ts";

const pairs = (of: ChartSeries) => joinsOf(of).map(({ from, to, kind }) => `${from.year} ${kind} ${to.year}`);
/** A year is its own place, so that paths can be read back. */
const place: Place = { x: (year) => year / 1000, y: (value) => value / 1000 };

describe("what is joined", () => {
  it("is solid from year to year, dotted over a year without a number, and nothing across a break", () => {
    expect(pairs(series("a", 2014, [1, 0, 0, 0, null, 23, null, 70], [[2017, 2019]]))).toEqual(["2014 solid 2015", "2015 solid 2016", "2016 solid 2017", "2019 dotted 2021"]);
  });

  it("is nothing where an uncertain figure stands alone", () => {
    expect(pairs(series("a", 2014, ["待核对", 5, "空白"]))).toEqual([]);
  });

  it("is dotted where the axis itself leaves years out", () => {
    const two = { ...series("a", 2014, [1]), points: [...series("a", 2017, [4]).points, ...series("a", 2014, [1]).points] };
    expect(pairs(two)).toEqual(["2014 dotted 2017"]);
  });

  it("is nothing across a break that ends inside a gap", () => {
    expect(pairs(series("a", 2014, [1, null, null, 4], [[2015, 2016]]))).toEqual([]);
  });
});

describe("paths", () => {
  it("lift the pen at every gap", () => {
    const paths = linePaths(series("a", 2014, [1, 2, null, 4, 5]), place);
    expect(paths).toEqual({ solid: "M2014 1L2015 2M2017 4L2018 5", dotted: "M2015 2L2017 4" });
  });

  it("show a number that stands alone among many lines as a short dash", () => {
    const alone = series("a", 2014, [1, 2, null, 4, null]);
    expect(densePath(alone, numbersOf(alone), place)).toBe("M2014 1L2015 2M2009 4L2025 4");
  });
});

const anySeries = fc
  .tuple(fc.array(fc.option(fc.nat(900)), { minLength: 1, maxLength: 15 }), fc.array(fc.tuple(fc.nat(14), fc.integer({ min: 1, max: 3 })), { maxLength: 4 }))
  .map(([values, breaks]) => series("a", 2010, values, breaks.map(([after, length]) => [2010 + after, 2010 + after + length])));

/** The pairs of years that a path joins; the dash of a lonely number joins none. */
function joined(path: string): [number, number][] {
  return path.split("M").flatMap((line) => {
    const years = line.split("L").filter((spot) => spot !== "").map((spot) => Number(spot.split(" ")[0]));
    return years.flatMap((year, index): [number, number][] => {
      const before = years[index - 1];
      return before === undefined || year - before === 16 ? [] : [[before, year]];
    });
  });
}

it("no path, of few lines or of many, joins two years across a break, nor solidly through a year without a number", () => {
  fc.assert(
    fc.property(anySeries, (of) => {
      const { solid, dotted } = linePaths(of, place);
      const dense = densePath(of, numbersOf(of), place);
      const held = new Set(numbersOf(of).map(({ year }) => year));
      for (const [from, to] of [solid, dotted, dense].flatMap(joined)) {
        expect(held.has(from) && held.has(to)).toBe(true);
        expect(of.breaks.some(({ after, before }) => from < before && to > after)).toBe(false);
      }
      for (const [from, to] of [solid, dense].flatMap(joined)) expect(to - from).toBe(1);
      expect(joined(dense)).toEqual(joined(solid));
    }),
  );
});
