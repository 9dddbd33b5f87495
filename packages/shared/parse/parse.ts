import { checkFigures, checkIdentities } from "../checks/index.ts";
import { SourceText } from "../readers/index.ts";
import type { ParsedReport } from "../report/index.ts";
import { narrativeLines, type NarrativeLine } from "./narrativeLines.ts";
import { parseMetadata, parsePublishedOn } from "./parseMetadata.ts";
import { parseNarrative } from "./parseNarrative.ts";
import { parseTable, type ParsedTable } from "./parseTable.ts";

/** Why a text is no annual report: it has no title of one, or neither parts nor a table. */
export type NotAReport = "noTitle" | "noContent";

export type ParseResult = { ok: true; report: ParsedReport } | { ok: false; reason: NotAReport };

/**
 * Reads the text of a report: title, agency, year, parts, statistical table, and what the checks notice. Never throws on
 * input and repairs nothing: what is not certain is in `uncertain` or `findings`. The scope is not guessed.
 */
export function parse(text: string): ParseResult {
  const source = new SourceText(text);
  const table = parseTable(source);
  const lines = narrativeLines(source.text, table === null ? null : { start: table.start, end: table.end, header: table.edition.header });
  const head = lines.slice(0, lines.findIndex((line) => line.kind === "statistics") >>> 0).map((line) => (line.kind === "text" ? line.text : ""));
  const metadata = parseMetadata(head);
  if (metadata === null || !Number.isInteger(metadata.year)) return { ok: false, reason: "noTitle" };
  const { from, to } = metadata.titleLines;
  const rest: NarrativeLine[] = [...lines.slice(0, from), ...lines.slice(to)];
  const narrative = parseNarrative(rest, table?.edition.title ?? [], table?.edition.id ?? null);
  if (table === null && narrative.sections.filter((section) => section.depth === 1).length < 2) return { ok: false, reason: "noContent" };
  return {
    ok: true,
    report: {
      title: metadata.title, agency: metadata.agency, year: metadata.year, scope: "unknown",
      edition: table?.edition.id ?? null,
      publishedOn: parsePublishedOn(rest.flatMap((line) => (line.kind === "text" ? [line.text] : []))),
      ...narrative,
      ...figuresOf(table, source.text),
    },
  };
}

type Figures = Pick<ParsedReport, "cells" | "states" | "uncertain" | "notes" | "sources" | "findings">;

function figuresOf(table: ParsedTable | null, text: string): Figures {
  if (table === null) {
    const printsTable = /统计表|统计指标/.test(text);
    const findings: Figures["findings"] = printsTable ? [{ code: "table.unknown", severity: "warning", where: {}, facts: {} }] : [];
    return { cells: {}, states: {}, uncertain: {}, notes: {}, sources: {}, findings };
  }
  const { cells, states, uncertain, notes, sources, edition } = table;
  const findings = [...table.findings, ...checkFigures(edition, cells), ...checkIdentities(edition, cells)];
  return { cells, states, uncertain, notes, sources, findings };
}
