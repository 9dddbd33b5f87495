import { joined, Page, writeCompound } from "./writeCompound.ts";

/** One record: its type and its content. A longer text may be cut into several contents, which go on in records of their own. */
export type Record = readonly [type: number, ...contents: (Uint8Array | readonly number[])[]];

export interface XlsSheetPlan {
  records: readonly Record[];
  /** 0 visible, 1 hidden, 2 hidden for good. */
  state?: number;
  /** 0 a sheet of cells, 2 a chart. */
  kind?: number;
}

const begin = (kind: number): Record => [0x0809, joined(u16(0x0600, kind), new Uint8Array(12))];
const end: Record = [0x000a, []];

/** Writes an Excel 97 workbook for tests: the records of the workbook, then those of each sheet. */
export function writeXls(sheets: readonly XlsSheetPlan[], globals: readonly Record[] = [], name = "Workbook"): Uint8Array {
  const bodies = sheets.map(({ records, kind = 0 }) => stream([begin(kind === 2 ? 0x20 : 0x10), ...records, end]));
  const head = (places: readonly number[]): Uint8Array => {
    const entries = sheets.map(({ state = 0, kind = 0 }, index): Record => [0x0085, joined(u32(places[index] ?? 0), [state, kind], text(`表${index}`, 1))]);
    return stream([begin(0x05), ...globals, ...entries, end]);
  };
  let at = head([]).length;
  const places = bodies.map((body) => (at += body.length) - body.length);
  return writeCompound({ [name]: joined(head(places), ...bodies) });
}

function stream(records: readonly Record[]): Uint8Array {
  return joined(...records.flatMap(([type, ...contents]) => contents.map((content, index) => joined(u16(index === 0 ? type : 0x003c, content.length), content))));
}

export function u16(...values: number[]): number[] {
  return values.flatMap((value) => [value & 0xff, value >> 8]);
}

export function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

export function double(value: number): Uint8Array {
  const page = new Page(8);
  new DataView(page.bytes.buffer).setFloat64(0, value, true);
  return page.bytes;
}

/** A text in UTF-16 with its length before it; `runs` change the font from a character on. */
export function text(value: string, lengthBytes: 1 | 2 = 2, runs: readonly [from: number, font: number][] = []): Uint8Array {
  const length = lengthBytes === 1 ? [value.length] : u16(value.length);
  return joined(length, [runs.length === 0 ? 1 : 9], runs.length === 0 ? [] : u16(runs.length), characters(value), runs.flatMap((run) => u16(...run)));
}

export function characters(value: string): number[] {
  return Array.from({ length: value.length }, (_, index) => value.charCodeAt(index)).flatMap((code) => u16(code));
}

/** The cell records, with row and column counted from 0 and the number of a style. */
export const cells = {
  text: (row: number, column: number, value: string, style = 0): Record => [0x0204, joined(u16(row, column, style), text(value))],
  shared: (row: number, column: number, index: number): Record => [0x00fd, joined(u16(row, column, 0), u32(index))],
  number: (row: number, column: number, value: number, style = 0): Record => [0x0203, joined(u16(row, column, style), double(value))],
  formula: (row: number, column: number, value: Uint8Array | readonly number[], flags = 0): Record => [0x0006, joined(u16(row, column, 0), value, u16(flags), new Uint8Array(6))],
  blank: (row: number, column: number, style: number): Record => [0x0201, u16(row, column, style)],
};

/** A style: its number format, and whether it has a border. */
export function style(format: number, isFramed = false): Record {
  return [0x00e0, joined(u16(0, format), new Uint8Array(6), u16(isFramed ? 0x1111 : 0), new Uint8Array(8))];
}
