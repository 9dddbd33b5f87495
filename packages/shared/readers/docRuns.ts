import { Binary } from "./binary.ts";
import { readFonts } from "./docFonts.ts";
import { bordered, indexAt, partOf, parts } from "./docFile.ts";
import type { Bordered, Effort, WordFile } from "./docFile.ts";
import type { Piece } from "./docPieces.ts";
import { sprm, sprmsOf } from "./docSprms.ts";
import { raised, symbol } from "./printedCharacters.ts";

/** Bytes of the file that share their properties. */
interface Run {
  start: number;
  end: number;
  /** Null where nothing differs from the style. */
  properties: Binary | null;
}

const pageLength = 512;
const none = new Binary(new Uint8Array(0));

/** Finds the properties of paragraphs or of characters in the pages of 512 bytes where the format keeps them. */
class PropertyPages {
  private readonly pages: Bordered | null;
  /** The run that was found last: characters are asked for in order. */
  private last: Run | null = null;

  constructor(private readonly word: WordFile, part: number, private readonly entryLength: number, private readonly effort: Effort) {
    const list = partOf(word, part);
    this.pages = list === null ? null : bordered(list, 4);
  }

  /** The run that holds the byte at `offset`, without properties where the pages leave a gap; null after the last of them. */
  runAt(offset: number): Run | null {
    if (this.last !== null && offset >= this.last.start && offset < this.last.end) return this.last;
    this.last = this.find(offset);
    return this.last;
  }

  private find(offset: number): Run | null {
    if (this.pages === null || this.pages.count === 0) return null;
    const index = indexAt(this.pages, offset);
    const end = this.pages.border(index + 1);
    if (offset >= end) return null;
    this.effort.spend(8);
    if (index < 0) return { start: offset, end, properties: null };
    const page = this.word.main.slice(this.pages.element(index).u32(0) * pageLength, pageLength);
    return this.runIn(page, offset) ?? { start: offset, end, properties: null };
  }

  private runIn(page: Binary, offset: number): Run | null {
    const count = page.u8(pageLength - 1);
    if ((count + 1) * 4 + count * this.entryLength >= pageLength) return null;
    const borders: Bordered = { count, border: (index) => page.u32(index * 4), element: (index) => page.slice((count + 1) * 4 + index * this.entryLength, this.entryLength) };
    const index = indexAt(borders, offset);
    if (index < 0 || offset >= borders.border(index + 1)) return null;
    const place = borders.element(index).u8(0) * 2;
    return { start: borders.border(index), end: borders.border(index + 1), properties: place === 0 ? null : propertiesAt(page, place, this.entryLength === 1) };
  }
}

// For characters a byte counts bytes; for paragraphs it counts pairs, and a zero sends to the byte after it.
function propertiesAt(page: Binary, place: number, isOfCharacters: boolean): Binary | null {
  const length = page.u8(place);
  const [start, size] = isOfCharacters ? [1, length] : length === 0 ? [2, page.u8(place + 1) * 2] : [1, length * 2 - 1];
  return place + start + size > pageLength ? null : page.slice(place + start, size);
}

/** The properties of the paragraph that ends with the character at `offset`: the number of its style, then what differs from it. */
export function paragraphPages(word: WordFile, effort: Effort): (offset: number) => Binary | null {
  const pages = new PropertyPages(word, parts.paragraphPages, 13, effort);
  return (offset) => pages.runAt(offset)?.properties ?? null;
}

/** Characters that are not what they seem. */
export interface OddRun {
  start: number;
  end: number;
  /** Nobody sees them: hidden, or deleted under change tracking. */
  isDropped: boolean;
  /** How they read in the place of what is stored. */
  show(stored: string): string;
}

/** The odd characters of the text, in order. */
export function oddRuns(word: WordFile, pieces: readonly Piece[], effort: Effort): OddRun[] {
  const pages = new PropertyPages(word, parts.characterPages, 1, effort);
  const fonts = readFonts(word);
  const found: OddRun[] = [];
  for (const piece of pieces) {
    const end = piece.offset + piece.length * piece.width;
    for (let offset = piece.offset; offset < end;) {
      const run = pages.runAt(offset);
      if (run === null && piece.properties.length === 0) break;
      const next = Math.min(end, run?.end ?? end);
      const oddity = oddityOf(run?.properties ?? none, piece.properties, fonts, effort);
      const at = (place: number): number => piece.start + Math.floor((place - piece.offset) / piece.width);
      if (oddity !== null) found.push({ start: at(offset), end: at(next), ...oddity });
      offset = next;
    }
  }
  return found;
}

interface Look {
  isHidden: boolean;
  isDeleted: boolean;
  isStruck: boolean;
  align: string | undefined;
  symbol: string | null;
}

// Null: characters like any others.
function oddityOf(own: Binary, piece: Binary, fonts: readonly string[], effort: Effort): Pick<OddRun, "isDropped" | "show"> | null {
  const look: Look = { isHidden: false, isDeleted: false, isStruck: false, align: undefined, symbol: null };
  for (const list of [own, piece]) for (const { code, operand } of sprmsOf(list, effort)) setLook(look, code, operand, fonts);
  const { isHidden, isDeleted, isStruck, align, symbol: sign } = look;
  if (!isHidden && !isDeleted && !isStruck && align === undefined && sign === null) return null;
  const show = (stored: string): string => {
    // A symbol of another font is stored as a bracket.
    const seen = raised(sign === null ? stored : stored.replaceAll("(", sign), align);
    // What is struck out stays in sight, but never as part of what replaced it.
    return isStruck ? ` ${seen} ` : seen;
  };
  return { isDropped: isHidden || isDeleted, show };
}

function setLook(look: Look, code: number, operand: Binary, fonts: readonly string[]): void {
  // 0x80 is "as in the style", 0x81 its contrary; no style of a report hides its text.
  const isOn = operand.length > 0 && (operand.u8(0) & 1) === 1;
  switch (code) {
    case sprm.hidden:
      look.isHidden = isOn;
      break;
    case sprm.deleted:
      look.isDeleted = isOn;
      break;
    case sprm.struck:
    case sprm.struckTwice:
      look.isStruck = isOn;
      break;
    case sprm.raised:
      look.align = [undefined, "superscript", "subscript"][operand.u8(0)];
      break;
    case sprm.symbol:
      look.symbol = symbol(fonts[operand.u16(0)] ?? "", operand.u16(2).toString(16));
      break;
  }
}
