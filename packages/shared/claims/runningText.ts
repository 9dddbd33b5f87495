import { compact, lastAtMost } from "../text/index.ts";
import type { NarrativeSource, Stretch } from "./narrativeSource.ts";

/** The narrative in one normal form: folded, without blanks, with a line feed for every border that no sentence crosses. */
export class RunningText {
  readonly text: string;
  private readonly source: string;
  private readonly at: ArrayLike<number>;
  /** Where the line feeds stand that were put in. */
  private readonly feeds: number[];

  constructor({ source, tables, sections }: NarrativeSource) {
    const { text, at } = compact(withoutTables(source.text, tables));
    const borders = [...new Set(sections.flatMap(({ start, heading }) => headingBorders(text, at, start, heading)))].sort((a, b) => a - b);
    const pieces = [0, ...borders].map((from, index) => text.slice(from, borders[index]));
    this.text = pieces.join("\n");
    this.source = source.text;
    this.at = at;
    this.feeds = borders.map((border, index) => border + index);
  }

  /** The stretch of the source that a stretch of this text stands for. */
  stretch(start: number, end: number): Stretch {
    const last = this.place(Math.max(start, end - 1));
    return { start: Math.min(this.place(start), last), end: last + 1 };
  }

  /** False where a blank of the source tears the characters apart: 2 024 may be one figure or two. */
  isWhole(start: number, end: number): boolean {
    return this.place(end - 1) - this.place(start) === end - 1 - start;
  }

  /** Words of this text as the source prints them, with its own quotation marks and brackets; `near` is a place behind them. */
  printed(words: string, near: number): string {
    const start = this.text.lastIndexOf(words, near);
    return start === -1 ? words : words.split("").map((unit, index) => (unit === "\n" ? "" : (this.source[this.place(start + index)] ?? unit))).join("");
  }

  private place(index: number): number {
    const putIn = this.feeds.length === 0 || index < (this.feeds[0] ?? 0) ? 0 : lastAtMost(this.feeds, index) + 1;
    return this.at[index - putIn] ?? this.at[this.at.length - 1] ?? 0;
  }
}

/** The same length, so that places stay: where a table stood there is nothing but ends of sentences. */
function withoutTables(text: string, tables: readonly Stretch[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of tables) {
    pieces.push(text.slice(from, start), "。".repeat(Math.max(0, end - start)));
    from = end;
  }
  return pieces.join("") + text.slice(from);
}

/** Between a heading's number and its wording stand at most a few marks. */
const numberLength = 12;

function headingBorders(text: string, at: ArrayLike<number>, position: number, heading: string): number[] {
  const start = firstAtLeast(at, position);
  const wording = compact(heading).text;
  const found = wording === "" ? -1 : text.slice(start, start + numberLength + wording.length).indexOf(wording);
  return found === -1 ? [start] : [start, start + found + wording.length];
}

function firstAtLeast(sorted: ArrayLike<number>, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
