import type { Unreadable } from "../readers/index.ts";
import type { NotAReport } from "../parse/index.ts";
import type { Finding } from "../report/index.ts";
import { acrossMessages } from "./zh-CN.across.ts";
import { disclosureMessages } from "./zh-CN.disclosure.ts";
import { narrativeMessages } from "./zh-CN.narrative.ts";
import { operandsOf, sideOf, type FindingWording, type LabelOf } from "./finding.ts";

const relations: Record<string, string> = {
  equal: "应当等于",
  atLeast: "不应少于",
  atMost: "不应多于",
  maximumAtMost: "任何一项不应多于",
};

const families = { ...narrativeMessages, ...acrossMessages, ...disclosureMessages };

/** The finding as one plain Chinese sentence for staff and readers. */
export const findingMessage: FindingWording = (finding, labelOf) => {
  const inFamily = families[finding.code];
  if (inFamily !== undefined) return inFamily(finding, labelOf);
  const label = finding.where.code === undefined ? "" : `“${labelOf(finding.where.code)}”`;
  const { facts } = finding;
  switch (finding.code) {
    case "table.unknown":
      return "文中有统计表，但不是本系统认识的格式，数据没有读取。";
    case "table.rowMissing":
      return `统计表里没有${label}这一行。`;
    case "table.rowMoved":
      return `统计表里${label}不在它原来的位置。`;
    case "table.columnsMoved":
      return `${label}这一行上方的列名与统计表规定的次序不同，各列的数字待核对。`;
    case "table.foreignRow":
      return `统计表里多出一行“${String(facts.text)}”，不是这张表规定的，没有当作数据。`;
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

type RefusalReason = Unreadable | NotAReport | "tooLarge" | "missing" | "directory" | "tooSlow" | "classified" | "failed";

/** Why a file is not accepted and what to do about it, as one plain sentence. */
export const refusal: Record<RefusalReason, string> = {
  empty: "文件是空的，没有一个字。",
  picture: "这是一张图片，不是可以读取文字的文件；请用原来的文档（docx、doc、xlsx、pdf）。",
  scanned: "这是扫描件，只有图片没有文字；请用生成它的原文档（docx、doc、xlsx），或先做文字识别再由人核对。",
  encrypted: "文件有打开密码，没有读取；请去掉密码另存一份再来。",
  damaged: "文件不完整或已损坏，没有读取；请用原来的软件打开，另存一份再来。",
  tooMuch: "文件展开后过大，超出一份年报应有的大小，没有读取；请只保留年报正文和统计表，另存一份再来。",
  tooDeep: "文件的结构层层嵌套，超出正常文档，没有读取；请用原来的软件打开，另存一份再来。",
  tooSlow: "文件过于复杂，在规定时间内没有读完；请用原来的软件打开，另存为docx再来。",
  archive: "这是压缩包，不是文档；请先解压，再导入里面的文档。",
  office: "这是Office或WPS文件，但不是能读取的文档或表格；请另存为docx、xlsx或pdf再来。",
  binary: "文件内容不是文字，无法读取；请用原来的文档（docx、doc、xlsx、pdf）。",
  encoding: "无法识别文件的文字编码；请另存为UTF-8。",
  classified: "文件带有密级标志，没有保存任何内容；涉密文件不得在本系统处理，请按保密规定办理。",
  failed: "程序读这个文件时出了错，没有保存任何内容；请把文件交给维护人员。",
  noTitle: "这不像一份政府信息公开工作年度报告：开头没有带年份的年度报告标题。",
  noContent: "这不像一份政府信息公开工作年度报告：既没有分部分的正文，也没有统计表。",
  tooLarge: "文件超过20MB，没有读取。",
  missing: "找不到这个文件，或没有权限读它。",
  directory: "这是文件夹，不是文件。",
};

/** The same for one refused file: with the classification mark that it carries, or the place in the program that failed. */
export function refusalSentence(refused: { reason: RefusalReason; mark?: string; place?: string }): string {
  const sentence = refusal[refused.reason];
  if (refused.mark !== undefined) return sentence.replace("密级标志", `密级标志“${refused.mark}”`);
  return refused.place === undefined ? sentence : `${sentence.slice(0, -1)}（${refused.place}）。`;
}

/** What a report's scope is called. */
export const scopeNames: Record<string, string> = { unit: "本单位", level: "本级", region: "本地区", unknown: "范围未注明" };
