import { formatNumber, isCellGap } from "@nianbao/shared/cells";
import type { MessageKey, Text } from "../i18n/text.ts";
import { yearsText } from "../ui/compareAddress.ts";
import { hasNumber, type Cell } from "./compared.ts";

const states: Record<string, [long: MessageKey, short: MessageKey]> = {
  notHeld: ["stateNotHeld", "stateNotHeldShort"],
  noTable: ["noTable", "stateNoTableShort"],
  notAsked: ["stateNotAsked", "stateNotAskedShort"],
  notCounted: ["stateNotCounted", "stateNotCountedShort"],
  noBase: ["stateNoBase", "stateNoBaseShort"],
  contradictory: ["stateContradictory", "stateContradictoryShort"],
  uncertain: ["uncertain", "uncertain"],
};

/** What stands in place of a number. */
export function stateWord({ t, gapWord }: Text, state: string): string {
  const known = states[state];
  if (known !== undefined) return t(known[0]);
  return isCellGap(state) ? gapWord(state) : state;
}

/** The same in the few characters that fit under a year of a chart. */
export function shortStateWord(text: Text, state: string): string {
  const known = states[state];
  return known === undefined ? stateWord(text, state) : text.t(known[1]);
}

/** Years as a sentence lists them: 2013—2017、2019. */
export function yearsWords({ t }: Text, years: readonly number[]): string {
  return yearsText(years).replaceAll("-", t("rangeDash")).replaceAll(",", t("listSeparator"));
}

/** A figure as it is printed; a share to one decimal. */
export function numberText(value: number, isShare: boolean): string {
  return isShare ? `${formatNumber(Math.round(value * 10) / 10)}%` : formatNumber(value);
}

/** A figure with its unit, a share with what was divided by what, or the word for what is missing. */
export function figureText(text: Text, cell: Cell, unit: string, isShare: boolean): string {
  if (!hasNumber(cell)) return stateWord(text, cell.state);
  const number = numberText(cell.value, isShare);
  if (isShare) return text.t("pointShare", { value: number, part: formatNumber(cell.part ?? 0), whole: formatNumber(cell.whole ?? 0) });
  return withUnit(text, number, unit);
}

/** 23件, 23 cases. */
export function withUnit(text: Text, number: string, unit: string): string {
  const word = text.unitBeside(unit);
  return text.locale === "en" && word !== "" ? `${number} ${word}` : number + word;
}

/** The change to the year before, or why there is none. A true minus sign, so that −1 is no list item. */
export function changeText(text: Text, cell: Cell, isShare: boolean): string {
  if (cell.change === null) return refusalText(text, cell);
  const change = signed(isShare ? Math.round(cell.change * 10) / 10 : cell.change);
  return isShare ? text.t("changePoints", { change }) : change;
}

/** From one case to two is no growth by 100 %: below this figure of the year before, percents say nothing. */
const smallestBase = 10;

/** The change in %, where there is one to say. */
export function percentText({ percent, change, value }: Cell): string {
  const isSmall = (value ?? 0) - (change ?? 0) < smallestBase;
  return percent === null || change === 0 || isSmall ? "" : `${signed(Math.round(percent * 10) / 10)}%`;
}

function refusalText({ t }: Text, cell: Cell): string {
  if (cell.refusal === "break" && hasNumber(cell)) return t("changeBreak");
  return cell.refusal === "missing" && hasNumber(cell) ? t("changeMissing", { year: cell.year - 1 }) : "—";
}

function signed(value: number): string {
  if (value === 0) return "0";
  return `${value > 0 ? "+" : "−"}${formatNumber(Math.abs(value))}`;
}
