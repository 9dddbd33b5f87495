import type { ChartBreak, ChartData, ChartSeries } from "./chartData.ts";

/** A series as tests write it: numbers, null for 未收录, or the word that stands in the cell. */
export function series(id: string, from: number, values: readonly (number | string | null)[], breaks: readonly [after: number, before: number][] = []): ChartSeries {
  return {
    id,
    name: id,
    breaks: breaks.map(([after, before]): ChartBreak => ({ after, before, label: `${after}与${before}之间` })),
    points: values.map((value, index) => {
      const year = from + index;
      const word = typeof value === "number" ? "" : (value ?? "未收录");
      return { year, value: typeof value === "number" ? value : null, word, label: `${year}年：${typeof value === "number" ? `${value}件` : word}`, href: `/a/${year}#c-x` };
    }),
  };
}

/** A chart over the years of its first series. */
export function chart(...all: ChartSeries[]): ChartData {
  const years = all[0]?.points.map(({ year }) => year) ?? [];
  return { title: "收到申请数", years, unit: "件", series: all, breakWord: "口径变化，前后不可比", formatTick: String };
}
