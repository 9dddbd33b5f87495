import { findEdition, indicatorsOf, rowNames, variantIndicatorsOf, type EditionRow } from "@nianbao/shared/editions";
import { formatNumber, type Cell } from "@nianbao/shared/cells";
import { passedChecks } from "@nianbao/shared/checks";
import { checkSentence, checkSentenceEn } from "@nianbao/shared/locales";
import { blocksToText, type Locator, type VersionContent } from "@nianbao/shared/report";
import { codesOf, stateWords, vectorOf } from "../figures/index.ts";
import type { ChangeType } from "./change.type.ts";
import type { LoadedContent } from "./reports.loaders.ts";
import type { CellCheckType, CellType, FiguresType, ReportType, ReportVersionType, SectionType, SourceFileType } from "./report.type.ts";
import type { VersionRow } from "./reports.store.ts";
import type { SectionEntity } from "./section.entity.ts";
import type { SourceFileEntity } from "./source-file.entity.ts";
import type { SourceType } from "./source.type.ts";

const stateOf = (row: VersionRow): string => (row.number === row.latest ? "published" : "superseded");

export function mapReport(row: VersionRow): ReportType {
  const { versionId, reportId, agencyId, year, scope, edition, contentHash, publishedAt, publishedOn, title, reason, sourceFileHash, originalUrl, seenOn, broughtInAt } = row;
  const fields = {
    versionId, reportId, agencyId, sourceFileHash, originalUrl, seenOn, broughtInAt,
    year, scope, edition, version: row.number, state: stateOf(row), contentHash, publishedAt, publishedOn, title, reason,
  };
  return fields;
}

export function mapVersion(row: VersionRow): ReportVersionType {
  return { version: row.number, state: stateOf(row), publishedAt: row.publishedAt, contentHash: row.contentHash, reason: row.reason };
}

export function mapChange(row: VersionRow): ChangeType {
  const { agencyId, year, scope, number, reason, contentHash, publishedAt } = row;
  return { agencyId, at: publishedAt, kind: number === 1 ? "published" : "corrected", year, scope, version: number, reason, contentHash };
}

export type Place = Pick<ReportType, "versionId" | "sourceFileHash">;

export function mapSource({ versionId, sourceFileHash }: Place, locator: Locator | null | undefined): SourceType | null {
  return locator ? { versionId, fileHash: sourceFileHash, ...locator } : null;
}

export function mapSection({ number, heading, depth, body, source }: SectionEntity, report: Place): SectionType {
  return { number, heading, depth, body, text: blocksToText(body), source: mapSource(report, source) };
}

export function mapSourceFile(file: SourceFileEntity, site: { base: string; sample: boolean }, report: ReportType): SourceFileType {
  const { name, hash, size, mediaType } = file;
  // The command line is the one way in so far.
  const broughtIn = { at: report.broughtInAt, how: site.sample ? "sample" : "archiveImport", by: site.sample ? "program" : "operator" };
  return { name, hash, size, mediaType, path: `${site.base}/files/${hash}`, originalUrl: report.originalUrl, seenOn: report.seenOn, broughtIn };
}

/** Every indicator of the edition in printed order, then those of its variants and any others that the content holds. */
export function mapCells(report: ReportType, { content, sources }: LoadedContent): CellType[] {
  const edition = findEdition(content.edition);
  const held = new Set([content.cells, content.states, content.uncertain].flatMap((part) => Object.keys(part)));
  const rows = edition === undefined ? [] : [...indicatorsOf(edition), ...variantIndicatorsOf(edition).filter(({ code }) => held.has(code))];
  const known = new Set(rows.map((row) => row.code));
  const others = [...held].filter((code) => !known.has(code));
  const places = sources as Record<string, Locator>;
  return [...rows, ...others.map((code) => ({ code, label: code, labelEn: code, unit: null }))].map((row) => mapCell(row, report, content, places[row.code]));
}

function mapCell({ code, label, labelEn, unit }: Pick<EditionRow, "code" | "label" | "labelEn" | "unit">, report: ReportType, content: VersionContent, locator: Locator | undefined): CellType {
  const cell = cellOf(content, code);
  return {
    reportId: report.reportId, version: report.version, content, source: mapSource(report, locator),
    code, label, labelEn, unit, state: cell.state, note: cell.note ?? null,
    value: cell.state === "number" ? cell.value : null,
    candidates: cell.state === "uncertain" ? cell.candidates.map((candidate) => (typeof candidate === "number" ? formatNumber(candidate) : candidate)) : [],
  };
}

function cellOf(content: VersionContent, code: string): Cell {
  const note = content.notes[code];
  return { ...figureOf(content, code), ...(note === undefined ? {} : { note }) };
}

/** What a version says for an indicator, without the raw text beside it. */
export function figureOf({ cells, states, uncertain }: Pick<VersionContent, "cells" | "states" | "uncertain">, code: string): Cell {
  const value = cells[code];
  const candidates = uncertain[code];
  if (value !== undefined) return { state: "number", value };
  if (candidates !== undefined) return { state: "uncertain", candidates };
  return { state: states[code] ?? "absent" };
}

/** The rules of the form that hold and in which the cell takes part. */
export function mapChecks({ content, code }: CellType): CellCheckType[] {
  const edition = findEdition(content.edition);
  if (edition === undefined) return [];
  const names = rowNames(edition);
  return passedChecks(edition, content.cells, code).map((check) => {
    const codes = [...check.left, ...check.right].map((figure) => figure.code);
    return { id: check.id, sentence: checkSentence(check, names.label.namesAmong(codes)), sentenceEn: checkSentenceEn(check, names.labelEn.namesAmong(codes)) };
  });
}

/** The figures of a version as columns, in the order of its edition and its variants. */
export function mapFigures(content: VersionContent): FiguresType {
  const codes = codesOf(content.edition);
  const { values, states } = vectorOf(content, codes);
  return { codes, values, states: states.map((state) => stateWords[state] ?? "absent") };
}
