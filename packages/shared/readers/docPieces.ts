import { Binary } from "./binary.ts";
import { bordered, partOf, parts } from "./docFile.ts";
import type { WordFile } from "./docFile.ts";
import { Refusal } from "./unreadable.ts";

/** A run of the text that lies in one stretch of the file, as a quick save leaves them. */
export interface Piece {
  /** Its first character, counted in the text. */
  start: number;
  length: number;
  /** Where its first byte lies. */
  offset: number;
  /** Bytes of a character: 1 in the code page of western Windows, 2 in UTF-16. */
  width: 1 | 2;
  /** Properties that hold for the whole piece, over those of its paragraphs and characters. */
  properties: Binary;
}

const none = new Binary(new Uint8Array(0));
const latin = new TextDecoder("windows-1252", { ignoreBOM: true });
/** The bytes from 0x80, which some platforms decode as if they were Latin-1. */
const upper = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

// Properties short enough to stand in the piece itself, by their number there.
const shortProperties: Record<number, number> = { 0x18: 0x2416, 0x19: 0x2417, 0x41: 0x0800, 0x5c: 0x083c };

/** The pieces of the main text in order; together they are no longer than the file. */
export function readPieces(word: WordFile): Piece[] {
  const { table, longProperties } = readPieceTable(word);
  const { count, border, element } = bordered(table, 8);
  const pieces: Piece[] = [];
  let bytes = 0;
  for (let index = 0; index < count && border(index) < word.characters; index += 1) {
    const piece = pieceOf(element(index), border(index), Math.min(border(index + 1), word.characters), longProperties);
    bytes += piece.length * piece.width;
    if (piece.length < 0 || bytes > word.main.length || piece.offset + piece.length * piece.width > word.main.length) throw new Refusal("damaged");
    if (piece.length > 0) pieces.push(piece);
  }
  if (lengthOf(pieces) !== word.characters) throw new Refusal("damaged");
  return pieces;
}

/** The text of the pieces, one unit of UTF-16 for each character that the file counts. */
export function textOf(word: WordFile, pieces: readonly Piece[]): string {
  const text = pieces.map(({ offset, length, width }) => decode(word.main.slice(offset, length * width).bytes, width)).join("");
  if (text.length !== lengthOf(pieces)) throw new Refusal("damaged");
  return text;
}

function decode(bytes: Uint8Array, width: 1 | 2): string {
  return width === 2 ? utf16.decode(bytes) : latin.decode(bytes).replace(/[\x80-\x9f]/g, (char) => upper.charAt(char.charCodeAt(0) - 0x80));
}

function lengthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { length }, index) => {
    if (pieces[index]?.start !== sum) throw new Refusal("damaged");
    return sum + length;
  }, 0);
}

function pieceOf(descriptor: Binary, start: number, end: number, longProperties: readonly Binary[]): Piece {
  const place = descriptor.u32(2);
  const isNarrow = (place & 0x40000000) !== 0;
  const offset = place & 0x3fffffff;
  const properties = propertiesOf(descriptor.u16(6), longProperties);
  return { start, length: end - start, offset: isNarrow ? offset >> 1 : offset, width: isNarrow ? 1 : 2, properties };
}

function propertiesOf(modifier: number, longProperties: readonly Binary[]): Binary {
  if ((modifier & 1) === 1) return longProperties[modifier >> 1] ?? none;
  const property = shortProperties[(modifier >> 1) & 0x7f];
  return property === undefined ? none : new Binary(Uint8Array.of(property & 0xff, property >> 8, modifier >> 8));
}

// Lists of properties, each after a 1 and its length, come before the table of pieces, which comes after a 2.
function readPieceTable(word: WordFile): { table: Binary; longProperties: Binary[] } {
  const part = partOf(word, parts.pieces);
  if (part === null) throw new Refusal("damaged");
  const longProperties: Binary[] = [];
  let at = 0;
  for (; part.u8(at) === 1; at += 3 + part.u16(at + 1)) longProperties.push(part.slice(at + 3, part.u16(at + 1)));
  if (part.u8(at) !== 2) throw new Refusal("damaged");
  return { table: part.slice(at + 5, part.u32(at + 1)), longProperties };
}
