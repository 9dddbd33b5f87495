import { searchEntries } from "@nianbao/shared/text";
import type { Text } from "../../i18n/text.ts";
import type { CompareState } from "../../ui/compareAddress.ts";

/** What a reader may add: an agency or an indicator. */
export interface Choice {
  code: string;
  name: string;
  aliases: readonly string[];
}

/** Everything that may be added, as the site lists it. */
export interface Choices {
  agencies: readonly Choice[];
  indicators: readonly Choice[];
}

interface ListedAgency {
  slug: string;
  name: string;
  aliases: readonly string[];
}
interface ListedIndicator {
  code: string;
  label: string;
  labelEn: string;
  aliases: readonly string[];
}

/** The site's lists as choices; an indicator is named in the reader's language and found by its Chinese names too. */
export function choicesOf(text: Text, agencies: readonly ListedAgency[], indicators: readonly ListedIndicator[]): Choices {
  return {
    agencies: agencies.map(({ slug, name, aliases }) => ({ code: slug, name, aliases })),
    indicators: indicators.map((each) => ({ code: each.code, name: text.labelOf(each), aliases: [each.label, ...each.aliases] })),
  };
}

export type Kind = "agency" | "indicator";

/** The list of a state that a kind of choice is added to. */
export const listFor = { agency: "agencies", indicator: "indicators" } as const;

const mostShown = 12;

/** What answers to typed words and is not chosen yet, best first. */
export function pick(choices: Choices, kind: Kind, typed: string, state: CompareState): Choice[] {
  const chosen = new Set(state[listFor[kind]]);
  return searchEntries(choices[listFor[kind]].filter(({ code }) => !chosen.has(code)), typed, mostShown);
}

/** The state with one more choice; the table starts over. */
export function withChoice(state: CompareState, kind: Kind, code: string): CompareState {
  const list = listFor[kind];
  return { ...state, [list]: [...state[list].filter((each) => each !== code), code], page: 1 };
}

/** The state without one of its choices. */
export function withoutChoice(state: CompareState, kind: Kind, code: string): CompareState {
  const list = listFor[kind];
  return { ...state, [list]: state[list].filter((each) => each !== code), page: 1 };
}

/** What the form without a program sent: the words typed for each kind, and what answers to them. */
export interface Typed {
  kind: Kind;
  words: string;
  found: Choice[];
}
