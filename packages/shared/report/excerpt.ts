import type { Locator } from "./locator.ts";

/**
 * A piece of a source's text around a place, word for word. `start` and `end` are the place in it, in UTF-16 units; they are equal
 * where nothing is printed. `cutBefore` and `cutAfter` tell whether the line goes on beyond the piece.
 */
export interface Excerpt {
  text: string;
  start: number;
  end: number;
  cutBefore: boolean;
  cutAfter: boolean;
}

/** A line up to this long is shown whole; of a longer one so much around the place. */
const wholeLine = 160;
const around = 60;
/** A cut may come this much nearer to the place, where a word or a cell begins or ends. */
const leeway = 20;

const nothing: Excerpt = { text: "", start: 0, end: 0, cutBefore: false, cutAfter: false };
const border = /[\s。；，、：|]/;

/** The text that a reader made of a file, as the locators into it count: lines end with a line feed or a form feed. */
export class SourceLines {
  readonly text: string;
  private readonly starts: number[] = [0];

  constructor(text: string) {
    this.text = text;
    for (const { index } of text.matchAll(/[\n\f]/g)) this.starts.push(index + 1);
  }

  /**
   * The text around a place: its line, or a window of a long one. A figure that has its line to itself says nothing alone and
   * comes with the lines around it. Empty when the text has no such line.
   */
  excerpt({ line, start, end }: Locator): Excerpt {
    const lineStart = this.starts[line - 1];
    if (lineStart === undefined || this.text === "") return nothing;
    const lineEnd = (this.starts[line] ?? this.text.length + 1) - 1;
    const from = clamp(lineStart + start, lineStart, lineEnd);
    const place = { start: from, end: whole(this.text, clamp(lineStart + end, from, Math.min(lineEnd, from + wholeLine))) };
    const bounds = this.isBare(lineStart, lineEnd, place) ? this.pageAround(place) : { start: lineStart, end: lineEnd };
    const isShort = bounds.start === lineStart && bounds.end - bounds.start <= wholeLine;
    return this.cut(place, isShort ? bounds : this.window(place, bounds));
  }

  // A heading may have its line to itself too, but it names what it is.
  private isBare(lineStart: number, lineEnd: number, place: Span): boolean {
    const beside = this.text.slice(Math.max(lineStart, place.start - wholeLine), place.start) + this.text.slice(place.end, Math.min(lineEnd, place.end + wholeLine));
    return beside.trim() === "" && !/\p{L}/u.test(this.text.slice(place.start, place.end));
  }

  private pageAround({ start, end }: Span): Span {
    const next = this.text.indexOf("\f", end);
    return { start: start === 0 ? 0 : this.text.lastIndexOf("\f", start - 1) + 1, end: next === -1 ? this.text.length : next };
  }

  private window(place: Span, bounds: Span): Span {
    return { start: this.windowStart(place.start, bounds.start), end: this.windowEnd(place.end, bounds.end) };
  }

  private windowStart(place: number, lowest: number): number {
    const at = place - around;
    if (at <= lowest) return lowest;
    // The character before the cut counts too: after it a word may begin.
    const found = this.text.slice(at - 1, at + leeway).search(border);
    return found === -1 ? whole(this.text, at) : at + found;
  }

  private windowEnd(place: number, highest: number): number {
    const at = place + around;
    if (at >= highest) return highest;
    const found = [...this.text.slice(at - leeway, at + 1).matchAll(new RegExp(border, "g"))].at(-1);
    return found === undefined ? whole(this.text, at) : at - leeway + found.index;
  }

  private cut(place: Span, { start, end }: Span): Excerpt {
    return {
      text: this.text.slice(start, end), start: place.start - start, end: place.end - start,
      cutBefore: start > 0 && !isLineEnd(this.text[start - 1]), cutAfter: end < this.text.length && !isLineEnd(this.text[end]),
    };
  }
}

/** The text around one place of a source's text, word for word; for several places of one text make `SourceLines` once. */
export function excerptOf(text: string, locator: Locator): Excerpt {
  return new SourceLines(text).excerpt(locator);
}

interface Span {
  start: number;
  end: number;
}

function clamp(position: number, lowest: number, highest: number): number {
  return Math.max(lowest, Math.min(position, highest));
}

function isLineEnd(character: string | undefined): boolean {
  return character === "\n" || character === "\f";
}

/** The position, or the next one where it would part the two halves of a character. */
function whole(text: string, position: number): number {
  const [before, after] = [text.charCodeAt(position - 1), text.charCodeAt(position)];
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000 ? position + 1 : position;
}
