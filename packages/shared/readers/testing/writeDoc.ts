import { joined, Page, writeCompound } from "./writeCompound.ts";

/** A run of characters with the properties that differ from plain ones. */
export interface WordRun {
  text: string;
  properties?: readonly number[];
}

export interface WordParagraph {
  runs: readonly WordRun[];
  /** What ends it: a paragraph mark, the mark of a cell or a row, or the end of a section. */
  mark: "\r" | "\x07" | "\f";
  markProperties?: readonly number[];
  style?: number;
  properties?: readonly number[];
}

export interface WordOptions {
  /** The text lies in pieces of so many characters, the last one first in the file. */
  pieceLength?: number;
  /** The pieces that lie in the code page of western Windows. */
  isNarrow?: (text: string) => boolean;
  flags?: number;
  mark?: number;
  /** Parts of the table stream, by their number in the header; `after` follows a part without being counted. */
  parts?: Record<number, { content: Uint8Array; after?: Uint8Array }>;
  data?: Uint8Array;
  sections?: readonly { end: number; break: number }[];
}

const textAt = 1024;
const pageLength = 512;

export const paragraph = (text: string, properties: readonly number[] = [], style = 0): WordParagraph => ({ runs: [{ text }], mark: "\r", properties, style });

/** A property of one number, of the length that its code tells. */
export function property(code: number, value: number): number[] {
  const length = [1, 1, 2, 4, 2, 2, 0, 3][code >> 13] ?? 0;
  return [code & 0xff, code >> 8, ...Array.from({ length }, (_, index) => (value >> (index * 8)) & 0xff)];
}

/** Writes a Word 97 document for tests: only what a reader of its text must look at. */
export function writeDoc(paragraphs: readonly WordParagraph[], options: WordOptions = {}): Uint8Array {
  const runs = paragraphs.flatMap(({ runs: inner, mark, markProperties }) => [...inner, { text: mark, properties: markProperties ?? [] }]);
  const text = runs.map((run) => run.text).join("");
  const pieces = layOut(text, options);
  const ends = paragraphs.map(({ runs: inner }) => inner.reduce((sum, run) => sum + run.text.length, 1));
  const paragraphPages = pagesOf(ends, pieces, (index) => paragraphPage(paragraphs[index]));
  const characterPages = pagesOf(runs.map((run) => run.text.length), pieces, (index) => characterPage(runs[index]));
  const main = new Stream(textAt, pieces.map(({ content }) => content));
  const pageNumbers = [paragraphPages, characterPages].map((pages) => pages.map(({ page }) => main.addPage(page)));
  const table = new TableStream();
  table.put(33, pieceTable(pieces));
  table.put(13, plc(paragraphPages, pageNumbers[0] ?? []));
  table.put(12, plc(characterPages, pageNumbers[1] ?? []));
  if (options.sections !== undefined) table.put(6, sectionTable(options.sections, text.length, main));
  for (const [number, part] of Object.entries(options.parts ?? {})) table.put(Number(number), part.content, part.after);
  writeHead(main, table, text.length, options);
  return writeCompound({ WordDocument: main.finish(), "1Table": table.finish(), ...(options.data === undefined ? {} : { Data: options.data }) });
}

interface Laid {
  start: number;
  text: string;
  narrow: boolean;
  offset: number;
  content: Uint8Array;
}

function layOut(text: string, { pieceLength = Infinity, isNarrow = () => false }: WordOptions): Laid[] {
  const pieces: Laid[] = [];
  for (let start = 0; start < text.length; start += pieceLength) {
    const part = text.slice(start, start + pieceLength);
    const narrow = isNarrow(part);
    const codes = [...Array(part.length).keys()].map((index) => part.charCodeAt(index));
    pieces.push({ start, text: part, narrow, offset: 0, content: Uint8Array.from(narrow ? codes : codes.flatMap((code) => [code & 0xff, code >> 8])) });
  }
  let offset = textAt;
  for (const piece of [...pieces].reverse()) {
    piece.offset = offset;
    offset += piece.content.length;
  }
  return pieces;
}

interface PropertyPage {
  start: number;
  end: number;
  page: Uint8Array;
}

/** A page of its own for each run, and for each piece that it is torn into; in the order of the file. */
function pagesOf(lengths: readonly number[], pieces: readonly Laid[], pageOf: (index: number) => Uint8Array): PropertyPage[] {
  const pages: PropertyPage[] = [];
  let start = 0;
  lengths.forEach((length, index) => {
    for (const piece of pieces) {
      const [first, last] = [Math.max(start, piece.start), Math.min(start + length, piece.start + piece.text.length)];
      if (first >= last) continue;
      const place = (at: number): number => piece.offset + (at - piece.start) * (piece.narrow ? 1 : 2);
      const page = new Page(pageLength);
      page.bytes.set(pageOf(index));
      page.u32(0, place(first));
      page.u32(4, place(last));
      page.bytes[pageLength - 1] = 1;
      pages.push({ start: place(first), end: place(last), page: page.bytes });
    }
    start += length;
  });
  return pages.sort((one, other) => one.start - other.start);
}

function paragraphPage(of: WordParagraph | undefined): Uint8Array {
  const list = joined([of?.style ?? 0, 0], of?.properties ?? []);
  const even = list.length % 2 === 0;
  return joined(new Uint8Array(8), [16], new Uint8Array(23), even ? [0, list.length / 2] : [(list.length + 1) / 2], list);
}

function characterPage(run: WordRun | undefined): Uint8Array {
  const list = run?.properties ?? [];
  return joined(new Uint8Array(8), [list.length === 0 ? 0 : 8], new Uint8Array(7), [list.length], list);
}

function pieceTable(pieces: readonly Laid[]): Uint8Array {
  const page = new Page(5 + 4 + pieces.length * 12);
  page.bytes[0] = 2;
  page.u32(1, page.bytes.length - 5);
  pieces.forEach((piece, index) => {
    page.u32(5 + index * 4, piece.start);
    page.u32(5 + (index + 1) * 4, piece.start + piece.text.length);
    page.u32(5 + (pieces.length + 1) * 4 + index * 8 + 2, piece.narrow ? (piece.offset * 2) | 0x40000000 : piece.offset);
  });
  return page.bytes;
}

function plc(pages: readonly PropertyPage[], numbers: readonly number[]): Uint8Array {
  const page = new Page(4 + pages.length * 8);
  pages.forEach(({ start, end }, index) => {
    page.u32(index * 4, start);
    page.u32((index + 1) * 4, end);
    page.u32((pages.length + 1) * 4 + index * 4, numbers[index] ?? 0);
  });
  return page.bytes;
}

function sectionTable(sections: readonly { end: number; break: number }[], length: number, main: Stream): Uint8Array {
  const page = new Page(4 + sections.length * 16);
  sections.forEach((section, index) => {
    const list = property(0x3009, section.break);
    page.u32((index + 1) * 4, Math.min(section.end, length));
    page.u32((sections.length + 1) * 4 + index * 12 + 2, main.addPage(joined([list.length, 0], list)) * pageLength);
  });
  return page.bytes;
}

function writeHead(main: Stream, table: TableStream, length: number, { flags = 0, mark = 0xa5ec }: WordOptions): void {
  const head = new Page(textAt);
  head.u16(0, mark);
  head.u16(2, 0xc1);
  head.u16(10, 0x200 | flags);
  head.u16(32, 14);
  head.u16(62, 22);
  head.u32(76, length);
  head.u16(152, 93);
  for (const [part, { offset, length: size }] of table.places) {
    head.u32(154 + part * 8, offset);
    head.u32(158 + part * 8, size);
  }
  main.head = head.bytes;
}

class Stream {
  head: Uint8Array = new Uint8Array(0);
  private readonly pages: Uint8Array[] = [];
  private readonly text: Uint8Array;

  constructor(private readonly headLength: number, contents: readonly Uint8Array[]) {
    const text = joined(...[...contents].reverse());
    this.text = joined(text, new Uint8Array((pageLength - (text.length % pageLength)) % pageLength));
  }

  /** Adds a page and returns its number in the stream. */
  addPage(page: Uint8Array): number {
    this.pages.push(joined(page, new Uint8Array(pageLength - page.length)));
    return (this.headLength + this.text.length) / pageLength + this.pages.length - 1;
  }

  finish(): Uint8Array {
    return joined(this.head, this.text, ...this.pages);
  }
}

class TableStream {
  readonly places = new Map<number, { offset: number; length: number }>();
  private readonly contents: Uint8Array[] = [];
  private length = 0;

  put(part: number, content: Uint8Array, after: Uint8Array = new Uint8Array(0)): void {
    this.places.set(part, { offset: this.length, length: content.length });
    this.contents.push(content, after);
    this.length += content.length + after.length;
  }

  finish(): Uint8Array {
    return joined(...this.contents);
  }
}
