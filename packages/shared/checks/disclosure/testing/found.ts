import { NarrativeSource, type SectionStart, type Stretch } from "../../../claims/index.ts";
import { SourceText } from "../../../readers/index.ts";
import type { Finding } from "../../../report/index.ts";
import { checkDisclosure } from "../checkDisclosure.ts";

/** Numbers that nobody has: the example of GB 11643, test numbers of a telephone company, cards of zeros with the right check digit. */
export const identity = "11010519491231002X";
export const mobile = "13800138000";
export const card = "6222000000000000012";

/** The running text of a report of 2017. */
export function narrativeOf(text: string, { tables = [], sections = [] }: { tables?: readonly Stretch[]; sections?: readonly SectionStart[] } = {}): NarrativeSource {
  return new NarrativeSource(new SourceText(text), { tables, sections, year: 2017 });
}

export function findingsIn(text: string, localWords: readonly string[] = []): Finding[] {
  return checkDisclosure(narrativeOf(text), localWords);
}

/** What is found in a text, each kind once: identityNumber, name. */
export function kindsIn(text: string): string[] {
  return [...new Set(findingsIn(text).map(({ code }) => code.replace(/^\w+\./, "")))];
}

/** A number in pieces of the given sizes. */
export function parted(number: string, sizes: readonly number[], gap: string): string {
  let at = 0;
  return sizes.map((size) => number.slice(at, (at += size))).join(gap);
}

/** A text in full-width letters and digits. */
export function wide(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
