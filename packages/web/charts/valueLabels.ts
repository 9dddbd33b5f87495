import type { ChartSeries } from "./chartData.ts";
import { joinsOf, numbersOf, type NumberPoint } from "./joins.ts";
import type { Place } from "./linePaths.ts";
import { evenOrder, plotHeight, roomsFor, type Plots, type Room } from "./rooms.ts";
import { textWidth } from "./textWidth.ts";

/** A number written at its point. */
export interface ValueLabel {
  x: number;
  y: number;
  text: string;
  isBelow: boolean;
  room: Room;
}

/** The numbers of a chart's only series that find room: last, highest, lowest, first and both sides of a break before the others. */
export function valueLabels(series: ChartSeries, format: (value: number) => string, place: Place, plots: Plots): ValueLabel[] {
  const numbers = numbersOf(series);
  const joins = joinsOf(series);
  const labels = byImportance(series, numbers).map((point) => {
    const { x, y } = place(point);
    const neighbours = joins.flatMap(({ from, to }) => (from === point ? [to] : to === point ? [from] : []));
    // In a valley the lines rise on both sides and would run through a number above.
    const isValley = neighbours.length === 2 && neighbours.every(({ value }) => value > point.value);
    const isBelow = isValley && (1 - y) * plotHeight > 1.8;
    return { x, y, text: format(point.value), isBelow };
  });
  const given = roomsFor(labels.map(({ x, y, text, isBelow }) => ({ x, y: y + (isBelow ? 1 : -1) / plotHeight, width: textWidth(text) * 1.1 })), plots);
  return labels.flatMap((label, index) => {
    const room = given[index];
    return room === undefined ? [] : [{ ...label, room }];
  });
}

function byImportance({ breaks }: ChartSeries, numbers: NumberPoint[]): NumberPoint[] {
  const byValue = [...numbers].sort((a, b) => b.value - a.value);
  const besideBreaks = numbers.filter((point, index) =>
    breaks.some(({ after, before }) => (point.year <= after && (numbers[index + 1]?.year ?? Infinity) > after) || (point.year >= before && (numbers[index - 1]?.year ?? -Infinity) < before)),
  );
  const others = evenOrder(numbers.length).flatMap((index) => numbers[index] ?? []);
  return [...new Set([numbers.at(-1), byValue[0], numbers[0], byValue.at(-1), ...besideBreaks, ...others])].filter((point) => point !== undefined);
}
