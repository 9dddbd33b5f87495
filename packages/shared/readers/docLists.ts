import type { Binary } from "./binary.ts";
import { partPlace, parts } from "./docFile.ts";
import type { WordFile } from "./docFile.ts";
import { Refusal } from "./unreadable.ts";

export interface DocLevel {
  start: number;
  /** How its numbers are written, by the name that newer Word gives it. */
  format: string;
  /** Its text, with `%1` to `%9` for the numbers of the levels. */
  text: string;
  isFollowedByBlank: boolean;
  /** The levels whose use restarts this one: all above this number. */
  restart: number;
  isAllDigits: boolean;
}

/** One use of a list: uses of the same list count on together. */
export interface DocList {
  id: number;
  levels: DocLevel[];
  /** Where a level of this use begins anew. */
  starts: Map<number, number>;
}

const formats = [
  "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText", "hex", "chicago", "ideographDigital",
  "japaneseCounting", "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth", "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle",
  "decimalFullWidth2", "aiueoFullWidth", "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen",
  "decimalEnclosedCircleChinese", "ideographEnclosedCircle", "ideographTraditional", "ideographZodiac", "ideographZodiacTraditional", "taiwaneseCounting",
  "ideographLegalTraditional", "taiwaneseCountingThousand", "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand",
];
const headLength = 28;
const mostLevels = 9;
const longestText = 255;

/** The uses of lists in a document, in the order that paragraphs number them by, from 1. */
export function readLists(word: WordFile): DocList[] {
  const definitions = readDefinitions(word);
  const place = partPlace(word, parts.listUses);
  if (place === null) return [];
  const count = Math.min(word.table.u32(place.offset), Math.floor(place.length / 16));
  let at = place.offset + 4 + count * 16;
  return Array.from({ length: count }, (_, index) => {
    const use = word.table.slice(place.offset + 4 + index * 16, 16);
    const id = use.i32(0);
    const list: DocList = { id, levels: [...(definitions.get(id) ?? [])], starts: new Map() };
    at = readOverrides(word.table, at + 4, use.u8(12), list);
    return list;
  });
}

// The levels of all lists follow the lists, past the length that the header tells.
function readDefinitions(word: WordFile): Map<number, DocLevel[]> {
  const lists = new Map<number, DocLevel[]>();
  const place = partPlace(word, parts.lists);
  if (place === null) return lists;
  const count = Math.min(word.table.u16(place.offset), Math.floor(place.length / headLength));
  let at = place.offset + 2 + count * headLength;
  for (let index = 0; index < count; index += 1) {
    const head = word.table.slice(place.offset + 2 + index * headLength, headLength);
    const levels: DocLevel[] = [];
    const wanted = (head.u8(26) & 1) === 1 ? 1 : mostLevels;
    while (levels.length < wanted) {
      const { level, end } = readLevel(word.table, at, levels.length);
      levels.push(level);
      at = end;
    }
    lists.set(head.i32(0), levels);
  }
  return lists;
}

function readOverrides(table: Binary, start: number, count: number, list: DocList): number {
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const flags = table.u32(at + 4);
    const level = flags & 0xf;
    if ((flags & 0x10) !== 0) list.starts.set(level, table.i32(at));
    at += 8;
    if ((flags & 0x20) === 0) continue;
    const own = readLevel(table, at, level);
    list.levels[level] = own.level;
    at = own.end;
  }
  return at;
}

function readLevel(table: Binary, at: number, index: number): { level: DocLevel; end: number } {
  const flags = table.u8(at + 5);
  const textAt = at + headLength + table.u8(at + 24) + table.u8(at + 25);
  const length = table.u16(textAt);
  if (length > longestText) throw new Refusal("damaged");
  const characters = new TextDecoder("utf-16le", { ignoreBOM: true }).decode(table.slice(textAt + 2, length * 2).bytes);
  // The number of a level stands as a control character, its index, in the text.
  const text = characters.replace(/[\0-\x08]/g, (place) => `%${place.charCodeAt(0) + 1}`);
  return {
    level: {
      start: table.i32(at),
      format: formats[table.u8(at + 4)] ?? "none",
      text,
      isFollowedByBlank: table.u8(at + 15) !== 2,
      restart: (flags & 8) === 0 ? index : table.u8(at + 26),
      isAllDigits: (flags & 4) !== 0,
    },
    end: textAt + 2 + length * 2,
  };
}
