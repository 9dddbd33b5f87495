import { formatNumber } from "@nianbao/shared/cells";
import type { Text } from "../i18n/text.ts";
import { hasNumber, segmentAt, type Break, type Cell, type Series } from "./compared.ts";
import { numberText, withUnit, yearsWords } from "./figureWords.ts";

/**
 * What one series says, as a person would put it: the figures of each run that compares, the years without one, and that
 * nothing may be said across a break.
 */
export function seriesSentence(text: Text, series: Series): string {
  const runs = runsOf(series).map((run) => runText(text, series, run));
  const gaps = gapTexts(text, series.cells);
  if (runs.length === 0) return [text.t("sayNoNumbers"), ...gaps].join(spaceOf(text));
  const broken = runs.length < 2 ? [] : brokenTexts(text, series.breaks);
  return [sentenceOf(text, runs), ...gaps, ...broken].join(spaceOf(text));
}

const mostPairs = 3;

/** Between which years nothing may be said of more or less; nothing where no series breaks. */
export function brokenTexts(text: Text, breaks: readonly Break[]): string[] {
  const pairs = [...new Set(breaks.map(({ after, before }) => text.t("sayBreakPair", { after, before })))];
  if (pairs.length === 0) return [];
  return [pairs.length > mostPairs ? text.t("sayBrokenOften", { count: pairs.length }) : text.t("sayBroken", { pairs: text.list(pairs) })];
}

type Numbered = Cell & { value: number };

/** The numbers of a series, cut wherever it breaks. */
function runsOf({ cells, breaks }: Series): Numbered[][] {
  const runs: Numbered[][] = [];
  let last: Numbered | undefined;
  for (const cell of cells.filter(hasNumber)) {
    const isBroken = last === undefined || breaks.some(({ after, before }) => (last?.year ?? 0) <= after && before <= cell.year);
    if (isBroken) runs.push([cell]);
    else runs.at(-1)?.push(cell);
    last = cell;
  }
  return runs;
}

const fewEnough = 2;

function runText(text: Text, series: Series, run: readonly Numbered[]): string {
  const { t } = text;
  const value = (cell: Numbered) => valueText(text, series, cell);
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (run.length <= fewEnough) return run.map((cell) => t("sayYearValue", { year: cell.year, value: value(cell) })).join(t("clauseSeparator"));
  const low = run.reduce((least, cell) => (cell.value < least.value ? cell : least));
  const high = run.reduce((most, cell) => (cell.value > most.value ? cell : most));
  // Only years in a row make a span: nothing is known of one between that has no number or was not asked for.
  const isSpan = last.year - first.year === run.length - 1;
  const span = { from: first.year, to: last.year, years: yearsIn(text, run) };
  if (low.value === high.value) return t(isSpan ? "saySame" : "saySameSome", { ...span, value: plainText(text, series, first) });
  const once = (cell: Numbered) => (run.filter(({ value: other }) => other === cell.value).length > 1 ? plainText(text, series, cell) : value(cell) + text.inBrackets(t("sayYear", { year: cell.year })));
  return t(isSpan ? "sayRange" : "sayRangeSome", { ...span, low: once(low), high: once(high) });
}

/** Of so few cases every single one moves a share by five points or more. */
const fewCases = 20;

/** A number of a series with the unit of its own year; a share of few cases with the cases. */
export function valueText(text: Text, series: Series, cell: Numbered): string {
  const plain = plainText(text, series, cell);
  return cell.part === null || cell.whole === null || cell.whole > fewCases ? plain : text.t("pointShare", { value: plain, part: formatNumber(cell.part), whole: formatNumber(cell.whole) });
}

function plainText(text: Text, series: Series, cell: Numbered): string {
  const { isShare } = series.indicator;
  const unit = segmentAt(series, cell.year)?.unit ?? series.indicator.unit;
  return isShare ? numberText(cell.value, true) : withUnit(text, numberText(cell.value, false), unit);
}

function yearsIn(text: Text, cells: readonly Cell[]): string {
  return yearsWords(text, cells.map(({ year }) => year));
}

function gapTexts(text: Text, cells: readonly Cell[]): string[] {
  const inState = (...states: string[]) => yearsIn(text, cells.filter(({ state }) => states.includes(state)));
  const found = [
    ["sayMissing", inState("notHeld")], ["sayNoTable", inState("noTable")], ["sayNotAsked", inState("notAsked", "absent")], ["sayNotCounted", inState("notCounted")], ["sayUncertain2", inState("uncertain")],
    ["sayBlank", inState("blank", "dash", "notApplicable")], ["sayUnreadable", inState("unreadable")],
    ["sayNoBase", inState("noBase")], ["sayContradictory", inState("contradictory")],
  ] as const;
  return found.flatMap(([key, years]) => (years === "" ? [] : [text.t(key, { years })]));
}

function sentenceOf({ locale }: Text, runs: readonly string[]): string {
  const joined = runs.join(locale === "en" ? "; " : "；");
  return locale === "en" ? `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.` : `${joined}。`;
}

const spaceOf = ({ locale }: Text) => (locale === "en" ? " " : "");
