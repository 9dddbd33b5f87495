import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartLayout } from "./layout.ts";
import { chart, series } from "./testSeries.ts";

const pingtan = () => series("平潭综合实验区", 2014, [1, 0, 0, 0, null, 23, null, 70], [[2017, 2019]]);
const many = (count: number) => chart(...Array.from({ length: count }, (_, index) => series(`单位${index}`, 2010, Array.from({ length: 15 }, (__, year) => index + year))));

describe("one series", () => {
  const layout = chartLayout(chart(pingtan()));

  it("writes the first year in full and the others short, and marks those without a report", () => {
    expect(layout.years.map(({ text }) => text).sort()).toEqual(["15", "16", "17", "18", "19", "20", "2014", "21"]);
    expect(layout.years.filter(({ isEmpty }) => isEmpty).map(({ text }) => text)).toEqual(expect.arrayContaining(["18", "20"]));
  });

  it("says 未收录 at the axis and puts no mark at 0", () => {
    expect(layout.gaps.map(({ word, from }) => [word, from]).sort()).toEqual([["未收录", 4 / 7], ["未收录", 6 / 7]]);
    expect(layout.lines[0]?.marks.map(({ year, y }) => [year, y])).toEqual([[2014, 1 - 1 / 80], [2015, 1], [2016, 1], [2017, 1], [2018, null], [2019, 1 - 23 / 80], [2020, null], [2021, 1 - 70 / 80]]);
  });

  it("writes the figures at their points, below where the line rises from them", () => {
    expect(layout.values.map(({ text }) => text).sort()).toEqual(["0", "0", "0", "1", "23", "70"]);
    expect(layout.values.find(({ text }) => text === "23")?.isBelow).toBe(true);
  });

  it("hatches the break from year to year with its words above", () => {
    expect(layout.breaks).toEqual({ bands: [expect.objectContaining({ after: 2017, before: 2019, from: 3 / 7, to: 5 / 7, words: ["口径变化，前后不可比"] })], notes: [] });
  });
});

it("neighbouring years without a number share their word", () => {
  const { gaps } = chartLayout(chart(series("a", 2014, [1, null, null, "空白", 3])));
  expect(gaps.map(({ word, from, to }) => [word, from, to])).toEqual([["未收录", 0.25, 0.5], ["空白", 0.75, 0.75]]);
});

it("thins labels out where they crowd, never the first and the last year", () => {
  const { years, values } = chartLayout(chart(series("a", 1990, Array.from({ length: 31 }, (_, index) => 1_000_000 + index))));
  const onPhones = years.filter(({ room }) => room !== "l").map(({ text }) => text);
  expect(onPhones).toEqual(expect.arrayContaining(["1990", "20"]));
  expect(onPhones.length).toBeLessThan(16);
  expect(values.filter(({ room }) => room === "s").length).toBeLessThan(4);
});

it("sets long words above a break in even lines", () => {
  const english = { ...chart(pingtan()), breakWord: "Counted differently: not comparable" };
  expect(chartLayout(english).breaks.bands[0]?.words).toEqual(["Counted differently:", "not comparable"]);
});

describe("several breaks", () => {
  it("are numbered where their words would meet, and explained below", () => {
    const { bands, notes } = chartLayout(chart(series("a", 2010, [1, 2, 3, 4, 5, 6], [[2011, 2012], [2013, 2014]]))).breaks;
    expect(bands.map(({ words }) => words)).toEqual([["①"], ["②"]]);
    expect(notes).toEqual([{ sign: "①", label: "2011与2012之间", names: [] }, { sign: "②", label: "2013与2014之间", names: [] }]);
  });

  it("of several series share one band over the years that they share", () => {
    const { bands } = chartLayout(chart(pingtan(), series("b", 2014, [1, 2, 3, 4, 5, 6, 7, 8], [[2018, 2019]]))).breaks;
    expect(bands.map(({ after, before }) => [after, before])).toEqual([[2018, 2019]]);
  });

  it("name their series when another line runs on through the band", () => {
    const { notes } = chartLayout(chart(pingtan(), series("b", 2014, [1, 2, 3, 4, 5, 6, 7, 8]))).breaks;
    expect(notes).toEqual([{ sign: "①", label: "2017与2019之间", names: ["平潭综合实验区"] }]);
  });

  it("keep their words inside the drawing at every place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 20 }), fc.nat(18), (count, place) => {
        const after = 2000 + (place % (count - 1));
        const layout = chartLayout(chart(series("a", 2000, Array.from({ length: count }, () => 5), [[after, after + 1]])));
        const band = layout.breaks.bands[0];
        const plot = 16.5 - layout.left - 1.6;
        const middle = layout.left + (band?.middle ?? 0) * plot + (band?.shift ?? 0);
        expect(middle - 5).toBeGreaterThanOrEqual(-1e-9);
        expect(middle + 5).toBeLessThanOrEqual(16.5 + 1e-9);
      }),
    );
  });
});

describe("several series", () => {
  it("have looks of their own and names at their ends that do not meet", () => {
    const layout = chartLayout(many(8));
    expect(new Set(layout.lines.map(({ look }) => look)).size).toBe(8);
    for (const names of [layout.names.narrow, layout.names.wide]) {
      const sorted = [...names].sort((a, b) => a.y - b.y);
      for (const [index, name] of sorted.entries()) expect(name.y - (sorted[index - 1]?.y ?? -1)).toBeGreaterThan(1.15 / 13);
      for (const { y } of names) expect(y > 0 && y < 1).toBe(true);
    }
  });

  it("leave out what all names begin with where they would not fit, and have a key then", () => {
    const { names } = chartLayout(chart(series("平潭综合实验区自然资源与规划局", 2014, [1, 2]), series("平潭综合实验区市场监督管理局", 2014, [2, 1])));
    expect(names.wide.map(({ lines }) => lines.join(""))).toEqual(["平潭综合实验区自然资源与规划局", "平潭综合实验区市场监督管理局"]);
    expect(names.narrow.map(({ lines }) => lines)).toEqual([["自然资源与", "规划局"], ["市场监督管", "理局"]]);
    expect(names.needKey).toBe(true);
  });

  it("are ordered from the line that ends highest", () => {
    expect(chartLayout(chart(series("low", 2014, [9, 1]), series("high", 2014, [1, 9]), series("none", 2014, [null, null]))).lines.map(({ id }) => id)).toEqual(["high", "low", "none"]);
  });
});

it("more than eight are one path each, with their latest figure as their mark", () => {
  const { lines, hasNames } = chartLayout(many(9));
  expect(hasNames).toBe(false);
  expect(lines.map(({ dotted, marks }) => [dotted, marks.length, marks[0]?.year])).toEqual(lines.map(() => ["", 1, 2024]));
});

it("draws nothing outside its years, and a single year in the middle", () => {
  const one = chartLayout({ ...chart(series("a", 2019, [1, 2, 3])), years: [2020] });
  expect(one.lines[0]?.marks).toEqual([{ x: 0.5, y: 0, year: 2020, label: "2020年：2件", href: "/a/2020#c-x" }]);
});
