import type { PlaceOfYear } from "./axisLabels.ts";
import type { ChartBreak, ChartData } from "./chartData.ts";
import { joinsOf, liesBetween } from "./joins.ts";
import { shiftInside, type Plots } from "./rooms.ts";
import { textWidth, wrapText } from "./textWidth.ts";

/** A hatched band between two years, and the line in its middle with words above. */
export interface BreakBand {
  after: number;
  before: number;
  from: number;
  to: number;
  middle: number;
  /** The words above the line; the number alone where several breaks stand too close. */
  words: string[];
  shift: number;
}

/** What a number above a band stands for. */
export interface BreakNote {
  sign: string;
  label: string;
  /** Whose break it is, when it is not everybody's. */
  names: string[];
}

export interface Breaks {
  bands: BreakBand[];
  /** Empty when the words stand in the chart itself. */
  notes: BreakNote[];
}

interface Cluster extends Pick<ChartBreak, "after" | "before"> {
  labels: Set<string>;
  ids: Set<string>;
}

const wordsRoom = 15;
/** Of more series the names would hide what is said of them. */
const mostNames = 8;

/** The breaks of all series. Where those of several series overlap, one band stands over the years that they share. */
export function breakBands(data: ChartData, xOf: PlaceOfYear, plots: Plots, left: number, right: number): Breaks {
  const clusters = clustersOf(data);
  const words = evenLines(data.breakWord);
  const width = Math.max(0, ...words.map(textWidth));
  const bandOf = ({ after, before }: Cluster, text: string[], wide: number): BreakBand => {
    const [from, to] = [xOf(after), xOf(before)];
    const middle = (from + to) / 2;
    return { after, before, from, to, middle, words: text, shift: shiftInside(middle, wide, plots.s, left, right) };
  };
  const bands = clusters.map((cluster) => bandOf(cluster, words, width));
  const isClear = bands.every((band, index) => {
    const next = bands[index + 1];
    return next === undefined || (next.middle - band.middle) * plots.s + next.shift - band.shift > width + 0.6;
  });
  if (isClear && clusters.every((cluster) => !isCrossed(cluster, data))) return { bands, notes: [] };
  return {
    bands: clusters.map((cluster, index) => bandOf(cluster, [signOf(index)], 1)),
    notes: clusters.map((cluster, index) => noteOf(cluster, signOf(index), data)),
  };
}

/** The words in lines of about the same length: as few lines as there is room for, and no wider than these need. */
function evenLines(text: string): string[] {
  const widest = wrapText(text, wordsRoom, 2);
  for (let room = textWidth(text) / widest.length; room < wordsRoom; room += 0.5) {
    const lines = wrapText(text, room, widest.length);
    if (lines.join("").replace(/\s/g, "") === text.replace(/\s/g, "")) return lines;
  }
  return widest;
}

function clustersOf({ series, years }: ChartData): Cluster[] {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const all = new Map<string, Cluster>();
  for (const { id, breaks } of series) {
    for (const { after, before, label } of breaks) {
      if (after < first || before > last || after >= before) continue;
      const same = all.get(`${after} ${before}`) ?? { after, before, labels: new Set(), ids: new Set() };
      all.set(`${after} ${before}`, same);
      same.labels.add(label);
      same.ids.add(id);
    }
  }
  const clusters: Cluster[] = [];
  for (const each of [...all.values()].sort((a, b) => a.after - b.after || a.before - b.before)) {
    const shared = clusters.find(({ after, before }) => Math.max(each.after, after) < Math.min(each.before, before));
    if (shared === undefined) clusters.push(each);
    else merge(shared, each);
  }
  return clusters.sort((a, b) => a.after - b.after);
}

function merge(into: Cluster, other: Cluster): void {
  into.after = Math.max(into.after, other.after);
  into.before = Math.min(into.before, other.before);
  for (const label of other.labels) into.labels.add(label);
  for (const id of other.ids) into.ids.add(id);
}

/** True when a line without this break runs on through its band: then it must be said whose break it is. */
function isCrossed(cluster: Cluster, { series }: ChartData): boolean {
  if (series.length > mostNames) return false;
  return series.some((each) => !cluster.ids.has(each.id) && joinsOf(each).some(({ from, to }) => liesBetween(cluster, from.year, to.year)));
}

function noteOf({ labels, ids }: Cluster, sign: string, { series }: ChartData): BreakNote {
  const names = ids.size === series.length || series.length > mostNames ? [] : series.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  return { sign, label: [...labels].filter((label) => label !== "").join(" / "), names };
}

/** ① ② … ⑳, then plain numbers. */
function signOf(index: number): string {
  return index < 20 ? String.fromCodePoint(0x2460 + index) : String(index + 1);
}
