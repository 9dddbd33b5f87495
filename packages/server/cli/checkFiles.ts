import { parseArgs } from "node:util";
import { checkTogether } from "@nianbao/shared/checks";
import { findEdition, rowNames } from "@nianbao/shared/editions";
import { zhCN } from "@nianbao/shared/locales";
import { codesIn, passageOf, type Finding, type ParsedReport } from "@nianbao/shared/report";
import type { Config } from "../config/index.ts";
import { figureCounts, readReportFile, type FileRefused } from "../modules/imports/index.ts";
import { complain, PlainError, say } from "./plainError.ts";

/** Prints for people what the checks find in files, each alone and all together; 1 when there is an error, 2 when a file is no report. */
export async function checkFiles({ words }: Pick<Config, "words">, args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length === 0) throw new PlainError("用法：nianbao check FILE…（去年的、别的单位的一起给，就会互相比）。");
  const files: { path: string; read: Awaited<ReturnType<typeof readReportFile>> }[] = [];
  for (const path of positionals) files.push({ path, read: await readReportFile(path, { words }) });
  const reports = files.flatMap(({ read }) => (read.ok ? [read.report] : []));
  const between = checkTogether(reports);
  return Math.max(...files.map(({ path, read }) => (read.ok ? tell(path, read.report, between[reports.indexOf(read.report)] ?? []) : refuse(path, read))));
}

function refuse(path: string, refused: FileRefused): number {
  complain(`${path}：${zhCN.refusalSentence(refused)}`);
  return 2;
}

function tell(path: string, report: ParsedReport, between: readonly Finding[]): number {
  const { figures, uncertain, edition } = figureCounts(report);
  const findings = [...report.findings, ...between];
  say(`${path}：${report.title}（${edition}，${figures}项数据，${uncertain}项待核对）`);
  for (const line of findingLines(report, findings)) say(line);
  return findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

function findingLines({ edition }: ParsedReport, findings: readonly Finding[]): string[] {
  const names = rowNames(findEdition(edition)).label;
  if (findings.length === 0) return ["  没有发现问题。"];
  return findings.flatMap((finding) => [`  ${finding.severity === "error" ? "错误" : "提醒"}${sectionOf(finding)} ${zhCN.findingMessage(finding, names.namesAmong(codesIn(finding)))} [${finding.code}]`, ...passageLine(finding)]);
}

/** A part is named where the sentence speaks of it without its name. */
const sectionOf = ({ code, where }: Finding): string => (code === "narrative.repeated" && where.section !== undefined ? `（${where.section}）` : "");

/** The sentence that a finding is about, with the words meant in brackets. */
function passageLine(finding: Finding): string[] {
  const passage = passageOf(finding);
  if (passage === null) return repeatedLines(finding);
  const { text, start, end, place } = passage;
  return [`       第${place.line}行：${oneLine(`${text.slice(0, start)}【${text.slice(start, end)}】${text.slice(end)}`)}`];
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

const mostRepeated = 3;

/** The longest of the passages that another report prints too. */
function repeatedLines({ facts: { passages } }: Finding): string[] {
  const texts = Array.isArray(passages) ? passages.flatMap((each) => (typeof each === "object" && each !== null && !Array.isArray(each) && typeof each.text === "string" ? [each.text] : [])) : [];
  return texts.slice(0, mostRepeated).map((text) => `       相同：${oneLine(text)}…`);
}
