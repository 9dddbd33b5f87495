import type { Locator } from "../report/index.ts";

/** A document as text with `\n` line ends, and the way back from a position to its page and line. */
export class SourceText {
  readonly text: string;
  private readonly lineStarts: number[] = [0];
  private readonly pageStarts: number[] = [0];

  /** Accepts any line ends; a form feed begins a new page and a new line. */
  constructor(raw: string) {
    this.text = raw.replace(/^\ufeff/, "").replace(/\r\n?|[\v\u0085\u2028\u2029]/g, "\n");
    for (const { index } of this.text.matchAll(/[\n\f]/g)) {
      this.lineStarts.push(index + 1);
      if (this.text[index] === "\f") this.pageStarts.push(index + 1);
    }
  }

  /** The place of the characters from `start` up to `end`; the end is cut at the end of the line where they begin. */
  locate(start: number, end: number): Locator {
    const line = lastAtMost(this.lineStarts, start);
    const lineStart = this.lineStarts[line] ?? 0;
    const next = this.lineStarts[line + 1];
    const lineEnd = next === undefined ? this.text.length : next - 1;
    return { page: lastAtMost(this.pageStarts, start) + 1, line: line + 1, start: start - lineStart, end: Math.min(end, lineEnd) - lineStart };
  }
}

/** The index of the last of the ascending `starts` that is not above `position`. */
function lastAtMost(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
