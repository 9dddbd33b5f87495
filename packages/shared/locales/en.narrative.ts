import type { FindingWording, LabelOf } from "./finding.ts";
import { addends, quote, textOf } from "./narrativeFacts.ts";

function cellsOf(codes: unknown, labelOf: LabelOf): string {
  const labels = Array.isArray(codes) ? codes.map((code) => labelOf(String(code))) : [];
  const [first = "", second] = labels;
  if (second === undefined) return `“${first}” is`;
  return labels.length === 2 ? `“${first}” and “${second}” together are` : `“${first}” and ${labels.length - 1} more rows together are`;
}

/** English sentences for what the narrative says against the table and against itself, by finding code. */
export const narrativeMessages: Readonly<Record<string, FindingWording>> = {
  "narrative.conflict": ({ facts }, labelOf) => `The text says ${quote(facts.what, facts.said, facts.unit)}; in the table ${cellsOf(facts.codes, labelOf)} ${textOf(facts.printed)}. The two do not agree.`,
  "narrative.sum": ({ facts }) => `The text says ${quote(facts.what, facts.said, facts.unit)}; the ${Array.isArray(facts.items) ? String(facts.items.length) : ""} classes that it lists add up to ${textOf(facts.sum)}${addends(facts.items, " (", ")")}, a difference of ${textOf(Math.abs(Number(facts.difference ?? 0)))}.`,
  "narrative.share": ({ facts }) => `The text gives ${quote(facts.what, facts.part, facts.unit)} as ${textOf(facts.said)}%; of the total of ${textOf(facts.whole)} that it states, this is ${textOf(facts.computed)}%.`,
  "narrative.growth": ({ facts }) => `The text says ${quote(facts.what, facts.now, facts.unit)}, ${changeOf(facts.said)}; against ${textOf(facts.before)} the year before, this is ${changeOf(facts.computed)}.`,
};

function changeOf(percent: unknown): string {
  const value = Number(percent ?? 0);
  return `${value < 0 ? "a decrease" : "an increase"} of ${Math.abs(value)}%`;
}
