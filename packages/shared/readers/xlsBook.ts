import type { Binary } from "./binary.ts";
import { raised } from "./printedCharacters.ts";
import { SheetFormat } from "./sheetFormat.ts";
import { bounds, Refusal } from "./unreadable.ts";
import { recordsAt, xls, XlsTexts } from "./xlsRecords.ts";
import type { XlsRecord, XlsText } from "./xlsRecords.ts";
import type { CellLook } from "./xlsxBook.ts";

interface Look {
  format: number;
  isFramed: boolean;
}

interface Font {
  isStruck: boolean;
  align: string | undefined;
}

const visible = 0;
const worksheet = 0;

/** What all sheets of a workbook share, and where the sheets begin that a person can open. */
export class XlsBook {
  /** Where the visible sheets begin, in the order of their tabs; charts and macros have no cells. */
  readonly sheets: number[] = [];
  /** Whether it holds any picture. */
  hasPicture = false;
  private readonly strings: string[] = [];
  private readonly formats = new Map<number, string>();
  private readonly looks: Look[] = [];
  private readonly known = new Map<Look | undefined, CellLook>();
  private readonly fonts: Font[] = [];
  private from1904 = false;

  constructor(stream: Binary) {
    for (const record of recordsAt(stream, 0)) this.add(record);
    // Two sheets in one place would let a small file grow without end.
    if (new Set(this.sheets).size < this.sheets.length) throw new Refusal("damaged");
  }

  /** The shared text of that number. */
  string(index: number): string {
    const text = this.strings[index];
    if (text === undefined) throw new Refusal("damaged");
    return text;
  }

  /** The look of the style of that number; that of no style where there is none. */
  look(style: number): CellLook {
    const own = this.looks[style];
    const known = this.known.get(own);
    if (known !== undefined) return known;
    const look = { format: SheetFormat.of(own?.format ?? 0, this.formats, this.from1904), framed: own?.isFramed === true };
    this.known.set(own, look);
    return look;
  }

  /** A text as it is seen: digits above the line, and what is struck out, are no part of the number beside them. */
  shown({ text, runs }: XlsText): string {
    let shown = text.slice(0, runs[0]?.from ?? text.length);
    runs.forEach(({ from, font }, index) => {
      const look = this.font(font);
      const part = raised(text.slice(from, runs[index + 1]?.from ?? text.length), look?.align);
      shown += look?.isStruck === true ? ` ${part} ` : part;
    });
    return shown.replace(/\r\n?/g, "\n").replace(/[\0-\x08\x0b-\x1f]/g, "");
  }

  // The fonts are counted without a fourth.
  private font(number: number): Font | undefined {
    return this.fonts[number > 4 ? number - 1 : number];
  }

  private add(record: XlsRecord): void {
    const { type, data, parts } = record;
    switch (type) {
      case xls.filePass:
        throw new Refusal("encrypted");
      case xls.sheet:
        if ((data.u8(4) & 3) === visible && data.u8(5) === worksheet) this.sheets.push(data.u32(0));
        break;
      case xls.from1904:
        this.from1904 = data.u16(0) === 1;
        break;
      case xls.font:
        this.fonts.push({ isStruck: (data.u16(2) & 8) !== 0, align: [undefined, "superscript", "subscript"][data.u16(8)] });
        break;
      case xls.format:
        this.formats.set(data.u16(0), new XlsTexts(parts, 2).next().text);
        break;
      case xls.look:
        this.looks.push({ format: data.u16(2), isFramed: data.u16(10) !== 0 });
        break;
      case xls.sharedStrings:
        this.addStrings(record);
        break;
      case xls.pictures:
        this.hasPicture = true;
        break;
    }
  }

  private addStrings({ data, parts }: XlsRecord): void {
    const count = data.u32(4);
    const texts = new XlsTexts(parts, 8);
    let characters = 0;
    while (this.strings.length < count) {
      const text = this.shown(texts.next());
      characters += text.length;
      if (characters > bounds.characters) throw new Refusal("tooMuch");
      this.strings.push(text);
    }
  }
}
