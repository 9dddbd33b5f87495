import { searchEntries } from "@nianbao/shared/text";
import type { Text } from "../../i18n/text.ts";
import { formName, type FormName } from "../../series/breakNotes.ts";
import type { CompareState } from "../../ui/compareAddress.ts";

/** What a reader may add: an agency or an indicator. */
export interface Choice {
  code: string;
  name: string;
  aliases: readonly string[];
  isCommon?: boolean;
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
  editions: readonly string[];
}

/** The site's lists as choices; an indicator is named in the reader's language and found by its Chinese names too. */
export function choicesOf(text: Text, agencies: readonly ListedAgency[], indicators: readonly ListedIndicator[], forms: readonly FormName[]): Choices {
  const named = indicators.map((each) => ({ each, name: text.labelOf(each) }));
  const times = new Map<string, number>();
  for (const { name } of named) times.set(name, (times.get(name) ?? 0) + 1);
  return {
    agencies: agencies.map(({ slug, name, aliases }) => ({ code: slug, name, aliases })),
    indicators: named.map(({ each, name }, index) => ({
      code: each.code,
      // Two rows worded alike are told apart by the forms that have them.
      name: (times.get(name) ?? 0) > 1 ? name + text.inBrackets(text.list(each.editions.map((id) => formName(text, forms, id)))) : name,
      aliases: [each.label, ...each.aliases],
      isCommon: index < mostCommon,
    })),
  };
}

export type Kind = "agency" | "indicator";

/** The list of a state that a kind of choice is added to. */
export const listFor = { agency: "agencies", indicator: "indicators" } as const;

const mostShown = 12;
/** The site lists its derived figures first: they are what people ask about. */
const mostCommon = 12;

/** What answers to typed words and is not chosen yet, best first; `count` tells how many there are beyond those shown. */
export function pick(choices: Choices, kind: Kind, typed: string, state: CompareState): { found: Choice[]; count: number } {
  const chosen = new Set(state[listFor[kind]]);
  const all = searchEntries(choices[listFor[kind]].filter(({ code }) => !chosen.has(code)), typed, Number.POSITIVE_INFINITY);
  return { found: all.slice(0, mostShown), count: all.length };
}

/** What is said above the answers. */
export function foundWords({ t }: Text, words: string, found: readonly Choice[], count: number): string {
  if (found.length === 0) return t("compareFoundNone", { typed: words });
  return t(count > found.length ? "compareFoundMore" : "compareFound", { count, shown: found.length });
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
  count: number;
}
