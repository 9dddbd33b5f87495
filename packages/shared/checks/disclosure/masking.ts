import type { NarrativeSource } from "../../claims/index.ts";
import type { Passage } from "../../report/index.ts";
import { overlapping } from "./overlapping.ts";
import { surnameLength } from "./personNames.ts";
import type { PrivateDatum, PrivateKind } from "./privateDatum.ts";

const star = "*";
/** What of an address may be shown: down to the county, the town or 街道, never the street. */
const region = /^(?:[\p{Script=Han}]{1,8}?(?:省|自治区|自治州|市|县|(?<![小社园校厂住])区|旗|街道|镇|乡)){1,6}/u;

/**
 * A personal datum with its telling part replaced by stars, character for character: 138****1234, 王**, an address from the street on. Blanks
 * and hyphens of a number stay.
 */
export function masked(kind: PrivateKind, datum: string): string {
  switch (kind) {
    case "name": {
      const shown = Math.max(1, surnameLength(datum));
      return datum.slice(0, shown) + datum.slice(shown).replace(/\S/g, star);
    }
    case "address": {
      const shown = region.exec(datum)?.[0].length ?? 0;
      return datum.slice(0, shown) + datum.slice(shown).replace(/\S/g, star);
    }
    default:
      return maskedNumber(datum);
  }
}

function maskedNumber(printed: string): string {
  const places = [...printed.matchAll(/[\p{Nd}Xx×Ｘｘ〇零○一二三四五六七八九幺]/gu)].map(({ index }) => index);
  const hidden = new Set(places.slice(3, -4));
  return [...printed].map((character, index) => (hidden.has(index) ? star : character)).join("");
}

/**
 * Masks every personal datum in a passage of the source, and every further mention of a name that is one: a finding may carry no other
 * passage, since it is shown, printed and stored. `data` are those of the whole source, in order. Lengths and places stay as they are.
 */
export function passageMask({ source }: NarrativeSource, data: readonly PrivateDatum[]): (passage: Passage) => Passage {
  const mask = stretchMask(source.text, data);
  const lines = [0];
  for (const { index } of source.text.matchAll(/[\n\f]/g)) lines.push(index + 1);
  return (passage) => ({ ...passage, text: mask(passage.text, (lines[passage.place.line - 1] ?? 0) + passage.place.start - passage.start) });
}

/** The same for a piece of a text and where it begins. */
export function stretchMask(text: string, data: readonly PrivateDatum[]): (piece: string, start: number) => string {
  const names = new Set(data.filter(({ kind }) => kind === "name").flatMap(({ start, end }) => [text.slice(start, end), text.slice(start, end).replace(/\s/g, "")]));
  const lengths = [...new Set([...names].map(({ length }) => length))].sort((a, b) => b - a);
  return (piece, base) => {
    const named = withNamesMasked(piece, names, lengths);
    const pieces: string[] = [];
    let done = 0;
    for (const { kind, start, end } of overlapping(data, { start: base, end: base + piece.length })) {
      const from = Math.max(start - base, 0);
      const to = Math.min(end - base, piece.length);
      pieces.push(named.slice(done, from), masked(kind, text.slice(start, end)).slice(from + base - start, to + base - start));
      done = to;
    }
    return [...pieces, named.slice(done)].join("");
  };
}

function withNamesMasked(text: string, names: ReadonlySet<string>, lengths: readonly number[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (let index = 0; lengths.length > 0 && index < text.length; index++) {
    const name = lengths.map((length) => text.slice(index, index + length)).find((each) => names.has(each));
    if (name === undefined) continue;
    pieces.push(text.slice(done, index), masked("name", name));
    done = index + name.length;
    index = done - 1;
  }
  return [...pieces, text.slice(done)].join("");
}
