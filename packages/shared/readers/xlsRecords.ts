import type { Binary } from "./binary.ts";
import { Refusal } from "./unreadable.ts";

/** One record of a workbook stream with the records that go on with it. */
export interface XlsRecord {
  type: number;
  /** Its own content; asking past its end refuses the file as `damaged`. */
  data: Binary;
  /** Its own content, then that of each record that continues it. */
  parts: Binary[];
}

/** The records that this reader asks for, under the names of the format's description. */
export const xls = {
  begin: 0x0809,
  end: 0x000a,
  goesOn: 0x003c,
  filePass: 0x002f,
  sheet: 0x0085,
  from1904: 0x0022,
  font: 0x0031,
  format: 0x041e,
  look: 0x00e0,
  sharedStrings: 0x00fc,
  pictures: 0x00eb,
  sharedLabel: 0x00fd,
  label: 0x0204,
  richLabel: 0x00d6,
  number: 0x0203,
  shortNumber: 0x027e,
  shortNumbers: 0x00bd,
  boolOrError: 0x0205,
  formula: 0x0006,
  formulaText: 0x0207,
  blank: 0x0201,
  blanks: 0x00be,
  merges: 0x00e5,
  columns: 0x007d,
  row: 0x0208,
  window: 0x023e,
} as const;

/**
 * The records of one substream, which begins at `start`: those of the workbook, or of one sheet. Charts inside a sheet are left out.
 * Refuses a substream that does not begin or end as one, and `office` for versions before Excel 97.
 */
export function* recordsAt(stream: Binary, start: number): Generator<XlsRecord, number> {
  let depth = 0;
  let at = start;
  do {
    const record = recordAt(stream, at);
    at += record.parts.reduce((sum, { length }) => sum + length + 4, 0);
    if (record.type === xls.begin) depth += 1;
    else if (depth === 0) throw new Refusal(isOlderBegin(record.type) ? "office" : "damaged");
    if (record.type === xls.begin && depth === 1 && record.data.u16(0) !== 0x0600) throw new Refusal("office");
    if (record.type === xls.end) depth -= 1;
    else if (depth === 1) yield record;
  } while (depth > 0);
  return at;
}

function recordAt(stream: Binary, start: number): XlsRecord {
  const data = stream.slice(start + 4, stream.u16(start + 2));
  const parts = [data];
  for (let at = start + 4 + data.length; at + 4 <= stream.length && stream.u16(at) === xls.goesOn; at += 4 + (parts.at(-1)?.length ?? 0)) parts.push(stream.slice(at + 4, stream.u16(at + 2)));
  return { type: stream.u16(start), data, parts };
}

function isOlderBegin(type: number): boolean {
  return type === 0x0009 || type === 0x0209 || type === 0x0409;
}

/** A text whose characters change their font at `from`, which holds until the next. */
export interface XlsText {
  text: string;
  runs: { from: number; font: number }[];
}

const isWide = 1;
const hasExtension = 4;
const hasRuns = 8;

/** Reads on over the borders of records: where one falls between the characters of a text, their width is told anew. */
export class XlsTexts {
  private part = 0;
  private at: number;

  constructor(private readonly parts: readonly Binary[], start: number) {
    this.at = start;
  }

  /** A text with its length before it, in one byte or two. */
  next(lengthBytes: 1 | 2 = 2): XlsText {
    const length = this.number(lengthBytes);
    const flags = this.number(1);
    const runCount = (flags & hasRuns) === 0 ? 0 : this.number(2);
    const extension = (flags & hasExtension) === 0 ? 0 : this.number(4);
    const text = this.characters(length, flags);
    const runs = Array.from({ length: runCount }, () => ({ from: this.number(2), font: this.number(2) }));
    this.skip(extension);
    return { text, runs };
  }

  number(bytes: 1 | 2 | 4): number {
    let value = 0;
    for (let index = 0; index < bytes; index += 1) value += this.byte() * 2 ** (8 * index);
    return value;
  }

  private byte(): number {
    this.goOn();
    const value = this.current().u8(this.at);
    this.at += 1;
    return value;
  }

  private characters(length: number, flags: number): string {
    let text = "";
    for (let width = (flags & isWide) + 1; text.length < length;) {
      if (this.goOn()) width = (this.byte() & isWide) + 1;
      const part = this.current();
      const count = Math.min(length - text.length, Math.floor((part.length - this.at) / width));
      // Half a character at the end of a record is none.
      if (count === 0) throw new Refusal("damaged");
      text += decode(part.slice(this.at, count * width).bytes, width);
      this.at += count * width;
    }
    return text;
  }

  private skip(length: number): void {
    for (let left = length; left > 0;) {
      this.goOn();
      const step = Math.min(left, this.current().length - this.at);
      if (step <= 0) throw new Refusal("damaged");
      this.at += step;
      left -= step;
    }
  }

  /** Goes to the next record when this one is read; true when it did. */
  private goOn(): boolean {
    if (this.at < this.current().length || this.part + 1 >= this.parts.length) return false;
    this.part += 1;
    this.at = 0;
    return true;
  }

  private current(): Binary {
    const part = this.parts[this.part];
    if (part === undefined) throw new Refusal("damaged");
    return part;
  }
}

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

// The narrow characters are the first 256 of Unicode, the low bytes of wide ones.
function decode(bytes: Uint8Array, width: number): string {
  if (width === 2) return utf16.decode(bytes);
  const wide = new Uint8Array(bytes.length * 2);
  bytes.forEach((byte, index) => { wide[index * 2] = byte; });
  return utf16.decode(wide);
}
