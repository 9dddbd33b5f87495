import { operandsAcross, repetitionOf, type OperandAcross } from "./acrossFacts.ts";
import type { FindingWording, LabelOf } from "./finding.ts";

const carriedOver: FindingWording = ({ facts }, labelOf) => {
  const left = operandsAcross(facts.leftOperands);
  const right = operandsAcross(facts.rightOperands);
  if (left.length === 0 || right.length === 0) return "这份报告与上一年的报告有数字对不上。";
  const total = `${left.map(({ code }) => `“${labelOf(code)}”`).join("、")}本年${left.length > 1 ? "合计" : "填"}${String(facts.left)}`;
  const terms = right.map((operand, index) => term(operand, index, operand.year === facts.year, labelOf));
  const sum = right.length > 1 ? `，得${String(facts.right)}` : "";
  return `${total}，${terms.join("，")}${sum}，${facts.relation === "atLeast" ? "前者不应少于后者" : "应当相等"}。`;
};

function term({ code, year, value, isTakenOff }: OperandAcross, index: number, isThisYear: boolean, labelOf: LabelOf): string {
  const named = `${isThisYear ? "本年" : `${year}年报告`}的“${labelOf(code)}”`;
  return index === 0 ? `${named}是${value}` : `${isTakenOff ? "减" : "加"}${named}${value}`;
}

const jump: FindingWording = ({ where, facts: { previousYear, previous, current, factor, unit } }, labelOf) => {
  if (where.code === undefined || typeof previous !== "number" || typeof current !== "number") return "有一项数据与上一年相差10倍以上。";
  const printed = unit === "未印单位" ? "" : String(unit ?? "");
  const scale = current > previous ? `约为上年的${String(factor)}倍` : `上年约为本年的${String(factor)}倍`;
  const hint = isAmount(unit) && Number(factor) >= 1000 ? "，请核对金额的单位" : "，请核对";
  return `“${labelOf(where.code)}”${String(previousYear)}年是${previous}${printed}，本年是${current}${printed}，${scale}${hint}。`;
};

const isAmount = (unit: unknown): boolean => unit === "元" || unit === "万元" || unit === "未印单位";

const repeated: FindingWording = ({ where, facts }) => {
  const found = repetitionOf(facts);
  const part = where.section === undefined ? "正文" : "这一部分";
  if (found === null) return `${part}有文字与另一份报告相同。`;
  const longest = found.longest === null ? "" : `，最长的一处${found.longest}字`;
  return `${part}共${found.of}字（不计标点和数字），其中${found.characters}字（${found.percent}%）与${found.agency ?? "本单位"}${found.year}年的报告相同${longest}。`;
};

const uses: Record<string, (stated: string, expected: string) => string> = {
  plan: (stated, expected) => `讲下一步打算的一句写的是${stated}，按报告年度算，下一年是${expected}。`,
  period: (stated, expected) => `统计的起止日期写的是${stated}，报告年度是${expected}。`,
  summary: (stated, expected) => `讲全年情况的一句写的是${stated}，报告年度是${expected}。`,
  title: (stated, expected) => `正文称本报告为${stated}的报告，标题的年度是${expected}。`,
};

/** Chinese sentences for what checks find between reports, by finding code. */
export const acrossMessages: Readonly<Record<string, FindingWording>> = {
  "identity.B1": carriedOver,
  "identity.C5": carriedOver,
  "identity.C6": carriedOver,
  "identity.C7": carriedOver,
  "identity.C9": carriedOver,
  "table.jump": jump,
  "table.unchanged": ({ facts: { previousYear, figures, nonZero } }) =>
    typeof figures === "number" ? `统计表的${figures}个数字与${String(previousYear)}年报告的完全相同，其中${String(nonZero)}个不是0。` : "统计表的数字与上一年报告的完全相同。",
  "table.allZero": ({ facts: { figures } }) => (typeof figures === "number" ? `统计表里的${figures}个数字全部是0，请确认不是漏填。` : "统计表里的数字全部是0，请确认不是漏填。"),
  "narrative.repeated": repeated,
  "narrative.staleYear": ({ facts: { kind, stated, expected } }) => uses[String(kind)]?.(`${String(stated)}年`, `${String(expected)}年`) ?? "正文中有一处年份与报告年度对不上。",
};
