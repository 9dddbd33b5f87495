import { formatNumber, gapWords, gapWordsEn, type Candidate, type CellGap } from "@nianbao/shared/cells";
import type { PassedCheck } from "@nianbao/shared/checks";
import { nameIn } from "@nianbao/shared/compare";
import { rowNames, type Edition } from "@nianbao/shared/editions";
import { checkSentence, checkSentenceEn, en as english, zhCN as chinese, type LabelOf } from "@nianbao/shared/locales";
import { codesIn, type Finding } from "@nianbao/shared/report";
import { fill, type Values } from "../i18n/fill.ts";
import type { Locale } from "../i18n/locale.ts";
import { en, refusals } from "./messages.en.ts";
import { zhCN, type MessageKey } from "./messages.zh-CN.ts";
import type { Refused } from "./understand.ts";

/** Everything the page says in one language. */
export interface Wording {
  readonly locale: Locale;
  /** The `lang` of what stays Chinese on this page; undefined where the whole page is. */
  readonly dataLang: Locale | undefined;
  say(key: MessageKey, values?: Values): string;
  /** What one cell of a form is called where it stands alone: with its group or its column, so that no two are called the same. */
  namesOf(edition: Edition | undefined): LabelOf;
  /** The wording of a row of a form. */
  labelOf(row: { label: string; labelEn: string }): string;
  /** The finding's sentence, as everywhere in the house. */
  finding(finding: Finding, edition: Edition | undefined): string;
  passed(check: PassedCheck, labelOf: LabelOf): string;
  refusal(refused: Refused): string;
  gap(gap: CellGap): string;
  candidates(candidates: readonly Candidate[]): string;
  unit(unit: string | null): string;
  join(parts: readonly string[]): string;
  time(instant: Date): string;
}

function wordingIn(locale: Locale): Wording {
  const isEnglish = locale === "en";
  const say = (key: MessageKey, values: Values = {}) => fill((isEnglish ? en : zhCN)[key], values);
  const gap = (state: CellGap) => (isEnglish ? gapWordsEn : gapWords)[state];
  const reading = (candidate: Candidate) => (typeof candidate === "number" ? formatNumber(candidate) : gap(candidate));
  const rowLabel = (row: { label: string; labelEn: string }) => (isEnglish ? row.labelEn : row.label);
  return {
    locale,
    dataLang: isEnglish ? "zh-CN" : undefined,
    say,
    gap,
    labelOf: rowLabel,
    namesOf: (edition) => namesBy(edition, rowLabel, rowNames(edition)[isEnglish ? "labelEn" : "label"].nameOf),
    finding: (finding, edition) => (isEnglish ? english : chinese).findingMessage(finding, rowNames(edition)[isEnglish ? "labelEn" : "label"].namesAmong(codesIn(finding))),
    passed: isEnglish ? checkSentenceEn : checkSentence,
    refusal: (refused) => refusalIn(locale, refused),
    candidates: (candidates) => say("candidates", { candidates: candidates.map(reading).join(say("or")) }),
    unit: (unit) => (isEnglish ? (english.unitNames[unit ?? ""] ?? unit ?? "") : (unit ?? "")),
    join: (parts) => parts.filter((part) => part !== "").join(isEnglish ? ", " : "，"),
    time: (instant) => timeOf(instant, isEnglish),
  };
}

function namesBy(edition: Edition | undefined, label: (name: { label: string; labelEn: string }) => string, otherwise: LabelOf): LabelOf {
  return (code) => {
    const name = edition === undefined ? null : nameIn(edition, code);
    return name === null ? otherwise(code) : label(name);
  };
}

function refusalIn(locale: Locale, refused: Refused): string {
  if (refused.reason === "pdf" || refused.reason === "unopened" || refused.reason === "changed") return (locale === "en" ? en : zhCN)[refused.reason];
  const mark = refused.reason === "classified" ? refused.mark : undefined;
  if (locale === "en") return fill(refusals[refused.reason] ?? refused.reason, { mark: mark === undefined ? "" : ` (${mark})` });
  return chinese.refusalSentence(mark === undefined ? { reason: refused.reason } : { reason: refused.reason, mark });
}

function timeOf(instant: Date, isEnglish: boolean): string {
  const two = (count: number) => String(count).padStart(2, "0");
  const day = isEnglish ? `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())} ` : `${instant.getFullYear()}年${instant.getMonth() + 1}月${instant.getDate()}日`;
  return `${day}${two(instant.getHours())}:${two(instant.getMinutes())}`;
}

export const wordings: Readonly<Record<Locale, Wording>> = { "zh-CN": wordingIn("zh-CN"), en: wordingIn("en") };
