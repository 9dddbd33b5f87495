import { parseArgs } from "node:util";
import { findEdition, rowNames, type RowNames } from "@nianbao/shared/editions";
import { zhCN } from "@nianbao/shared/locales";
import { openNianbao } from "../app.ts";
import type { Config } from "../config/index.ts";
import { officeFindings, type OfficeFinding, type OfficeReport } from "../modules/findings/index.ts";
import { codesIn } from "@nianbao/shared/report";
import { PlainError, say } from "./plainError.ts";

const usage = "用法：nianbao findings [SLUG] [YEAR]（SLUG 是网址里的单位名，YEAR 是四位年份）。";

/** Prints for the office what was found in the reports in force, what is never published included. */
export async function listFindings(config: Config, args: string[]): Promise<number> {
  const { slug, year } = askedFor(args);
  const database = await openNianbao(config, { exclusive: false });
  try {
    let reports = 0;
    let found = 0;
    for await (const report of officeFindings(database.dataSource, config.crosswalk, { slug, year })) {
      reports += 1;
      found += report.findings.length;
      for (const line of linesOf(report)) say(line);
    }
    if (reports === 0) throw new PlainError("没有这样的已发布年报。");
    say(found === 0 ? `${reports}份年报，没有提示。` : `${reports}份年报，${found}条提示。`);
    return 0;
  } finally {
    await database.close();
  }
}

function askedFor(args: string[]): { slug: string | null; year: number | null } {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const years = positionals.filter((word) => /^\d{4}$/.test(word));
  const slugs = positionals.filter((word) => !years.includes(word));
  if (years.length > 1 || slugs.length > 1) throw new PlainError(usage);
  return { slug: slugs[0] ?? null, year: years[0] === undefined ? null : Number(years[0]) };
}

function linesOf({ slug, year, scope, number, edition, findings }: OfficeReport): string[] {
  if (findings.length === 0) return [];
  const names = rowNames(findEdition(edition)).label;
  return [`/${slug}/${year}（${zhCN.scopeNames[scope] ?? scope}，第${number}版）`, ...findings.flatMap((found) => lineOf(found, names))];
}

function lineOf({ key, finding, isPublic, explanation }: OfficeFinding, names: RowNames): string[] {
  const kind = finding.severity === "error" ? "错误" : "提醒";
  const section = finding.where.section === undefined ? "" : `（${finding.where.section}）`;
  const line = `  ${kind}${section} ${zhCN.findingMessage(finding, names.namesAmong(codesIn(finding)))} [${key}]${isPublic ? "" : "（不公开）"}`;
  return explanation === null ? [line] : [line, `    说明：${explanation}`];
}
