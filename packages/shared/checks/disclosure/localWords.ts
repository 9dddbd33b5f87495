import type { Stretch } from "../../claims/index.ts";
import { compact, fold } from "../../text/index.ts";

export const mostLocalWords = 5000;
const longestWord = 60;
/** So many blanks part two words. */
const widestGap = 12;

/** A word of the local list that stands in a text: how often, and where first. */
export interface FoundWord {
  word: string;
  times: number;
  first: Stretch;
}

/**
 * The words of a local list (at most 5,000 of 2 to 60 characters, others are left out) that stand in a folded text, in the order of their first place.
 * Widths, blanks, a line end and capitals make no difference; over cells of a table, pages and empty lines no word goes. Where several begin, the longest counts.
 */
export function findLocalWords(folded: string, words: readonly string[]): FoundWord[] {
  const byStart = wordsByStart(words);
  // Most characters begin no word; a table says so faster than a map.
  const beginning = new Uint8Array(0x10000);
  for (const key of byStart.keys()) beginning[key >>> 16] = 1;
  const found = new Map<string, FoundWord>();
  for (let index = 0; byStart.size > 0 && index < folded.length; index++) {
    const code = small(folded.charCodeAt(index));
    if (beginning[code] === 0) continue;
    const second = nextPlace(folded, index);
    const bucket = second === -1 ? undefined : byStart.get(keyOf(code, small(folded.charCodeAt(second))));
    const match = bucket === undefined ? undefined : longestAt(folded, index, bucket);
    if (match === undefined) continue;
    const before = found.get(match.word);
    found.set(match.word, before === undefined ? { word: match.word, times: 1, first: { start: index, end: match.end } } : { ...before, times: before.times + 1 });
    index = match.end - 1;
  }
  return [...found.values()];
}

/** Whether any of these words stands in a text as printed. */
export function holdsLocalWord(text: string, words: readonly string[]): boolean {
  return words.length > 0 && findLocalWords(fold(text), words).length > 0;
}

/** The place of the next character of the same sentence: behind blanks and at most one line end; -1 where there is none. */
function nextPlace(text: string, index: number): number {
  let lines = 0;
  for (let next = index + 1; next < text.length && next <= index + widestGap; next++) {
    const code = text.charCodeAt(next);
    if (code === 10) lines += 1;
    else if (code !== 32) return code === 9 || code === 12 || lines > 1 ? -1 : next;
  }
  return -1;
}

/** Only letters of one length in both cases: positions must stay. */
function small(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

const keyOf = (first: number, second: number): number => ((first << 16) | second) >>> 0;

/** Words with the same two first characters, and how long they are, the longest first. */
interface Bucket {
  words: Set<string>;
  lengths: number[];
}

function longestAt(text: string, start: number, { words, lengths }: Bucket): { word: string; end: number } | undefined {
  const ends: number[] = [];
  let read = "";
  for (let place = start; place !== -1 && read.length < (lengths[0] ?? 0); place = nextPlace(text, place)) {
    read += String.fromCharCode(small(text.charCodeAt(place)));
    ends.push(place + 1);
  }
  const length = lengths.find((each) => each <= read.length && words.has(read.slice(0, each)));
  return length === undefined ? undefined : { word: read.slice(0, length), end: ends[length - 1] ?? start };
}

function wordsByStart(words: readonly string[]): Map<number, Bucket> {
  const byStart = new Map<number, Bucket>();
  for (const word of words.slice(0, mostLocalWords).map((each) => compact(each).text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()))) {
    if (word.length < 2 || word.length > longestWord) continue;
    const key = keyOf(word.charCodeAt(0), word.charCodeAt(1));
    const bucket = byStart.get(key) ?? { words: new Set(), lengths: [] };
    if (!bucket.lengths.includes(word.length)) bucket.lengths.push(word.length);
    bucket.words.add(word);
    byStart.set(key, bucket);
  }
  for (const { lengths } of byStart.values()) lengths.sort((a, b) => b - a);
  return byStart;
}
