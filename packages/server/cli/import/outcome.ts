import { findEdition } from "@nianbao/shared/editions";
import { zhCN } from "@nianbao/shared/locales";
import type { ParsedReport, Scope } from "@nianbao/shared/report";
import type { FileRefusal } from "../../modules/imports/index.ts";

/** What is told of a report's figures, whether it was just read or has been stored before. */
export type ReportFacts = Pick<ParsedReport, "edition" | "cells" | "uncertain" | "findings" | "sources">;

export interface Imported {
  result: "published" | "draft" | "unchanged";
  agency: { slug: string; name: string };
  year: number;
  scope: Scope;
  number: number;
  contentHash: string;
  facts: ReportFacts;
  /** What the operator may not expect; empty when there is nothing. */
  note: string;
  /** The text that the places of the facts count in; empty when it was not kept. */
  text: string;
}

export interface NotImported {
  result: "refused";
  /** Null when the file was read, and only its agency is not known. */
  reason: FileRefusal | null;
  sentence: string;
}

/** What became of one file. */
export type FileOutcome = Imported | NotImported;

export const resultWords: Readonly<Record<FileOutcome["result"], string>> = { published: "已发布", draft: "已存为草稿", unchanged: "没有变化", refused: "未导入" };

/** Of what kind a file without a document is: in folders such files are many and are only counted. */
export const passedOver: Readonly<Partial<Record<FileRefusal, string>>> = { picture: "图片", binary: "不是文字的文件" };

export interface Counts {
  edition: string;
  figures: number;
  uncertain: number;
  errors: number;
  warnings: number;
}

export function countsOf({ edition, cells, uncertain, findings }: ReportFacts): Counts {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  return {
    edition: findEdition(edition)?.name ?? "没有统计表",
    figures: Object.keys(cells).length,
    uncertain: Object.keys(uncertain).length,
    errors,
    warnings: findings.length - errors,
  };
}

/** The address of the report's page on the site. */
export function addressOf({ agency, year }: Pick<Imported, "agency" | "year">): string {
  return `/${agency.slug}/${year}`;
}

export function scopeName(scope: Scope): string {
  return zhCN.scopeNames[scope] ?? scope;
}

/** The line on stdout. */
export function resultLine(path: string, imported: Imported): string {
  const { edition, figures, uncertain, errors, warnings } = countsOf(imported.facts);
  const hint = imported.result === "draft" ? "（未公开，加 --publish --reason 发布）" : "";
  const counts = `${edition}，${figures}项数据，${uncertain}项待核对，${errors + warnings}条提示`;
  return `${path}：${resultWords[imported.result]}${hint} ${addressOf(imported)} 第${imported.number}版（${counts}）${imported.contentHash.slice(0, 12)}`;
}
