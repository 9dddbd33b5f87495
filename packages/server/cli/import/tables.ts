import { formatCandidate } from "@nianbao/shared/cells";
import { findEdition, indicatorsOf, variantIndicatorsOf } from "@nianbao/shared/editions";
import type { Locator } from "@nianbao/shared/report";
import { CsvFile } from "./csv.ts";
import { addressOf, countsOf, resultWords, scopeName, type FileOutcome, type Imported } from "./outcome.ts";

const summaryHeader = ["文件", "结果", "单位", "年份", "范围", "统计表", "数据项数", "待核对项数", "错误数", "提醒数", "原因"];
const uncertainHeader = ["文件", "单位", "年份", "指标代码", "指标", "候选值", "原文", "页", "行", "单元格", "网址路径"];
const longestExcerpt = 200;

/** The tables that an import writes for people: all files with what became of them, and the cells that a person must settle. */
export class ImportTables {
  private readonly summary: CsvFile | null;
  private readonly uncertain: CsvFile | null;

  constructor(paths: { summary: string | undefined; uncertain: string | undefined }) {
    this.summary = paths.summary === undefined ? null : new CsvFile(paths.summary, summaryHeader);
    this.uncertain = paths.uncertain === undefined ? null : new CsvFile(paths.uncertain, uncertainHeader);
  }

  add(path: string, outcome: FileOutcome): void {
    this.summary?.add(summaryRow(path, outcome));
    if (outcome.result !== "refused") for (const row of uncertainRows(path, outcome)) this.uncertain?.add(row);
  }

  close(): void {
    this.summary?.close();
    this.uncertain?.close();
  }
}

function summaryRow(path: string, outcome: FileOutcome): (string | number)[] {
  const result = resultWords[outcome.result];
  if (outcome.result === "refused") return [path, result, "", "", "", "", "", "", "", "", outcome.sentence];
  const { edition, figures, uncertain, errors, warnings } = countsOf(outcome.facts);
  return [path, result, outcome.agency.name, outcome.year, scopeName(outcome.scope), edition, figures, uncertain, errors, warnings, outcome.note];
}

function uncertainRows(path: string, imported: Imported): (string | number)[][] {
  const { agency, year, facts, text } = imported;
  const edition = findEdition(facts.edition);
  const labels = new Map(edition === undefined ? [] : [...variantIndicatorsOf(edition), ...indicatorsOf(edition)].map(({ code, label }) => [code, label]));
  const lines = text.split(/[\n\f]/);
  return Object.entries(facts.uncertain).map(([code, candidates]) => {
    const place = facts.sources[code];
    return [
      path, agency.name, year, code, labels.get(code) ?? code, candidates.map(formatCandidate).join(" 或 "), excerptAt(lines, place),
      place?.page ?? "", place?.line ?? "", place?.cell ?? "", addressOf(imported),
    ];
  });
}

/** What stands at the place; the whole line where the place itself holds nothing that a person could look for. */
function excerptAt(lines: readonly string[], place: Locator | undefined): string {
  const line = place === undefined ? "" : (lines[place.line - 1] ?? "");
  const excerpt = line.slice(place?.start, place?.end).trim();
  return (excerpt === "" ? line.trim() : excerpt).replace(/\s+/g, " ").slice(0, longestExcerpt);
}
