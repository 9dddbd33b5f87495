import type { ChartSeries } from "./chartData.ts";
import { joinsOf, numbersOf, type NumberPoint } from "./joins.ts";
import type { Place } from "./linePaths.ts";
import { evenOrder, plotHeight, roomsFor, shiftInside, type Plots, type Room } from "./rooms.ts";
import { textWidth } from "./textWidth.ts";

/** A number written at its point. */
export interface ValueLabel {
  x: number;
  y: number;
  text: string;
  /** Moved to the side by so many em, away from the axis and the edge. */
  shift: number;
  isBelow: boolean;
  room: Room;
}

const margin = { left: 0.5, right: 1.4 };
const markSize = 0.7;

/** The numbers of a chart's only series that find room: last, highest, lowest, first and both sides of a break before the others. */
export function valueLabels(series: ChartSeries, format: (value: number) => string, place: Place, plots: Plots): ValueLabel[] {
  const numbers = numbersOf(series);
  const joins = joinsOf(series);
  const labels = byImportance(series, numbers).map((point) => {
    const [x, y] = [place.x(point.year), place.y(point.value)];
    const text = format(point.value);
    const width = textWidth(text) * 1.1;
    const neighbours = joins.flatMap(({ from, to }) => (from === point ? [to] : to === point ? [from] : []));
    // Where the lines lead upwards they would run through a number above.
    const isValley = neighbours.length > 0 && neighbours.every(({ value }) => value > point.value);
    const isBelow = isValley && (1 - y) * plotHeight > 1.8;
    return { x, y, text, isBelow, width, shift: shiftInside(x, width, plots.s, margin.left, margin.right) };
  });
  const wishes = labels.map(({ x, y, width, shift, isBelow }) => ({ x, y: y + (isBelow ? 1.15 : -1.15) / plotHeight, width, shift }));
  const marks = numbers.map(({ year, value }) => ({ x: place.x(year), y: place.y(value), width: markSize, height: markSize }));
  const given = roomsFor(wishes, plots, marks);
  return labels.flatMap(({ x, y, text, isBelow, shift }, index) => {
    const room = given[index];
    return room === undefined ? [] : [{ x, y, text, isBelow, shift, room }];
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
