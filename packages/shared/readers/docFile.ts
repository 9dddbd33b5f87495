import type { Binary } from "./binary.ts";
import { CompoundFile } from "./compoundFile.ts";
import { bounds, Refusal } from "./unreadable.ts";

/** The streams of a Word 97-2003 file and how long its main text is. */
export interface WordFile {
  main: Binary;
  /** Where the descriptions lie that the header points to. */
  table: Binary;
  /** Long properties and pictures; many files have none. */
  data: Binary | null;
  /** Characters of the main text; footnotes, headers and comments follow it. */
  characters: number;
}

/** Places of what the header points to, counted in pairs of offset and length. */
export const parts = { styles: 1, sections: 6, characterPages: 12, paragraphPages: 13, fonts: 15, pieces: 33, lists: 73, listUses: 74 } as const;

const word97 = 0xa5ec;
const word6 = 0xa5dc;
const firstBuildOf97 = 0xc0;

/**
 * Opens a Word 97-2003 or WPS document. Refuses a locked one as `encrypted`, Word 6 and 95 (another format that shares the
 * container) as `office`, and what contradicts itself as `damaged`.
 */
export function openWord(bytes: Uint8Array): WordFile {
  const file = new CompoundFile(bytes);
  const main = file.stream("WordDocument");
  if (main === null) throw new Refusal("damaged");
  const mark = main.u16(0);
  if (mark !== word97 && mark !== word6) throw new Refusal("damaged");
  if (mark === word6 || main.u16(2) < firstBuildOf97) throw new Refusal("office");
  const flags = main.u16(10);
  if ((flags & 0x100) !== 0) throw new Refusal("encrypted");
  const table = file.stream((flags & 0x200) === 0 ? "0Table" : "1Table");
  if (table === null) throw new Refusal("damaged");
  const characters = main.u32(76);
  if (characters > bounds.characters) throw new Refusal(characters > bytes.length ? "damaged" : "tooMuch");
  return { main, table, data: file.stream("Data"), characters };
}

/** Where one part lies in the table stream, or null when the document has none. */
export function partPlace(word: WordFile, part: number): { offset: number; length: number } | null {
  const at = 154 + part * 8;
  if (part >= word.main.u16(152)) return null;
  const length = word.main.u32(at + 4);
  return length === 0 ? null : { offset: word.main.u32(at), length };
}

/** The bytes of one part of the table stream, or null when the document has none. */
export function partOf(word: WordFile, part: number): Binary | null {
  const place = partPlace(word, part);
  return place === null ? null : word.table.slice(place.offset, place.length);
}

/** The numbers at the borders of a list that the format calls PLC, and its elements of `size` bytes between them. */
export interface Bordered {
  count: number;
  border(index: number): number;
  element(index: number): Binary;
}

export function bordered(part: Binary, size: number): Bordered {
  const count = Math.max(0, Math.floor((part.length - 4) / (size + 4)));
  return { count, border: (index) => part.u32(index * 4), element: (index) => part.slice((count + 1) * 4 + index * size, size) };
}

/** The index of the last element that begins at or before `place`, or -1. */
export function indexAt({ count, border }: Bordered, place: number): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (border(middle) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Counts the work that a file asks for, so that one which names the same place a million times is refused as `tooMuch`. */
export class Effort {
  private left = 30_000_000;

  spend(steps: number): void {
    this.left -= steps;
    if (this.left < 0) throw new Refusal("tooMuch");
  }
}
