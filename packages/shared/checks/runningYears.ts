import type { NarrativeSource, Stretch } from "../claims/index.ts";
import { compact, lastAtMost, parseChineseNumeral } from "../text/index.ts";

/** A year that the running text states: `start` and `end` are positions in the text without blanks, 年 included. */
export interface StatedYear {
  value: number;
  start: number;
  end: number;
}

/** A text that names more years than a hundred reports do was made to keep the reader busy, and is not read further. */
const mostYears = 5000;
/** So far a sentence is followed to its beginning and to its end. */
const farthest = 160;

const printedYear = /(?:(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})年/g;
const sentenceEnd = /[。;:!?]/;

/**
 * The running text of a report without its blanks, which fall inside sentences in many files, and the years in it. What stands
 * in titles and quotes is somebody else's wording and is blotted out, as is the statistical table.
 */
export class RunningYears {
  readonly years: readonly StatedYear[];
  private readonly text: string;
  private readonly at: ArrayLike<number>;
  /** Where each part's heading begins and where its text does, in order. */
  private readonly parts: readonly Stretch[];
  private readonly starts: readonly number[];

  constructor({ source, tables, sections }: NarrativeSource) {
    const { text, at } = compact(blotted(source.text, tables));
    this.text = text;
    this.at = at;
    this.years = statedYears(text);
    this.parts = sections.map(({ start, heading }) => partAt(text, indexOf(at, start), compact(heading).text));
    this.starts = this.parts.map(({ start }) => start);
  }

  /** The place of a year in the source's text. */
  placeOf({ start, end }: StatedYear): Stretch {
    const from = this.at[start] ?? 0;
    return { start: from, end: (this.at[end - 1] ?? from) + 1 };
  }

  /** What stands before the year in its sentence; a heading ends a sentence. */
  before({ start }: StatedYear): string {
    const text = this.text.slice(Math.max(0, start - farthest, this.partOf(start)?.end ?? 0), start);
    return text.split(sentenceEnd).at(-1) ?? "";
  }

  /** The few characters before the year, whatever ends between. */
  closeBefore({ start }: StatedYear): string {
    return this.text.slice(Math.max(0, start - 24), start);
  }

  /** What follows the year up to the end of its sentence; a new part ends a sentence. */
  after({ start, end }: StatedYear): string {
    const text = this.text.slice(end, Math.min(end + farthest, this.partEnd(start)));
    const length = text.search(sentenceEnd);
    return length === -1 ? text : text.slice(0, length);
  }

  /** The sentence of the year, and as much before and behind it as `reach` says, within its part. */
  around(year: StatedYear, reach: number): Stretch & { text: string } {
    const part = this.partOf(year.start);
    const start = Math.max(part?.start ?? 0, year.start - this.before(year).length - reach);
    const end = Math.min(this.partEnd(year.start), year.end + this.after(year).length + reach);
    return { start, end, text: this.text.slice(start, end) };
  }

  /** The text of the part that the year opens, null where it does not stand right behind a heading. */
  opened(year: StatedYear): (Stretch & { text: string }) | null {
    const part = this.partOf(year.start);
    if (part?.end !== year.start) return null;
    const end = this.partEnd(year.start);
    return { start: year.start, end, text: this.text.slice(year.start, end) };
  }

  /** The wording behind a year that stands in a heading, null where it does not. */
  headingAfter({ start, end }: StatedYear): string | null {
    const part = this.parts[lastAtMost(this.starts, start)];
    return part !== undefined && part.start <= start && end < part.end ? this.text.slice(end, part.end) : null;
  }

  /** Whether the year stands before the first part. */
  precedesParts({ start }: StatedYear): boolean {
    return this.partOf(start) === undefined;
  }

  /** Whether a stretch names another year too. */
  namesOther({ value }: StatedYear, { start, end }: Stretch): boolean {
    return this.years.some((year) => year.value !== value && year.start >= start && year.end <= end);
  }

  /** Whether a year is stated in a stretch. */
  states(value: number, { start, end }: Stretch): boolean {
    return this.years.some((year) => year.value === value && year.start >= start && year.end <= end);
  }

  /** The last part whose heading ends before a position; in a heading it is the part before. */
  private partOf(position: number): Stretch | undefined {
    const index = lastAtMost(this.starts, position);
    const part = this.parts[index];
    return part !== undefined && part.end <= position ? part : this.parts[index - 1];
  }

  private partEnd(position: number): number {
    const index = lastAtMost(this.starts, position);
    const isFirst = (this.starts[index] ?? 0) > position;
    return this.starts[isFirst ? index : index + 1] ?? this.text.length;
  }
}

function blotted(text: string, tables: readonly Stretch[]): string {
  const hidden = (mark: string) => (words: string): string => mark.repeat(words.length);
  let shown = "";
  let from = 0;
  for (const { start, end } of tables) {
    shown += text.slice(from, start) + "。".repeat(Math.max(0, end - Math.max(from, start)));
    from = Math.max(from, end);
  }
  const quoted = [/《[^《》]{1,120}》/g, /《[^《》]{1,120}》/g, /“[^“”]{1,120}”/g, /"[^"]{1,120}"/g];
  return quoted.reduce((rest, pattern) => rest.replace(pattern, hidden("□")), shown + text.slice(from));
}

function statedYears(text: string): StatedYear[] {
  const years: StatedYear[] = [];
  for (const { 0: printed, index } of text.matchAll(printedYear)) {
    if (/[\d〇○零]/.test(text.charAt(index - 1))) continue;
    const digits = printed.slice(0, -1);
    const value = /^\d/.test(digits) ? Number(digits) : parseChineseNumeral(digits);
    if (value !== null && years.push({ value, start: index, end: index + printed.length }) === mostYears) break;
  }
  return years;
}

function partAt(text: string, start: number, heading: string): Stretch {
  // Before the heading stands its number with a mark or two: 一、 （一） 第一部分
  const found = text.slice(start, start + heading.length + 12).indexOf(heading);
  return { start, end: start + Math.max(0, found) + heading.length };
}

function indexOf(at: ArrayLike<number>, position: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
