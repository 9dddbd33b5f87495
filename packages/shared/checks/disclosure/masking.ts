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
  const names = new Set(data.filter(({ kind }) => kind === "name").flatMap(({ start, end }) => [source.text.slice(start, end), source.text.slice(start, end).replace(/\s/g, "")]));
  const lines = [0];
  for (const { index } of source.text.matchAll(/[\n\f]/g)) lines.push(index + 1);
  return (passage) => {
    const base = (lines[passage.place.line - 1] ?? 0) + passage.place.start - passage.start;
    let text = withNamesMasked(passage.text, names);
    for (const { kind, start, end } of overlapping(data, { start: base, end: base + text.length })) {
      const whole = masked(kind, source.text.slice(start, end));
      const from = Math.max(start, base);
      const to = Math.min(end, base + text.length);
      text = text.slice(0, from - base) + whole.slice(from - start, to - start) + text.slice(to - base);
    }
    return { ...passage, text };
  };
}

function withNamesMasked(text: string, names: ReadonlySet<string>): string {
  const lengths = [...new Set([...names].map(({ length }) => length))].sort((a, b) => b - a);
  let result = text;
  for (let index = 0; lengths.length > 0 && index < text.length; index++) {
    const name = lengths.map((length) => text.slice(index, index + length)).find((each) => names.has(each));
    if (name !== undefined) result = result.slice(0, index) + masked("name", name) + result.slice(index + name.length);
  }
  return result;
}
