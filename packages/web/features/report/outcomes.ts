import type { Text } from "../../i18n/text.ts";
import { numberIn, numbersIn, sum, type Cells } from "./cellText.ts";
import { outcomeSchemes, type OutcomeGroup, type OutcomeKind, type OutcomeScheme } from "./outcomeSchemes.ts";

export interface Outcome {
  kind: OutcomeKind;
  word: string;
  count: number;
  details: string;
}

/** What became of the applications. */
export interface Outcomes {
  title: string;
  /** Few enough to draw each as a square; more are drawn as one strip. */
  areFew: boolean;
  sentence: string;
  outcomes: Outcome[];
}

const mostSquares = 100;

/**
 * The outcomes of a year, or undefined when they cannot be drawn without guessing: a cell is no number, or the groups
 * do not add up to the printed total.
 */
export function outcomesOf(text: Text, cells: Cells): Outcomes | undefined {
  const scheme = outcomeSchemes.find(({ total, groups }) => cells.has(total) && groups.every(({ codes }) => codes.every((code) => cells.has(code))));
  const total = scheme && numberIn(cells, scheme.total);
  if (scheme === undefined || total === undefined || total <= 0) return undefined;
  const outcomes = scheme.groups.map((group) => outcomeOf(text, cells, group));
  if (!outcomes.every((outcome) => outcome !== undefined) || sum(outcomes.map(({ count }) => count)) !== total) return undefined;
  const shown = outcomes.filter(({ kind, count }) => count > 0 || kind !== "closed");
  return { title: titleOf(text, cells, scheme, total), sentence: sentenceOf(text, shown), areFew: total <= mostSquares, outcomes: shown };
}

function titleOf({ t }: Text, cells: Cells, scheme: OutcomeScheme, count: number): string {
  return t(numberIn(cells, scheme.received) === count ? "outcomeTitle" : "outcomeTitleReplies", { count });
}

function sentenceOf({ t }: Text, outcomes: readonly Outcome[]): string {
  return t("outcomeSentence", { outcomes: outcomes.map(({ word, count }) => t("outcomeSum", { word, count })).join(t("clauseSeparator")) });
}

function outcomeOf({ t }: Text, cells: Cells, { kind, word, codes, details }: OutcomeGroup): Outcome | undefined {
  const numbers = numbersIn(cells, codes);
  if (numbers === undefined || numbers.some((number) => number < 0 || !Number.isInteger(number))) return undefined;
  const named = details.flatMap(([code, name]) => {
    const count = numberIn(cells, code);
    return count === undefined || count === 0 ? [] : [t("outcomeDetail", { word: t(name), count })];
  });
  return { kind, word: t(word), count: sum(numbers), details: named.join(t("clauseSeparator")) };
}
