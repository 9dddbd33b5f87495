import { compact, type Compact } from "../../text/index.ts";
import { formsText, formulas, longestFormula } from "./formulas.ts";
import { gramHashes } from "./grams.ts";
import type { NarrativePart } from "./narrative.ts";

/**
 * What of a narrative is compared: its Chinese characters without blanks, punctuation, figures, titles in 《》 and formulas. `codes`
 * are the characters of all parts one after the other, each part ended by a 0; `at` tells where each stands in the text of its
 * part. Part p has the letters `starts[p]` to `starts[p + 1] - 1` (its 0 not counted).
 */
export interface Letters {
  codes: Uint16Array;
  at: Uint32Array;
  starts: number[];
}

/** Letters beyond so many are not looked at: a hundred times the longest report, and a bound on time and memory. */
const mostLetters = 1_000_000;
/** So many letters in a row as a statistical form prints them are the form's. */
const formGram = 12;

/**
 * The letters of a narrative, in which nothing is left that every report must print. What stands before the first part introduces
 * the report, and on a page the site puts its own words there: it has no letters, unless it is more than half of the narrative.
 */
export function lettersOf(parts: readonly NarrativePart[]): Letters {
  return withoutForms(collect(parts));
}

function collect(parts: readonly NarrativePart[]): Letters {
  const whole = parts.reduce((sum, { text }) => sum + text.length, 0);
  const room = Math.min(whole, mostLetters) + parts.length;
  const letters = { codes: new Uint16Array(room), at: new Uint32Array(room), starts: [0] };
  let length = 0;
  parts.forEach(({ section, text }, part) => {
    const last = room - (parts.length - part);
    const printed = compact(section === null && text.length < whole / 2 ? "" : text.slice(0, 4 * mostLetters));
    const skipped = uncounted(printed);
    for (let index = 0; index < printed.text.length && length < last; index++) {
      const code = printed.text.charCodeAt(index);
      if (skipped[index] === 1 || isLetter[code] === 0) continue;
      letters.codes[length] = code;
      letters.at[length++] = printed.at[index] ?? 0;
    }
    letters.starts.push(++length);
  });
  return { codes: letters.codes.subarray(0, length), at: letters.at.subarray(0, length), starts: letters.starts };
}

// A year written out or a count in words is as wild as one in digits, so the numerals go as well.
const numerals = new Set("零〇一二两三四五六七八九十百千万亿");
const isLetter = Uint8Array.from({ length: 0x10000 }, (_, code) => Number(isHan(code) && !numerals.has(String.fromCharCode(code))));

function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff);
}

const titles = /《[^《》]{1,100}(?:《[^《》]{1,100}》[^《》]{0,100})?》/g;
const sentences = /[^。;!]+/g;

/** 1 for each character of a text without blanks that stands in a title or in a formula. */
function uncounted({ text }: Compact): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (const { index, 0: title } of text.matchAll(titles)) marks.fill(1, index, index + title.length);
  for (const { index, 0: sentence } of text.matchAll(sentences)) {
    if (sentence.length > longestFormula || !formulas.some((formula) => formula.test(sentence))) continue;
    marks.fill(1, index, index + sentence.length);
  }
  return marks;
}

let forms: ReturnType<typeof formGrams> | undefined;

function formGrams(): { hashes: ReadonlySet<number>; printed: ReadonlySet<string> } {
  const { codes } = collect([{ section: null, heading: "", text: formsText() }]);
  const starts = Array.from({ length: Math.max(0, codes.length - formGram + 1) }, (_, index) => index);
  return { hashes: new Set(gramHashes(codes, formGram)), printed: new Set(starts.map((start) => gramAt(codes, start))) };
}

function gramAt(codes: Uint16Array, start: number): string {
  return String.fromCharCode(...codes.subarray(start, start + formGram));
}

function withoutForms(letters: Letters): Letters {
  forms ??= formGrams();
  const { codes, at, starts } = letters;
  const hashes = gramHashes(codes, formGram);
  let printedTo = 0;
  let length = 0;
  let part = 1;
  const kept = [0];
  for (let index = 0; index < codes.length; index++) {
    const hash = hashes[index] ?? -1;
    // Two runs may have one number, so the letters themselves decide.
    if (hash !== -1 && forms.hashes.has(hash) && forms.printed.has(gramAt(codes, index))) printedTo = index + formGram;
    if (index < printedTo) continue;
    codes[length] = codes[index] ?? 0;
    at[length++] = at[index] ?? 0;
    if (index + 1 === starts[part]) {
      kept.push(length);
      part++;
    }
  }
  return { codes: codes.subarray(0, length), at: at.subarray(0, length), starts: kept };
}
