import { SheetAxis } from "./sheetAxis.ts";
import { bounds, Refusal } from "./unreadable.ts";
import { childNamed, childrenNamed, textOf, visitXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";
import { richText, unescaped } from "./xlsxBook.ts";
import type { XlsxBook } from "./xlsxBook.ts";

export interface Place {
  row: number;
  column: number;
}

/** What one sheet holds, in the sheet's own numbers. */
export interface SheetContent {
  /** Cells that show something. */
  cells: (Place & { text: string })[];
  /** Cells with a border, empty ones too. */
  framed: Place[];
  merges: { from: Place; to: Place }[];
  rows: SheetAxis;
  columns: SheetAxis;
}

const last = { row: 1_048_576, column: 16_384 };
const parts = new Set(["sheetView", "col", "row", "mergeCell"]);

/** Reads the part of one sheet. Throws a `Refusal` for references that no sheet has, cells written twice, and more cells than any report. */
export function readSheet(part: Uint8Array, book: XlsxBook): SheetContent {
  const reader = new SheetReader(book);
  visitXml(part, (name, depth) => depth === 2 && parts.has(name), (element) => reader.add(element));
  return reader.content();
}

class SheetReader {
  private readonly cells: SheetContent["cells"] = [];
  private readonly seenRows = new Set<number>();
  private readonly framed: Place[] = [];
  private readonly merges: SheetContent["merges"] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = new Set<number>();
  private showsZeros = true;
  private row = 0;

  constructor(private readonly book: XlsxBook) {}

  add(element: XmlElement): void {
    switch (element.name) {
      case "sheetView":
        this.showsZeros = !isFalse(element.attributes["showZeros"]);
        break;
      case "col":
        this.addColumns(element.attributes);
        break;
      case "row":
        this.addRow(element);
        break;
      case "mergeCell":
        this.addMerge(element.attributes["ref"] ?? "");
        break;
    }
  }

  content(): SheetContent {
    return { cells: this.cells, framed: this.framed, merges: this.merges, rows: new SheetAxis(this.hiddenRows), columns: new SheetAxis(this.hiddenColumns) };
  }

  private addColumns({ min, max, hidden, width }: XmlElement["attributes"]): void {
    if (!isTrue(hidden) && Number(width ?? 1) !== 0) return;
    const to = wholeNumber(max, last.column);
    // Column ranges never overlap, so that what is marked already was marked by a file made to cost time.
    for (let column = wholeNumber(min, last.column); column <= to; column++) {
      if (this.hiddenColumns.has(column)) throw new Refusal("damaged");
      this.hiddenColumns.add(column);
    }
  }

  private addRow(row: XmlElement): void {
    const { r, hidden, ht } = row.attributes;
    this.row = r === undefined ? this.row + 1 : wholeNumber(r, last.row);
    if (isTrue(hidden) || Number(ht ?? 1) === 0) this.hiddenRows.push(this.row);
    if (this.seenRows.has(this.row)) throw new Refusal("damaged");
    this.seenRows.add(this.row);
    const seen = new Set<number>();
    let column = 0;
    for (const cell of childrenNamed(row, "c")) {
      const place = cell.attributes["r"] === undefined ? { row: this.row, column: column + 1 } : placeOf(cell.attributes["r"]);
      if (place.row !== this.row || seen.has(place.column)) throw new Refusal("damaged");
      column = place.column;
      seen.add(column);
      this.addCell(place, cell);
    }
  }

  private addCell(place: Place, cell: XmlElement): void {
    const look = this.book.look(wholeNumber(cell.attributes["s"] ?? "0", 100_000));
    if (look.framed && this.framed.length < bounds.cells) this.framed.push(place);
    const text = this.textOf(cell, look.format);
    if (text.trim() === "") return;
    this.cells.push({ row: place.row, column: place.column, text });
    if (this.cells.length > bounds.cells) throw new Refusal("tooMuch");
  }

  private textOf(cell: XmlElement, format: { showNumber(value: number): string; showText(text: string): string }): string {
    const value = childNamed(cell, "v");
    const content = textOf(value);
    // A formula that was never calculated has a value that nobody knows.
    if (value === undefined && childNamed(cell, "f") !== undefined) return `=${textOf(childNamed(cell, "f"))}`;
    switch (cell.attributes["t"]) {
      case "s":
        return value === undefined ? "" : format.showText(this.book.string(content));
      case "inlineStr":
        return format.showText(richText(childNamed(cell, "is")));
      case "str":
        return format.showText(unescaped(content));
      case "b":
        return content.trim() === "" ? "" : isTrue(content.trim()) ? "TRUE" : "FALSE";
      case "e":
        return content;
      case "d":
        return content.replace(/T00:00(:00(\.0+)?)?Z?$/, "");
      default:
        return this.numberOf(content.trim(), format);
    }
  }

  private numberOf(content: string, format: { showNumber(value: number): string }): string {
    if (content === "") return "";
    const value = Number(content);
    if (!/^[-+\d.eE]+$/.test(content) || !Number.isFinite(value)) throw new Refusal("damaged");
    return value === 0 && !this.showsZeros ? "" : format.showNumber(value);
  }

  private addMerge(reference: string): void {
    const [first = "", second = first] = reference.split(":");
    const [from, to] = [placeOf(first), placeOf(second)];
    if (from.row > to.row || from.column > to.column) throw new Refusal("damaged");
    this.merges.push({ from, to });
    if (this.merges.length > bounds.cells) throw new Refusal("tooMuch");
  }
}

/** The name of a cell as sheets write it (B12). */
export function cellName({ row, column }: Place): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters + String(row);
}

function placeOf(reference: string): Place {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference.trim().toUpperCase()) ?? [];
  if (letters === undefined || digits === undefined) throw new Refusal("damaged");
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: wholeNumber(digits, last.row), column: wholeNumber(String(column), last.column) };
}

function wholeNumber(text: string | undefined, most: number): number {
  const value = Number(text);
  if (text === undefined || !/^\d{1,9}$/.test(text) || value > most) throw new Refusal("damaged");
  return value;
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

function isFalse(text: string | undefined): boolean {
  return text === "0" || text === "false";
}
