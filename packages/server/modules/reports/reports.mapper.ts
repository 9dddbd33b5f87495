import { findEdition, indicatorsOf, variantIndicatorsOf, type Edition, type EditionRow } from "@nianbao/shared/editions";
import { formatNumber, type Cell } from "@nianbao/shared/cells";
import { en, zhCN } from "@nianbao/shared/locales";
import { blocksToText, type Finding, type Locator, type VersionContent } from "@nianbao/shared/report";
import { plainLabel } from "@nianbao/shared/text";
import { codesOf, stateWords, vectorOf } from "../figures/index.ts";
import type { ChangeType } from "./change.type.ts";
import type { LoadedContent } from "./reports.loaders.ts";
import type { CellType, FiguresType, FindingType, ReportType, ReportVersionType, SectionType, SourceFileType } from "./report.type.ts";
import type { VersionRow } from "./reports.store.ts";
import type { SectionEntity } from "./section.entity.ts";
import type { SourceFileEntity } from "./source-file.entity.ts";

const stateOf = (row: VersionRow): string => (row.number === row.latest ? "published" : "superseded");

export function mapReport(row: VersionRow): ReportType {
  const { versionId, reportId, agencyId, year, scope, edition, contentHash, publishedAt, publishedOn, title, reason, sourceFileHash, originalUrl, seenOn } = row;
  const fields = {
    versionId, reportId, agencyId, sourceFileHash, originalUrl, seenOn,
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

export function mapSection({ number, heading, depth, body }: SectionEntity): SectionType {
  return { number, heading, depth, body, text: blocksToText(body) };
}

export function mapSourceFile(file: SourceFileEntity, base: string, report: ReportType): SourceFileType {
  const { name, hash, size, mediaType } = file;
  return { name, hash, size, mediaType, path: `${base}/files/${hash}`, originalUrl: report.originalUrl, seenOn: report.seenOn };
}

/** Every indicator of the edition in printed order, then those of its variants and any others that the content holds. */
export function mapCells({ content, sources }: LoadedContent): CellType[] {
  const edition = findEdition(content.edition);
  const held = new Set([content.cells, content.states, content.uncertain].flatMap((part) => Object.keys(part)));
  const rows = edition === undefined ? [] : [...indicatorsOf(edition), ...variantIndicatorsOf(edition).filter(({ code }) => held.has(code))];
  const known = new Set(rows.map((row) => row.code));
  const others = [...held].filter((code) => !known.has(code));
  const places = sources as Record<string, Locator>;
  return [...rows, ...others.map((code) => ({ code, label: code, labelEn: code, unit: null }))].map((row) => mapCell(row, content, places[row.code] ?? null));
}

function mapCell({ code, label, labelEn, unit }: Pick<EditionRow, "code" | "label" | "labelEn" | "unit">, content: VersionContent, source: Locator | null): CellType {
  const cell = cellOf(content, code);
  return {
    code, label, labelEn, unit, source, state: cell.state, note: cell.note ?? null,
    value: cell.state === "number" ? cell.value : null,
    candidates: cell.state === "uncertain" ? cell.candidates.map((candidate) => (typeof candidate === "number" ? formatNumber(candidate) : candidate)) : [],
  };
}

function cellOf(content: VersionContent, code: string): Cell {
  const note = content.notes[code];
  const kept = note === undefined ? {} : { note };
  const value = content.cells[code];
  const candidates = content.uncertain[code];
  if (value !== undefined) return { state: "number", value, ...kept };
  if (candidates !== undefined) return { state: "uncertain", candidates, ...kept };
  return { state: content.states[code] ?? "absent", ...kept };
}

// A finding points at a row or at one cell of it; a variant's cells are named like the form's own.
function nameableRows(edition: Edition): EditionRow[] {
  return [...variantIndicatorsOf(edition), ...indicatorsOf(edition), ...edition.rows];
}

export function mapFindings({ content, findings }: LoadedContent): FindingType[] {
  const edition = findEdition(content.edition);
  const rows = new Map(edition === undefined ? [] : nameableRows(edition).map((row) => [row.code, row]));
  const plain = (code: string): string => plainLabel(rows.get(code)?.label ?? code);
  const plainEn = (code: string): string => plainLabel(rows.get(code)?.labelEn ?? code);
  return (findings as Finding[]).map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    message: zhCN.findingMessage(finding, plain),
    messageEn: en.findingMessage(finding, plainEn),
    where: { code: finding.where.code ?? null, column: finding.where.column ?? null, section: finding.where.section ?? null },
    facts: finding.facts,
  }));
}

/** The figures of a version as columns, in the order of its edition and its variants. */
export function mapFigures(content: VersionContent): FiguresType {
  const codes = codesOf(content.edition);
  const { values, states } = vectorOf(content, codes);
  return { codes, values, states: states.map((state) => stateWords[state] ?? "absent") };
}
