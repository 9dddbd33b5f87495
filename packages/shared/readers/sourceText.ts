import type { Locator } from "../report/index.ts";
import { lastAtMost } from "../text/index.ts";
import type { SourceBlock, SourceCell, SourceDocument } from "./sourceDocument.ts";

/** A stretch of a text where a tab is the border of an exact cell, so that nothing between two tabs is a cell left empty. */
export interface ExactTable {
  start: number;
  end: number;
}

/** A document as text with `\n` line ends, and the way back from a position to its page, its line and, in a sheet, its cell. */
export class SourceText {
  readonly text: string;
  /** The tables whose cells are exact, in order. */
  readonly tables: readonly ExactTable[];
  private readonly lineStarts: number[] = [0];
  private readonly pageStarts: number[] = [0];
  private readonly names: readonly { start: number; name: string }[];
  private readonly nameStarts: readonly number[];

  /** Accepts any line ends; a form feed begins a new page and a new line. */
  constructor(raw: string, places: { tables?: ExactTable[]; names?: { start: number; name: string }[] } = {}) {
    this.text = raw.replace(/^\ufeff/, "").replace(/\r\n?|[\v\u0085\u2028\u2029]/g, "\n");
    this.tables = places.tables ?? [];
    this.names = places.names ?? [];
    this.nameStarts = this.names.map(({ start }) => start);
    for (const { index } of this.text.matchAll(/[\n\f]/g)) {
      this.lineStarts.push(index + 1);
      if (this.text[index] === "\f") this.pageStarts.push(index + 1);
    }
  }

  /** The text of a document: a paragraph or a row of a table on each line, the cells of a row held apart by tabs. */
  static of(document: SourceDocument): SourceText {
    const writer = new Writer();
    for (const block of document.blocks) writer.add(block);
    return new SourceText(writer.text(), writer);
  }

  /** The place of the characters from `start` up to `end`; the end is cut at the end of the line where they begin. */
  locate(start: number, end: number): Locator {
    const line = lastAtMost(this.lineStarts, start);
    const lineStart = this.lineStarts[line] ?? 0;
    const next = this.lineStarts[line + 1];
    const lineEnd = next === undefined ? this.text.length : next - 1;
    const cell = this.nameAt(start, lineStart);
    return { page: lastAtMost(this.pageStarts, start) + 1, line: line + 1, start: start - lineStart, end: Math.min(end, lineEnd) - lineStart, ...(cell === undefined ? {} : { cell }) };
  }

  private nameAt(position: number, lineStart: number): string | undefined {
    if (this.names.length === 0) return undefined;
    const found = this.names[lastAtMost(this.nameStarts, position)];
    return found !== undefined && found.start >= lineStart && found.start <= position ? found.name : undefined;
  }
}

/** Stands in the columns over which a cell with several figures reaches: which is whose nobody knows, and the next cells keep their place. */
const ditto = "〃";

/** Writes blocks as one text and remembers where the exact tables and the named cells stand in it. */
class Writer {
  readonly tables: ExactTable[] = [];
  readonly names: { start: number; name: string }[] = [];
  private readonly pieces: string[] = [];
  private length = 0;

  add(block: SourceBlock): void {
    switch (block.type) {
      case "line":
        return this.write(`${oneLine(block.text)}\n`);
      case "table":
        return this.addTable(block.rows);
      case "page":
        return this.beginPage();
    }
  }

  text(): string {
    return this.pieces.join("");
  }

  private addTable(rows: readonly SourceCell[][]): void {
    const start = this.length;
    for (const row of rows) {
      row.forEach((cell, index) => {
        if (index > 0) this.write("\t");
        if (cell.name !== undefined) this.names.push({ start: this.length, name: cell.name });
        this.write(oneLine(cell.text).replace(/\t/g, " ").trim());
        if (/^[\d.,，%-]+(?:\s+[\d.,，%-]+)+$/.test(cell.text.trim())) this.write(`\t${ditto}`.repeat((cell.columnSpan ?? 1) - 1));
      });
      this.write("\n");
    }
    if (this.length > start) this.tables.push({ start, end: this.length });
  }

  // A page is a line end of its own, so the one that was written goes.
  private beginPage(): void {
    const last = this.pieces.pop() ?? "";
    this.length -= last.length;
    this.write(`${last.endsWith("\n") ? last.slice(0, -1) : last}\f`);
  }

  private write(text: string): void {
    this.pieces.push(text);
    this.length += text.length;
  }
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, " ");
}
