import { operandsAcross, repetitionOf, type OperandAcross } from "./acrossFacts.ts";
import type { FindingWording, LabelOf } from "./finding.ts";

const carriedOver: FindingWording = ({ facts }, labelOf) => {
  const left = operandsAcross(facts.leftOperands);
  const right = operandsAcross(facts.rightOperands);
  if (left.length === 0 || right.length === 0) return "Figures of this report and of last year's do not agree.";
  const total = `${left.map(({ code }) => `“${labelOf(code)}”`).join(" and ")} ${left.length > 1 ? "add up to" : "is"} ${String(facts.left)} this year`;
  const terms = right.map((operand, index) => term(operand, index, operand.year === facts.year, labelOf)).join(" ");
  const [first] = right;
  const against = right.length === 1 && first !== undefined ? `“${labelOf(first.code)}” is ${first.value} in the report for ${first.year}` : `${terms} is ${String(facts.right)}`;
  return `${total}; ${against}. ${facts.relation === "atLeast" ? "The first should not be less" : "The two should be equal"}.`;
};

function term({ code, year, value, isTakenOff }: OperandAcross, index: number, isThisYear: boolean, labelOf: LabelOf): string {
  return `${index === 0 ? "" : isTakenOff ? "minus " : "plus "}“${labelOf(code)}” (${value}${isThisYear ? " this year" : ` in the report for ${year}`})`;
}

const jump: FindingWording = ({ where, facts: { previousYear, previous, current, factor, unit } }, labelOf) => {
  if (where.code === undefined || typeof previous !== "number" || typeof current !== "number") return "A figure is ten times last year's or more, or a tenth of it or less.";
  const scale = current > previous ? `about ${String(factor)} times` : `about 1/${String(factor)} of`;
  const hint = isAmount(unit) && Number(factor) >= 1000 ? "please check the unit of the amount" : "please check";
  return `“${labelOf(where.code)}” is ${current} this year, ${scale} the ${previous} in the report for ${String(previousYear)}; ${hint}.`;
};

const isAmount = (unit: unknown): boolean => unit === "元" || unit === "万元" || unit === "未印单位";

const repeated: FindingWording = ({ where, facts }) => {
  const found = repetitionOf(facts);
  const part = where.section === undefined ? "The text" : "This part";
  if (found === null) return `${part} shares wording with another report.`;
  const longest = found.longest === null ? "" : `; the longest passage has ${found.longest}`;
  return `${part} shares ${found.characters} of its ${found.of} characters (${found.percent}%; punctuation and figures not counted) with ${found.agency === null ? "this agency's report" : `the report of ${found.agency}`} for ${found.year}${longest}.`;
};

const uses: Record<string, (stated: string, expected: string) => string> = {
  plan: (stated, expected) => `A sentence about plans says ${stated}; the year after the report's is ${expected}.`,
  period: (stated, expected) => `The period of the statistics is given as ${stated}; the report is for ${expected}.`,
  summary: (stated, expected) => `A sentence about the year's work says ${stated}; the report is for ${expected}.`,
  title: (stated, expected) => `The text calls this the report for ${stated}; its title says ${expected}.`,
};

/** English sentences for what checks find between reports, by finding code. */
export const acrossMessages: Readonly<Record<string, FindingWording>> = {
  "identity.B1": carriedOver,
  "identity.C5": carriedOver,
  "identity.C6": carriedOver,
  "identity.C7": carriedOver,
  "identity.C9": carriedOver,
  "table.jump": jump,
  "table.unchanged": ({ facts: { previousYear, figures, nonZero } }) =>
    typeof figures === "number" ? `All ${figures} figures of the table are those of the report for ${String(previousYear)}; ${String(nonZero)} of them are not 0.` : "All figures of the table are those of last year's report.",
  "table.allZero": ({ facts: { figures } }) =>
    typeof figures === "number" ? `All ${figures} figures of the table are 0; please make sure that it was filled in.` : "All figures of the table are 0; please make sure that it was filled in.",
  "narrative.repeated": repeated,
  "narrative.staleYear": ({ facts: { kind, stated, expected } }) => uses[String(kind)]?.(String(stated), String(expected)) ?? "A year in the text does not fit the year of the report.",
};
