import type { ChartSeries } from "./chartData.ts";
import { evenOrder, roomsFor, shiftInside, type Plots, type Room } from "./rooms.ts";
import { textWidth } from "./textWidth.ts";

/** A year under the axis: the first and each new century in full, the others as two digits. */
export interface YearLabel {
  x: number;
  text: string;
  isEmpty: boolean;
  room: Room;
}

/** The word for one or several years in a row without a number. */
export interface GapWord {
  from: number;
  to: number;
  word: string;
  shift: number;
  /** Undefined where there is room for the mark of the gap only. */
  room: Room | undefined;
}

export type PlaceOfYear = (year: number) => number;

/** The years that find room: first and last always, the others thinned out evenly. */
export function yearLabels(years: readonly number[], empty: EmptyYears, xOf: PlaceOfYear, plots: Plots): YearLabel[] {
  const labels = years.map((year, index) => ({
    x: xOf(year),
    text: index === 0 || year % 100 === 0 ? String(year) : String(year % 100).padStart(2, "0"),
    isEmpty: empty.has(year),
  }));
  const order = [0, labels.length - 1, ...evenOrder(labels.length).slice(1)].filter((index, place, all) => index >= 0 && all.indexOf(index) === place);
  const ordered = order.flatMap((index) => labels[index] ?? []);
  const given = roomsFor(ordered.map(({ x, text }) => ({ x, y: 1, width: textWidth(text) * 0.95 })), plots);
  return ordered.flatMap((label, index) => {
    const room = given[index];
    return room === undefined ? [] : [{ ...label, room }];
  });
}

/** The words of the years in which no series has a number; neighbours with the same word share it. */
export function gapWords(words: EmptyYears, years: readonly number[], xOf: PlaceOfYear, plots: Plots, left: number, right: number): GapWord[] {
  const runs: { from: number; to: number; word: string }[] = [];
  for (const [index, year] of years.entries()) {
    const word = words.get(year) ?? "";
    const run = runs.at(-1);
    if (word === "") continue;
    if (run !== undefined && run.word === word && run.to === years[index - 1]) run.to = year;
    else runs.push({ from: year, to: year, word });
  }
  const wishes = runs.map(({ from, to, word }) => {
    const width = textWidth(word);
    const x = (xOf(from) + xOf(to)) / 2;
    return { from: xOf(from), to: xOf(to), x, y: 1, word, width, shift: shiftInside(x, width, plots.s, left, right) };
  });
  // Longer runs first: they stand for more years.
  const ordered = wishes.sort((a, b) => b.to - b.from - (a.to - a.from));
  const given = roomsFor(ordered, plots);
  return ordered.map(({ from, to, word, shift }, index) => ({ from, to, word, shift, room: given[index] }));
}

/** The years in which nobody has a number, each with the word that all series say; '' where they say different ones or nothing. */
export type EmptyYears = ReadonlyMap<number, string>;

/** Finds the years without any number. */
export function emptyYears(series: readonly ChartSeries[], years: readonly number[]): EmptyYears {
  const words = new Map<number, string | undefined>(years.map((year) => [year, undefined]));
  for (const { points } of series) {
    // Most years have a number in the first series or two; then nothing is left to look at.
    if (words.size === 0) break;
    for (const { year, value, word } of points) {
      if (value !== null) words.delete(year);
      else if (words.has(year)) words.set(year, [word, undefined].includes(words.get(year)) ? word : "");
    }
  }
  return new Map([...words].map(([year, word]) => [year, word ?? ""]));
}
