import type { FindingWording, LabelOf } from "./finding.ts";
import { addends, quote, textOf } from "./narrativeFacts.ts";

function cellsOf(codes: unknown, labelOf: LabelOf): string {
  const labels = Array.isArray(codes) ? codes.map((code) => labelOf(String(code))) : [];
  const [first = "", second] = labels;
  if (second === undefined) return `“${first}”是`;
  return labels.length === 2 ? `“${first}”“${second}”合计` : `“${first}”等${labels.length}项合计`;
}

/** Chinese sentences for what the narrative says against the table and against itself, by finding code. */
export const narrativeMessages: Readonly<Record<string, FindingWording>> = {
  "narrative.conflict": ({ facts }, labelOf) => `文中写${quote(facts.what, facts.said, facts.unit)}，统计表里${cellsOf(facts.codes, labelOf)}${textOf(facts.printed)}，两处不一致。`,
  "narrative.sum": ({ facts }) => `文中写${quote(facts.what, facts.said, facts.unit)}，所列${Array.isArray(facts.items) ? String(facts.items.length) : ""}项加起来是${textOf(facts.sum)}${textOf(facts.unit)}${addends(facts.items, "（", "）")}，相差${textOf(Math.abs(Number(facts.difference ?? 0)))}。`,
  "narrative.share": ({ facts }) => `文中写${quote(facts.what, facts.part, facts.unit)}占${textOf(facts.said)}%；按文中的总数${textOf(facts.whole)}${textOf(facts.unit)}计算，是${textOf(facts.computed)}%。`,
  "narrative.growth": ({ facts }) => `文中写${quote(facts.what, facts.now, facts.unit)}，${changeOf(facts.said)}；与上年的${textOf(facts.before)}${textOf(facts.unit)}相比，算得${changeOf(facts.computed)}。`,
};

function changeOf(percent: unknown): string {
  const value = Number(percent ?? 0);
  return `${value < 0 ? "下降" : "增长"}${Math.abs(value)}%`;
}
