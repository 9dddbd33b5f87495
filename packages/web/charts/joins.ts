import type { ChartBreak, ChartPoint, ChartSeries } from "./chartData.ts";

/** A point that holds a number. */
export interface NumberPoint extends ChartPoint {
  value: number;
}

/** How two numbers that follow each other may be joined; across a break there is no join. */
export interface Join {
  from: NumberPoint;
  to: NumberPoint;
  /** Solid from one year to the next, dotted over years without a number. */
  kind: "solid" | "dotted";
}

const hasNumber = (point: ChartPoint): point is NumberPoint => point.value !== null && Number.isFinite(point.value);

/** The points that hold a number, in the order of their years. */
export function numbersOf(series: ChartSeries): NumberPoint[] {
  return series.points.filter(hasNumber).sort((a, b) => a.year - b.year);
}

/** Every pair of following numbers that may be joined. */
export function joinsOf(series: ChartSeries): Join[] {
  const numbers = numbersOf(series);
  return numbers.flatMap((to, index): Join[] => {
    const from = numbers[index - 1];
    if (from === undefined || series.breaks.some((each) => liesBetween(each, from.year, to.year))) return [];
    return [{ from, to, kind: to.year - from.year === 1 ? "solid" : "dotted" }];
  });
}

/** Whether a step from one year to a later one enters the break. */
export function liesBetween({ after, before }: ChartBreak, from: number, to: number): boolean {
  return from < before && to > after;
}
