import { emptyYears, gapWords, yearLabels, type GapWord, type YearLabel } from "./axisLabels.ts";
import { breakBands, type Breaks } from "./breakBands.ts";
import type { ChartData, ChartPoint, ChartSeries } from "./chartData.ts";
import { endNames, isShortened, type EndName, type NamedEnd } from "./endNames.ts";
import { numbersOf, type NumberPoint } from "./joins.ts";
import { densePath, linePaths, type Place } from "./linePaths.ts";
import { widths, type Plots } from "./rooms.ts";
import { textWidth } from "./textWidth.ts";
import { axisOf, heightOf } from "./ticks.ts";
import { valueLabels, type ValueLabel } from "./valueLabels.ts";

/** One point to look at: a number in the plot (`y`), or a year without one (`y` null) at the axis. */
export interface Mark {
  x: number;
  y: number | null;
  year: number;
  label: string;
  href: string | null;
}

/** A series as it is drawn. */
export interface Line {
  id: string;
  name: string;
  /** Which colour and shape of mark. */
  look: number;
  solid: string;
  dotted: string;
  marks: Mark[];
}

export interface Tick {
  y: number;
  text: string;
  isZero: boolean;
}

/** Everything a chart draws, as parts of the plot from 0 to 1 (x to the right, y downwards). Widths of text are in em. */
export interface ChartLayout {
  ticks: Tick[];
  years: YearLabel[];
  gaps: GapWord[];
  breaks: Breaks;
  lines: Line[];
  values: ValueLabel[];
  names: { narrow: EndName[]; wide: EndName[]; needKey: boolean };
  /** The margin for the numbers of the axis, in em. */
  left: number;
  hasNames: boolean;
}

/** More lines than this are not told apart by colour and shape. */
export const mostNamed = 8;

const namesRoom = { narrow: 5.5, wide: 11 };

/** Margins beside the plot in em; the styles keep the same. */
const rightMargin = { plain: 1.6, narrow: 7.6, wide: 13 };

/** Lays out a chart; points outside its years are left out. */
export function chartLayout(given: ChartData): ChartLayout {
  const data = withinYears(given);
  const numbers = data.series.map(numbersOf);
  const values: number[] = [];
  for (const each of numbers) for (const { value } of each) values.push(value);
  const axis = axisOf(values);
  const ticks = axis.ticks.map((value) => ({ y: heightOf(value, axis), text: data.formatTick(value), isZero: value === 0 }));
  const left = Math.min(7, Math.ceil(Math.max(...ticks.map(({ text }) => textWidth(text))) + 1.2));
  const hasNames = data.series.length > 1 && data.series.length <= mostNamed;
  const plots = plotsOf(left, hasNames);
  const right = hasNames ? rightMargin.narrow : rightMargin.plain;
  const xOf = placeOfYear(data.years);
  const place: Place = { x: xOf, y: (value) => heightOf(value, axis) };
  const isDense = data.series.length > mostNamed;
  const lines = data.series.map((series, look) => (isDense ? denseLine(series, numbers[look] ?? [], place) : lineOf(series, look, place)));
  const empty = emptyYears(data.series, data.years);
  const only = data.series.length === 1 ? data.series[0] : undefined;
  return {
    ticks,
    left,
    hasNames,
    lines: byEnd(lines),
    years: yearLabels(data.years, empty, xOf, plots),
    gaps: gapWords(empty, data.years, xOf, plots, left, right),
    breaks: breakBands(data, xOf, plots, left, right),
    values: only === undefined ? [] : valueLabels(only, (value) => data.formatTick(value), place, plots),
    names: hasNames ? namesOf(data.series, place) : { narrow: [], wide: [], needKey: false },
  };
}

function withinYears(data: ChartData): ChartData {
  const first = data.years[0] ?? 0;
  const last = data.years.at(-1) ?? 0;
  const isOutside = ({ year }: ChartPoint) => year < first || year > last;
  if (!data.series.some(({ points }) => points.some(isOutside))) return data;
  return { ...data, series: data.series.map((each) => ({ ...each, points: each.points.filter((point) => !isOutside(point)) })) };
}

function plotsOf(left: number, hasNames: boolean): Plots {
  const margin = hasNames ? rightMargin : { narrow: rightMargin.plain, wide: rightMargin.plain };
  return { s: widths.s - left - margin.narrow, m: widths.m - left - margin.narrow, l: widths.l - left - margin.wide };
}

/** Where each year stands: in true distances, a single one in the middle. */
function placeOfYear(years: readonly number[]): (year: number) => number {
  const first = years[0] ?? 0;
  const span = (years.at(-1) ?? first) - first;
  return (year) => (span === 0 ? 0.5 : (year - first) / span);
}

function lineOf(series: ChartSeries, look: number, place: Place): Line {
  const points = [...series.points].sort((a, b) => a.year - b.year);
  return { id: series.id, name: series.name, look, ...linePaths(series, place), marks: marksOf(points, place) };
}

/** One path and one mark, the latest figure: a hundred of these are drawn at once. */
function denseLine(series: ChartSeries, numbers: readonly NumberPoint[], place: Place): Line {
  return { id: series.id, name: series.name, look: 0, solid: densePath(series, numbers, place), dotted: "", marks: marksOf(numbers.slice(-1), place) };
}

function marksOf(points: readonly ChartPoint[], place: Place): Mark[] {
  return points.map((point) => {
    return { x: place.x(point.year), y: point.value === null ? null : place.y(point.value), year: point.year, label: point.label, href: point.href };
  });
}

/** From the line that ends highest downwards, as the arrow keys go. */
function byEnd(lines: Line[]): Line[] {
  const ends = new Map(lines.map((line) => [line, line.marks.filter(({ y }) => y !== null).at(-1)?.y ?? 2]));
  return [...lines].sort((a, b) => (ends.get(a) ?? 2) - (ends.get(b) ?? 2));
}

function namesOf(series: readonly ChartSeries[], place: Place): ChartLayout["names"] {
  const ends = series.flatMap((each, look): NamedEnd[] => {
    const last = numbersOf(each).at(-1);
    return last === undefined ? [] : [{ look, name: each.name, end: { x: place.x(last.year), y: place.y(last.value) } }];
  });
  const narrow = endNames(ends, namesRoom.narrow, 2);
  const wide = endNames(ends, namesRoom.wide, 2);
  return { narrow, wide, needKey: ends.length < series.length || isShortened(narrow, ends) };
}
