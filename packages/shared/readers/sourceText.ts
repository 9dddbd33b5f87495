import type { Locator } from "../report/index.ts";

interface Line {
  page: number;
  start: number;
}

/** A document as text with `\n` line ends, and the way back from a position to its page and line. */
export class SourceText {
  readonly text: string;
  private readonly lines: Line[] = [];

  /** Accepts any line ends; a form feed begins a new page and a new line. */
  constructor(raw: string) {
    this.text = raw.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
    let page = 1;
    let start = 0;
    for (let index = 0; index <= this.text.length; index++) {
      const char = this.text[index];
      if (char !== "\n" && char !== "\f" && char !== undefined) continue;
      this.lines.push({ page, start });
      if (char === "\f") page += 1;
      start = index + 1;
    }
  }

  /** The place of the characters from `start` up to `end`; the end is cut at the end of the line where they begin. */
  locate(start: number, end: number): Locator {
    const index = this.lineAt(start);
    const line = this.lines[index] ?? { page: 1, start: 0 };
    const next = this.lines[index + 1];
    const lineEnd = next === undefined ? this.text.length : next.start - 1;
    return { page: line.page, line: index + 1, start: start - line.start, end: Math.min(end, lineEnd) - line.start };
  }

  private lineAt(position: number): number {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lines[middle]?.start ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
