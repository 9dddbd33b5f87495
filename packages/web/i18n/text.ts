import { gapWords, gapWordsEn, isCellGap, type CellGap } from "@nianbao/shared/cells";
import { en as english } from "@nianbao/shared/locales";
import { inject, type InjectionKey } from "vue";
import { dayOf, statedDay } from "./dates.ts";
import { fill, type Values } from "./fill.ts";
import type { Locale } from "./locale.ts";
import type { zhCN } from "./zh-CN.ts";

export type MessageKey = keyof typeof zhCN;
export type Messages = Record<MessageKey, string>;

/** Everything the pages say in one language. Nothing of it is global: the server draws both at the same time. */
export interface Text {
  readonly locale: Locale;
  /** The `lang` of what stays Chinese on this page (names, titles, narrative); undefined where the whole page is. */
  readonly dataLang: Locale | undefined;
  /** What stands between two sentences: nothing in Chinese, a blank in English. */
  readonly sentenceGap: string;
  /** The sentence of this key, with its {names} filled in. */
  t(key: MessageKey, values?: Values): string;
  /** The day of an instant: 2018年1月30日, 30 January 2018. */
  day(instant: string): string;
  /** A calendar day YYYY-MM-DD; anything else stays as it is. */
  statedDay(day: string): string;
  /** A small count before the word it counts: 两, two. */
  countWord(count: number): string;
  /** Whose work a report counts. */
  scopeWord(scope: string): string;
  /** What stands in a cell that holds no number. */
  gapWord(gap: CellGap): string;
  /** A candidate reading or a state: a number stays, a reason becomes its word. */
  readingWord(reading: string): string;
  /** The unit of a figure as the form prescribes it, for a column of units: 人次, person-times. */
  unitWord(unit: string | null): string;
  /** The unit beside a figure that stands alone: 12件; in English nothing where the name says what is counted. */
  unitBeside(unit: string | null): string;
  /** The wording of a row of a form; the form's own where we have none in this language. */
  labelOf(row: { label: string; labelEn?: string | undefined }): string;
  /** Names one after the other: 甲、乙, A, B. */
  list(names: readonly string[]): string;
  /** A remark behind a name, in this language's brackets. */
  inBrackets(remark: string): string;
}

const gaps: Record<Locale, Record<CellGap, string>> = { "zh-CN": gapWords, en: gapWordsEn };
const counts: Record<Locale, readonly string[]> = {
  "zh-CN": ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九"],
  en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
};
const scopeKeys: Record<string, MessageKey> = { unit: "scopeUnit", level: "scopeLevel", region: "scopeRegion", unknown: "scopeUnknown" };

/** The voice of the pages in one language, over its messages. */
export function createText(locale: Locale, messages: Messages): Text {
  const t = (key: MessageKey, values: Values = {}) => fill(messages[key], values);
  const isEnglish = locale === "en";
  const unitWord = (unit: string | null) => (isEnglish ? (english.unitNames[unit ?? ""] ?? unit ?? "") : (unit ?? ""));
  return {
    locale,
    dataLang: isEnglish ? "zh-CN" : undefined,
    sentenceGap: isEnglish ? " " : "",
    t,
    day: (instant) => dayOf(instant, locale),
    statedDay: (day) => statedDay(day, locale),
    countWord: (count) => counts[locale][count] ?? String(count),
    scopeWord: (scope) => (scopeKeys[scope] === undefined ? scope : t(scopeKeys[scope])),
    gapWord: (gap) => gaps[locale][gap],
    readingWord: (reading) => (isCellGap(reading) ? gaps[locale][reading] : reading),
    unitWord,
    unitBeside: (unit) => (unitWord(unit) === english.plainCount ? "" : unitWord(unit)),
    labelOf: ({ label, labelEn }) => (isEnglish ? (labelEn ?? label) : label),
    list: (names) => names.join(t("listSeparator")),
    inBrackets: (remark) => t("inBrackets", { remark }),
  };
}

/** Under which a page hands its language to everything drawn on it. */
export const textKey: InjectionKey<Text> = Symbol("text");

/** The language of the page that a component is drawn on. */
export function useText(): Text {
  const text = inject(textKey);
  if (text === undefined) throw new Error("useText: this component stands on no page");
  return text;
}
