import { buildTables } from "./buildTables.ts";
import { randomHabits } from "./figureText.ts";
import type { FormTable } from "./formTable.ts";
import type { Printing } from "./printing.ts";
import type { RandomReport } from "./randomReport.ts";

/** A report with every word chosen and in order; a layout only decides what stands between them. */
export interface PrintedDocument {
  before: string[];
  title: string;
  preface: string[];
  parts: PrintedPart[];
  signature: string[];
  attachment: { title: string[]; tables: FormTable[] } | null;
  after: string[];
}

export interface PrintedPart {
  number: string;
  heading: string;
  sentences: string[];
  tables: FormTable[];
  closing: string[];
}

const numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

export function composeDocument(report: RandomReport, printing: Printing): PrintedDocument {
  const { random } = printing;
  const tables = buildTables(report, randomHabits(printing), printing);
  const printed = numbersOf(report.sections.length, printing);
  const parts = report.sections.map((section, index): PrintedPart => ({
    number: printed[index] ?? section.number, heading: section.heading, sentences: section.sentences,
    tables: section.table === null ? [] : tables[section.table], closing: section.after,
  }));
  if (printing.use("wordResidue")) parts[0]?.sentences.push(random.pick(["-->", "<!--[if gte mso 9]-->", "0 false 7.8 磅 0 2 -->"]));
  const [name = ""] = tables.attachment.length > 0 ? ["政府信息公开情况统计表"] : [];
  return {
    before: printing.use("chrome") ? ["首页 > 政务公开 > 政府信息公开年报 > 正文", `发布时间：${report.year + 1}-01-${random.int(10, 30)} 浏览次数：${random.int(10, 9999)} 字号：[大 中 小]`] : [],
    title: report.title,
    preface: [`本报告依照《中华人民共和国政府信息公开条例》编写，数据统计期限自${report.year}年1月1日至${report.year}年12月31日。`],
    parts,
    signature: printing.use("signature") ? [report.agency, signedOn(report.year, printing)] : [],
    attachment: name === "" ? null : { title: [random.pick([name, `附件：${name}`, `${report.agency}${name}`]), ...(random.chance(0.5) ? [`（${report.year}年度）`] : [])], tables: tables.attachment },
    after: printing.use("chrome") ? ["附件下载", "【打印本页】 【关闭窗口】"] : [],
  };
}

/** 一 to 七 as they should be, or from some place on starting again, or with one left out. */
function numbersOf(count: number, printing: Printing): string[] {
  const right = numbers.slice(0, count);
  const place = printing.random.int(2, count - 2);
  if (printing.use("restartedNumbers")) return [...right.slice(0, place), ...numbers.slice(0, count - place)];
  if (printing.use("skippedNumbers")) return [...right.slice(0, place), ...numbers.slice(place + 1, count + 1)];
  return right;
}

function signedOn(year: number, { random }: Printing): string {
  const [month, day] = [random.int(1, 3), random.int(1, 9)];
  const inNumerals = [...String(year + 1)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
  return random.pick([`${year + 1}年${month}月${day}日`, `${inNumerals}年${numbers[month - 1] ?? ""}月${numbers[day - 1] ?? ""}日`, `${year + 1} 年 ${month} 月 ${day} 日`]);
}
