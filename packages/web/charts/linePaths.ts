import type { ChartSeries } from "./chartData.ts";
import { joinsOf, numbersOf, type Join, type NumberPoint } from "./joins.ts";

/** The side of the square in which lines are drawn; it is stretched over the plot, their width is not. */
export const pathSide = 1000;

/** Where a point stands in the plot, both ways from 0 to 1. */
export type Place = (point: NumberPoint) => { x: number; y: number };

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

/** One path for a series among many: what is solid, and a short dash for a number that stands alone. Gaps stay open. */
export function densePath(series: ChartSeries, place: Place): string {
  const joins = joinsOf(series).filter(({ kind }) => kind === "solid");
  const joined = new Set(joins.flatMap(({ from, to }) => [from, to]));
  const alone = numbersOf(series).filter((point) => !joined.has(point));
  return pathOf(joins, place) + alone.map((point) => dashAt(place(point))).join("");
}

function pathOf(joins: readonly Join[], place: Place): string {
  return joins.map(({ from, to }, index) => `${joins[index - 1]?.to === from ? "" : `M${spot(place(from))}`}L${spot(place(to))}`).join("");
}

function dashAt({ x, y }: { x: number; y: number }): string {
  return `M${spot({ x: x - 0.008, y })}L${spot({ x: x + 0.008, y })}`;
}

const spot = ({ x, y }: { x: number; y: number }) => `${Math.round(x * pathSide)} ${Math.round(y * pathSide)}`;
