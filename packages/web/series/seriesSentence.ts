import type { Text } from "../i18n/text.ts";
import { yearsText } from "../ui/compareAddress.ts";
import { hasNumber, segmentAt, type Cell, type Series } from "./compared.ts";
import { numberText, withUnit } from "./figureWords.ts";

/**
 * What one series says, as a person would put it: the figures of each run that compares, the years without one, and that
 * nothing may be said across a break.
 */
export function seriesSentence(text: Text, series: Series): string {
  const runs = runsOf(series).map((run) => runText(text, series, run));
  const gaps = gapTexts(text, series.cells);
  if (runs.length === 0) return [text.t("sayNoNumbers"), ...gaps].join(spaceOf(text));
  const breaks = series.breaks.length;
  const broken = breaks === 0 || runs.length < 2 ? [] : [breaks === 1 ? text.t("sayBroken") : text.t("sayBrokenOften", { count: breaks })];
  return [sentenceOf(text, runs), ...gaps, ...broken].join(spaceOf(text));
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
  const span = { from: first.year, to: last.year };
  if (low.value === high.value) return t("saySame", { ...span, value: value(first) });
  const once = (cell: Numbered) => (run.filter(({ value: other }) => other === cell.value).length > 1 ? value(cell) : value(cell) + text.inBrackets(t("sayYear", { year: cell.year })));
  return t("sayRange", { ...span, low: once(low), high: once(high) });
}

/** A number of a series with the unit of its own year. */
export function valueText(text: Text, series: Series, cell: Numbered): string {
  const { isShare } = series.indicator;
  const unit = segmentAt(series, cell.year)?.unit ?? series.indicator.unit;
  return isShare ? numberText(cell.value, true) : withUnit(text, numberText(cell.value, false), unit);
}

function gapTexts({ t }: Text, cells: readonly Cell[]): string[] {
  const inState = (...states: string[]) => yearsText(cells.filter(({ state }) => states.includes(state)).map(({ year }) => year)).replaceAll("-", t("rangeDash")).replaceAll(",", t("listSeparator"));
  const found = [
    ["sayMissing", inState("notHeld")], ["sayNotAsked", inState("notAsked")], ["sayUncertain2", inState("uncertain")],
    ["sayBlank", inState("blank", "dash", "notApplicable", "absent", "unreadable")], ["sayNoBase", inState("noBase", "contradictory")],
  ] as const;
  return found.flatMap(([key, years]) => (years === "" ? [] : [t(key, { years })]));
}

function sentenceOf({ locale }: Text, runs: readonly string[]): string {
  const joined = runs.join(locale === "en" ? "; " : "；");
  return locale === "en" ? `${joined.charAt(0).toUpperCase()}${joined.slice(1)}.` : `${joined}。`;
}

const spaceOf = ({ locale }: Text) => (locale === "en" ? " " : "");
