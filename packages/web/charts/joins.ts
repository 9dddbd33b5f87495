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
export function numbersOf({ points }: ChartSeries): NumberPoint[] {
  const numbers: NumberPoint[] = [];
  let isSorted = true;
  for (const point of points) {
    if (!hasNumber(point)) continue;
    isSorted &&= (numbers.at(-1)?.year ?? -Infinity) < point.year;
    numbers.push(point);
  }
  return isSorted ? numbers : numbers.sort((a, b) => a.year - b.year);
}

/** The one rule of what may be joined: two numbers that follow each other, unless a break lies between them. */
export function joinBetween({ breaks }: ChartSeries, from: NumberPoint, to: NumberPoint): Join["kind"] | undefined {
  for (const each of breaks) if (liesBetween(each, from.year, to.year)) return undefined;
  return to.year - from.year === 1 ? "solid" : "dotted";
}

/** Every pair of following numbers that may be joined. */
export function joinsOf(series: ChartSeries): Join[] {
  const numbers = numbersOf(series);
  return numbers.flatMap((to, index): Join[] => {
    const from = numbers[index - 1];
    if (from === undefined) return [];
    const kind = joinBetween(series, from, to);
    return kind === undefined ? [] : [{ from, to, kind }];
  });
}

/** Whether a step from one year to a later one enters the break. */
export function liesBetween({ after, before }: Pick<ChartBreak, "after" | "before">, from: number, to: number): boolean {
  return from < before && to > after;
}
