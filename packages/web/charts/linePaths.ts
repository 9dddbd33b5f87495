import type { ChartSeries } from "./chartData.ts";
import { joinBetween, joinsOf, type Join, type NumberPoint } from "./joins.ts";

/** The side of the square in which lines are drawn; it is stretched over the plot, their width is not. */
export const pathSide = 1000;

/** Where years and values stand in the plot, from 0 to 1: to the right and downwards. */
export interface Place {
  x(year: number): number;
  y(value: number): number;
}

/** The lines of one series as path data. */
export interface LinePaths {
  solid: string;
  dotted: string;
}

/** What may be joined, as two paths: solid and dotted. */
export function linePaths(series: ChartSeries, place: Place): LinePaths {
  const joins = joinsOf(series);
  return { solid: pathOf(joins.filter(({ kind }) => kind === "solid"), place), dotted: pathOf(joins.filter(({ kind }) => kind === "dotted"), place) };
}

/**
 * One path for a series among many: what is solid, and a short dash for a number that stands alone. Gaps stay open.
 * A thousand of these are made for one page, so it goes over the points once and makes nothing on the way.
 */
export function densePath(series: ChartSeries, numbers: readonly NumberPoint[], place: Place): string {
  let path = "";
  let wasJoined = false;
  for (let index = 0; index < numbers.length; index++) {
    const point = numbers[index];
    const next = numbers[index + 1];
    if (point === undefined) continue;
    const x = whole(place.x(point.year));
    const y = whole(place.y(point.value));
    const isJoined = next !== undefined && joinBetween(series, point, next) === "solid";
    if (wasJoined) path += `L${x} ${y}`;
    else path += isJoined ? `M${x} ${y}` : `M${x - half} ${y}L${x + half} ${y}`;
    wasJoined = isJoined;
  }
  return path;
}

function pathOf(joins: readonly Join[], place: Place): string {
  const spot = ({ year, value }: NumberPoint) => `${whole(place.x(year))} ${whole(place.y(value))}`;
  return joins.map(({ from, to }, index) => `${joins[index - 1]?.to === from ? "" : `M${spot(from)}`}L${spot(to)}`).join("");
}

/** Half the dash of a number that stands alone. */
const half = 8;

const whole = (part: number) => Math.round(part * pathSide);
