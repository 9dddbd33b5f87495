import { h } from "vue";
import { choicesDocument, compareDocument, type Site } from "../api/documents.ts";
import type { Query } from "../api/query.ts";
import CompareStart from "../features/compare/CompareStart.vue";
import CompareView from "../features/compare/CompareView.vue";
import { choicesOf, listFor, pick, withChoice, type Choices, type Kind, type Typed } from "../features/compare/picking.ts";
import { inLocale } from "../i18n/locale.ts";
import type { MessageKey, Text } from "../i18n/text.ts";
import type { Compared } from "../series/compared.ts";
import { yearsWords } from "../series/figureWords.ts";
import { compareAddress, readCompareState, type CompareState } from "../ui/compareAddress.ts";
import { comparePath } from "../ui/paths.ts";
import { plainPage, type OpenPage, type Page, type PageRequest } from "./page.ts";

/** `/compare`: agencies and indicators over years; everything it shows stands in the address. */
export const comparePage: Page = { path: comparePath, open: openCompare };

async function openCompare(request: PageRequest): Promise<OpenPage> {
  const { state, typed, choices } = await withTyped(request, readCompareState(request.search));
  if (state.agencies.length === 0 || state.indicators.length === 0) return openStart(request, state, typed, choices);
  return openCompared(request, state, typed);
}

async function openCompared({ query, text }: PageRequest, state: CompareState, typed: Typed | null): Promise<OpenPage> {
  const { site, editions, comparison } = await query(compareDocument, { agencies: [...state.agencies], indicators: [...state.indicators], years: state.years.length === 0 ? null : [...state.years] });
  if (comparison === null) return openStart({ query, text }, state, typed, null, "compareTooLarge");
  if (comparison.agencies.length === 0 || comparison.indicators.length === 0 || comparison.years.length === 0) return openStart({ query, text }, state, typed, null);
  const compared: Compared = comparison;
  const title = titleOf(text, compared);
  const only = compared.agencies.length === 1 ? compared.agencies[0] : undefined;
  return {
    ...plainPage,
    title: only === undefined ? title : `${title} · ${only.name}`,
    description: text.t("compareDescription"),
    canonical: compareAddress(state),
    site,
    agency: only?.slug ?? null,
    figuresOf: compared.agencies.map(({ slug }) => slug),
    crumbs: [{ name: text.t("compareShort"), path: comparePath }],
    view: () => h(CompareView, {
      compared, state, typed, title, address: site.url + inLocale(compareAddress(state), text.locale), forms: editions ?? [], years: yearsBetween(compared),
      missing: [...comparison.unknownAgencies, ...comparison.unknownIndicators],
    }),
  };
}

function titleOf(text: Text, { indicators, years }: Compared): string {
  const span = yearsWords(text, years);
  const [only] = indicators;
  if (indicators.length === 1 && only !== undefined) return text.t("compareTitleOne", { indicator: text.labelOf(only), years: span });
  return text.t("compareTitleSeveral", { count: indicators.length, years: span });
}

const firstYear = 2008;

// From the first reports that the law asked for to the newest year that was compared or is over.
function yearsBetween({ years }: Compared): number[] {
  const first = Math.min(firstYear, years[0] ?? firstYear);
  const last = Math.max(years.at(-1) ?? firstYear, new Date().getFullYear() - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

async function loadChoices(query: Query, text: Text): Promise<{ site: Site; choices: Choices }> {
  const { site, comparables, editions } = await query(choicesDocument, {});
  return { site, choices: choicesOf(text, comparables?.agencies ?? [], comparables?.indicators ?? [], editions ?? []) };
}

interface WithTyped {
  state: CompareState;
  typed: Typed | null;
  choices: Choices | null;
}

/** Words that the form sent are looked up: a single answer is added at once, several are offered. */
async function withTyped({ query, text, search }: PageRequest, state: CompareState): Promise<WithTyped> {
  const kind: Kind | null = search.has("addAgency") ? "agency" : search.has("addIndicator") ? "indicator" : null;
  if (kind === null) return { state, typed: null, choices: null };
  const words = (search.get(kind === "agency" ? "addAgency" : "addIndicator") ?? "").trim().slice(0, 60);
  const { choices } = await loadChoices(query, text);
  const { found, count } = pick(choices, kind, words, state);
  const [only] = found;
  if (only !== undefined && words !== "" && (count === 1 || only.name === words || only.code === words)) return { state: withChoice(state, kind, only.code), typed: null, choices };
  return { state, typed: { kind, words, found, count }, choices };
}

async function openStart({ query, text }: Pick<PageRequest, "query" | "text">, state: CompareState, typed: Typed | null, loaded: Choices | null, trouble?: MessageKey): Promise<OpenPage> {
  const [{ site, choices: listed }, { comparison }] = await Promise.all([
    loadChoices(query, text),
    // An indicator may be named by the code of any form; the comparison knows what it stands for.
    query(compareDocument, { agencies: [...state.agencies], indicators: [...state.indicators], years: [] }),
  ]);
  const choices = loaded ?? listed;
  const [agencies, indicators] = [comparison?.agencies ?? [], comparison?.indicators ?? []];
  const names = new Map([...agencies.map(({ slug, name }) => [slug, name] as const), ...indicators.map((each) => [each.code, text.labelOf(each)] as const)]);
  const chosen = { ...state, agencies: agencies.map(({ slug }) => slug), indicators: indicators.map(({ code }) => code) };
  const kind: Kind = chosen.agencies.length === 0 ? "agency" : "indicator";
  const isComplete = chosen.agencies.length > 0 && chosen.indicators.length > 0;
  const why = trouble ?? (isComplete ? "compareNoYears" : kind === "agency" ? "compareNoAgency" : "compareNoIndicator");
  return {
    ...plainPage,
    title: text.t("compareTitle"),
    description: text.t("compareDescription"),
    canonical: comparePath,
    site,
    view: () => h(CompareStart, {
      state: chosen, typed, kind, names, why: text.t(why), offers: isComplete ? [] : choices[listFor[kind]].slice(0, 12),
      missing: [...(comparison?.unknownAgencies ?? []), ...(comparison?.unknownIndicators ?? [])],
    }),
  };
}
