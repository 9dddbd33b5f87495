import type { Unreadable } from "../readers/index.ts";
import type { NotAReport } from "../parse/index.ts";
import type { Finding } from "../report/index.ts";
import { operandsOf, sideOf, type FindingWording, type LabelOf } from "./finding.ts";

const relations: Record<string, string> = {
  equal: "应当等于",
  atLeast: "不应少于",
  atMost: "不应多于",
  maximumAtMost: "任何一项不应多于",
};

/** The finding as one plain Chinese sentence for staff and readers. */
export const findingMessage: FindingWording = (finding, labelOf) => {
  const label = finding.where.code === undefined ? "" : `“${labelOf(finding.where.code)}”`;
  const { facts } = finding;
  switch (finding.code) {
    case "table.unknown":
      return "文中有统计表，但不是本系统认识的格式，数据没有读取。";
    case "table.rowMissing":
      return `统计表里没有${label}这一行。`;
    case "table.rowMoved":
      return `统计表里${label}不在它原来的位置。`;
    case "table.rowRepeated":
      return `${label}在文中印了${String(facts.times)}次，数字不一样：${readingsOf(facts.readings)}。`;
    case "table.leftover":
      return `${label}后面还有一处文字“${String(facts.text)}”，没有当作数据。`;
    case "table.unit":
      return `${label}的单位印的是“${String(facts.printed)}”，这张表规定的是“${String(facts.expected)}”。`;
    case "table.headingFigure":
      return `${label}是标题行，不应有数据，文中却有“${String(facts.text)}”。`;
    case "table.impossible":
      return `${label}填的是${String(facts.value)}，这一项只能是${facts.unit === "万元" || facts.unit === "元" ? "不小于0的数" : "不小于0的整数"}。`;
    default:
      return finding.code.startsWith("identity.") ? identityMessage(finding, labelOf) : finding.code;
  }
};

function readingsOf(fact: unknown): string {
  return Array.isArray(fact) ? fact.map((reading) => (typeof reading === "number" ? String(reading) : "没有数字")).join("、") : "";
}

function identityMessage({ facts }: Finding, labelOf: LabelOf): string {
  if (facts.relation === "implies") {
    const when = sideOf(facts.when);
    const then = sideOf(facts.then);
    return `“${labelOf(when.code)}”是${when.value}，“${labelOf(then.code)}”却是${then.value}，两处对不上。`;
  }
  const should = relations[String(facts.relation)] ?? "应当对应";
  const left = operandsOf(facts.leftOperands);
  const right = operandsOf(facts.rightOperands);
  const names = (side: typeof left) => (side.length > 4 ? `“${labelOf(side[0]?.code ?? "")}”等${side.length}项` : side.map(({ code }) => `“${labelOf(code)}”`).join("、"));
  const plus = (side: typeof left, total: unknown) => (side.length > 1 ? `${side.map(({ value }) => value).join("+")}=${String(total)}` : String(total));
  const joined = facts.relation === "maximumAtMost" ? `最多的一项${String(facts.left)}` : plus(left, facts.left);
  const sum = (side: typeof left) => (side.length > 1 && facts.relation !== "maximumAtMost" ? "之和" : "");
  return `${names(left)}${sum(left)}${should}${names(right)}${right.length > 1 ? "之和" : ""}，表中是${joined}和${plus(right, facts.right)}。`;
}

/** Why a file is not accepted, as one plain sentence. */
export const refusal: Record<Unreadable | NotAReport | "tooLarge" | "missing" | "directory", string> = {
  empty: "文件是空的。",
  picture: "这是一张图片，不是可以读取文字的文件；请用原来的文档。",
  pdf: "这是PDF文件，目前只能读取文本文件（.txt）。",
  office: "这是旧版Office或WPS文件，目前只能读取文本文件（.txt）。",
  archive: "这是docx、xlsx或压缩文件，目前只能读取文本文件（.txt）。",
  binary: "文件内容不是文字，无法读取。",
  encoding: "无法识别文件的文字编码；请另存为UTF-8。",
  noTitle: "这不像一份政府信息公开工作年度报告：开头没有带年份的年度报告标题。",
  noContent: "这不像一份政府信息公开工作年度报告：既没有分部分的正文，也没有统计表。",
  tooLarge: "文件超过20MB，没有读取。",
  missing: "找不到这个文件。",
  directory: "这是文件夹，不是文件。",
};

/** What a report's scope is called. */
export const scopeNames: Record<string, string> = { unit: "本单位", level: "本级", region: "本地区", unknown: "范围未注明" };
