import { Binary } from "./binary.ts";
import { SheetAxis } from "./sheetAxis.ts";
import { bounds, Refusal } from "./unreadable.ts";
import type { XlsBook } from "./xlsBook.ts";
import { recordsAt, xls, XlsTexts } from "./xlsRecords.ts";
import type { XlsRecord } from "./xlsRecords.ts";
import type { Place, SheetContent } from "./xlsxSheet.ts";

const errors: Record<number, string> = { 0x00: "#NULL!", 0x07: "#DIV/0!", 0x0f: "#VALUE!", 0x17: "#REF!", 0x1d: "#NAME?", 0x24: "#NUM!", 0x2a: "#N/A" };
const columnCount = 256;
/** A formula whose value nobody has calculated yet. */
const uncalculated = "=";

/** Reads the sheet that begins at `start`, and tells where it ends. Throws a `Refusal` for cells written twice and more than any report has. */
export function readXlsSheet(stream: Binary, start: number, book: XlsBook): { content: SheetContent; end: number } {
  const reader = new XlsSheetReader(book);
  const records = recordsAt(stream, start);
  let next = records.next();
  for (; next.done !== true; next = records.next()) reader.add(next.value);
  return { content: reader.content(), end: next.value };
}

class XlsSheetReader {
  private readonly cells: { place: Place; style: number; value: string | number }[] = [];
  private readonly seen = new Set<number>();
  private readonly framed: Place[] = [];
  private readonly merges: SheetContent["merges"] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private showsZeros = true;
  /** The cell of a formula whose text comes in a record of its own. */
  private waiting: Binary | null = null;

  constructor(private readonly book: XlsBook) {}

  add(record: XlsRecord): void {
    const { type, data, parts } = record;
    switch (type) {
      case xls.sharedLabel:
        return this.put(data, this.book.string(data.u32(6)));
      case xls.label:
      case xls.richLabel:
        return this.put(data, this.labelOf(record));
      case xls.number:
        return this.put(data, doubleAt(data, 6));
      case xls.shortNumber:
        return this.put(data, shortNumber(data.u32(6)));
      case xls.shortNumbers:
        return this.putNumbers(data);
      case xls.boolOrError:
        return this.put(data, data.u8(7) === 1 ? errorOf(data.u8(6)) : boolOf(data.u8(6)));
      case xls.formula:
        return this.putFormula(data);
      case xls.formulaText:
        if (this.waiting !== null) this.put(this.waiting, this.book.shown(new XlsTexts(parts, 0).next()));
        this.waiting = null;
        return;
      case xls.blank:
        return this.frame(placeOf(data), data.u16(4));
      case xls.blanks:
        for (let at = 4; at + 2 < data.length; at += 2) this.frame({ row: data.u16(0) + 1, column: data.u16(2) + 1 + (at - 4) / 2 }, data.u16(at));
        return;
      default:
        return this.addShape(record);
    }
  }

  content(): SheetContent {
    const cells = this.cells.map(({ place, style, value }) => ({ ...place, text: this.textOf(style, value) })).filter(({ text }) => text.trim() !== "");
    return { cells, framed: this.framed, merges: this.merges, rows: new SheetAxis(this.hiddenRows), columns: new SheetAxis(this.hiddenColumns) };
  }

  // Whether zeros are shown is told after the cells.
  private textOf(style: number, value: string | number): string {
    const { format } = this.book.look(style);
    if (typeof value === "string") return format.showText(value);
    return value === 0 && !this.showsZeros ? "" : format.showNumber(value);
  }

  private addShape({ type, data }: XlsRecord): void {
    switch (type) {
      case xls.merges:
        for (let index = 0; index < data.u16(0); index += 1) this.addMerge(data.slice(2 + index * 8, 8));
        break;
      case xls.columns:
        if ((data.u16(8) & 1) === 1 || data.u16(4) === 0) for (let column = data.u16(0); column <= Math.min(data.u16(2), columnCount - 1); column += 1) this.hiddenColumns.add(column + 1);
        break;
      case xls.row:
        if ((data.u8(12) & 0x20) !== 0) this.hiddenRows.add(data.u16(0) + 1);
        break;
      case xls.window:
        this.showsZeros = (data.u16(0) & 0x10) !== 0;
        break;
    }
  }

  private putNumbers(data: Binary): void {
    for (let at = 4; at + 8 <= data.length; at += 6) this.putAt({ row: data.u16(0) + 1, column: data.u16(2) + 1 + (at - 4) / 6 }, data.u16(at), shortNumber(data.u32(at + 2)));
  }

  private putFormula(data: Binary): void {
    this.waiting = null;
    if (data.u16(12) !== 0xffff) {
      const value = doubleAt(data, 6);
      const isUnknown = value === 0 && (data.u16(14) & 1) === 1;
      return this.put(data, isUnknown ? uncalculated : value);
    }
    switch (data.u8(6)) {
      case 0:
        this.waiting = data;
        return;
      case 1:
        return this.put(data, boolOf(data.u8(8)));
      case 2:
        return this.put(data, errorOf(data.u8(8)));
      default:
        return this.put(data, "");
    }
  }

  private labelOf({ type, parts }: XlsRecord): string {
    const texts = new XlsTexts(parts, 6);
    const label = texts.next();
    // Here the runs come last, after their number.
    const runs = type === xls.richLabel ? Array.from({ length: texts.number(2) }, () => ({ from: texts.number(2), font: texts.number(2) })) : label.runs;
    return this.book.shown({ ...label, runs });
  }

  private put(data: Binary, value: string | number): void {
    this.putAt(placeOf(data), data.u16(4), value);
  }

  private putAt(place: Place, style: number, value: string | number): void {
    const key = place.row * columnCount + place.column;
    if (place.column > columnCount || this.seen.has(key) || (typeof value === "number" && !Number.isFinite(value))) throw new Refusal("damaged");
    this.seen.add(key);
    if (this.seen.size > bounds.cells) throw new Refusal("tooMuch");
    this.cells.push({ place, style, value });
    this.frame(place, style);
  }

  private frame(place: Place, style: number): void {
    if (this.book.look(style).framed && this.framed.length < bounds.cells) this.framed.push(place);
  }

  private addMerge(range: Binary): void {
    const [top, bottom, left, right] = [range.u16(0), range.u16(2), range.u16(4), range.u16(6)];
    if (top > bottom || left > right || right >= columnCount) throw new Refusal("damaged");
    this.merges.push({ from: { row: top + 1, column: left + 1 }, to: { row: bottom + 1, column: right + 1 } });
    if (this.merges.length > bounds.cells) throw new Refusal("tooMuch");
  }
}

function placeOf(data: Binary): Place {
  return { row: data.u16(0) + 1, column: data.u16(2) + 1 };
}

function errorOf(code: number): string {
  return errors[code] ?? "#VALUE!";
}

function boolOf(value: number): string {
  return value === 0 ? "FALSE" : "TRUE";
}

function doubleAt(data: Binary, at: number): number {
  const { bytes } = data.slice(at, 8);
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, true);
}

// Thirty bits: a whole number or the upper half of another, perhaps times a hundred.
function shortNumber(bits: number): number {
  const upper = new Binary(Uint8Array.of(0, 0, 0, 0, bits & 0xfc, (bits >> 8) & 0xff, (bits >> 16) & 0xff, bits >>> 24));
  const value = (bits & 2) === 0 ? doubleAt(upper, 0) : (bits | 0) >> 2;
  return (bits & 1) === 0 ? value : value / 100;
}
