import type { NarrativeSource, Stretch } from "../../claims/index.ts";
import { compact, fold } from "../../text/index.ts";

export const mostLocalWords = 5000;
const longestWord = 60;

/** A word of the local list that stands in a text: how often, and where first. */
export interface FoundWord {
  word: string;
  times: number;
  first: Stretch;
}

const normal = (word: string): string => lower(compact(word).text);
/** Only letters of one width: other small letters may be longer than their capitals, and positions must stay. */
const lower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/**
 * The words of a local list (at most 5,000 of 2 to 60 characters, others are left out) that stand in the source, in the order of their first place. Widths,
 * blanks, line ends and capitals make no difference; over cells of a table and empty lines no word goes. Where several begin, the longest counts.
 */
export function findLocalWords(narrative: NarrativeSource, words: readonly string[]): FoundWord[] {
  const byStart = wordsByStart(words);
  if (byStart.size === 0) return [];
  const beginning = new Uint8Array(0x10000);
  for (const key of byStart.keys()) beginning[key >>> 16] = 1;
  const source = narrative.source.text;
  const { text: compacted, at } = compact(source);
  const text = lower(compacted);
  const found = new Map<string, FoundWord>();
  for (let index = 0; index + 1 < text.length; index++) {
    const code = text.charCodeAt(index);
    if (beginning[code] === 0) continue;
    const word = byStart.get(keyOf(code, text.charCodeAt(index + 1)))?.find((each) => text.startsWith(each, index));
    if (word === undefined) continue;
    const stretch = { start: at[index] ?? 0, end: (at[index + word.length - 1] ?? 0) + 1 };
    if (/\t|\f|\n\s*\n/.test(source.slice(stretch.start, stretch.end))) continue;
    const before = found.get(word);
    found.set(word, before === undefined ? { word, times: 1, first: stretch } : { ...before, times: before.times + 1 });
    index += word.length - 1;
  }
  return [...found.values()];
}

const keyOf = (first: number, second: number): number => ((first << 16) | second) >>> 0;

function wordsByStart(words: readonly string[]): Map<number, string[]> {
  const byStart = new Map<number, string[]>();
  for (const word of new Set(words.slice(0, mostLocalWords).map((each) => normal(fold(each))))) {
    if (word.length < 2 || word.length > longestWord) continue;
    const key = keyOf(word.charCodeAt(0), word.charCodeAt(1));
    byStart.set(key, [...(byStart.get(key) ?? []), word].sort((a, b) => b.length - a.length));
  }
  return byStart;
}
