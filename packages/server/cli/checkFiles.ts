import { parseArgs } from "node:util";
import { findEdition, rowNames } from "@nianbao/shared/editions";
import { zhCN } from "@nianbao/shared/locales";
import { codesIn, passageOf, type Finding, type ParsedReport } from "@nianbao/shared/report";
import type { Config } from "../config/index.ts";
import { figureCounts, readReportFile } from "../modules/imports/index.ts";
import { complain, PlainError, say } from "./plainError.ts";

/** Prints for people what the checks find in files; 1 when there is an error, 2 when a file is no report. */
export async function checkFiles({ words }: Pick<Config, "words">, args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  if (positionals.length === 0) throw new PlainError("用法：nianbao check FILE…");
  const codes: number[] = [];
  for (const path of positionals) codes.push(await checkFile(path, words));
  return Math.max(...codes);
}

async function checkFile(path: string, words: readonly string[]): Promise<number> {
  const read = await readReportFile(path, { words });
  if (!read.ok) {
    complain(`${path}：${zhCN.refusalSentence(read)}`);
    return 2;
  }
  const { report } = read;
  const { figures, uncertain, edition } = figureCounts(report);
  say(`${path}：${report.title}（${edition}，${figures}项数据，${uncertain}项待核对）`);
  for (const line of findingLines(report)) say(line);
  return report.findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

function findingLines(report: ParsedReport): string[] {
  const names = rowNames(findEdition(report.edition)).label;
  if (report.findings.length === 0) return ["  没有发现问题。"];
  return report.findings.flatMap((finding) => [`  ${finding.severity === "error" ? "错误" : "提醒"} ${zhCN.findingMessage(finding, names.namesAmong(codesIn(finding)))} [${finding.code}]`, ...passageLine(finding)]);
}

/** The sentence that a finding is about, with the words meant in brackets. */
function passageLine(finding: Finding): string[] {
  const passage = passageOf(finding);
  if (passage === null) return [];
  const { text, start, end, place } = passage;
  return [`       第${place.line}行：${oneLine(`${text.slice(0, start)}【${text.slice(start, end)}】${text.slice(end)}`)}`];
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
