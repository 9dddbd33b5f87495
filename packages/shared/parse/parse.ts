import { checkFigures, checkIdentities, checkZeros } from "../checks/index.ts";
import { SourceText } from "../readers/index.ts";
import type { Locator, ParsedReport } from "../report/index.ts";
import { narrativeLines, type NarrativeLine } from "./narrativeLines.ts";
import { parseMetadata, parsePublishedOn, parseSignature } from "./parseMetadata.ts";
import { parseNarrative } from "./parseNarrative.ts";
import { parseTable, type ParsedTable } from "./parseTable.ts";
import { printsTable } from "./printsTable.ts";
import { readRunningText } from "./runningText.ts";
import { settleRuns } from "./settleRuns.ts";

/** Why a text is no annual report: it has no title of one, or neither parts nor a table. */
export type NotAReport = "noTitle" | "noContent";

/** What was understood, and where the heading of each part stands in the source, in the order of the parts. */
export type ParseResult = { ok: true; report: ParsedReport; sectionSources: Locator[] } | { ok: false; reason: NotAReport };

/** What an office may set for its own reports: `words` are those of its local word list that must not be published. */
export interface ParseOptions {
  words?: readonly string[];
}

/** A title stands within so many characters; a text without one is not read further, however long it is. */
const headLength = 20_000;

/**
 * Reads the text of a report: title, agency, year, parts, statistical table, and what the checks notice. Never throws on
 * input and repairs nothing: what is not certain is in `uncertain` or `findings`. The scope is not guessed.
 */
export function parse(text: string | SourceText, { words = [] }: ParseOptions = {}): ParseResult {
  const source = typeof text === "string" ? new SourceText(text) : text;
  if (parseMetadata(textsOf(narrativeLines(source.text.trimStart().slice(0, headLength), null))) === null) return { ok: false, reason: "noTitle" };
  const table = parseTable(source);
  const lines = narrativeLines(source.text, table === null ? null : { stretches: table.stretches, header: table.edition.header });
  const metadata = parseMetadata(textsOf(lines.slice(0, lines.findIndex((line) => line.kind === "statistics") >>> 0)));
  if (metadata === null) return { ok: false, reason: "noTitle" };
  const { from, to } = metadata.titleLines;
  const rest: NarrativeLine[] = [...lines.slice(0, from), ...lines.slice(to)];
  const narrative = parseNarrative(rest, table?.edition.title ?? [], table?.edition.id ?? null);
  if (table === null && narrative.sections.filter((section) => section.depth === 1).length < 2) return { ok: false, reason: "noContent" };
  const figures = figuresOf(table === null ? null : settleRuns(table, source, metadata.year), source.text);
  const agency = metadata.agency || parseSignature(textsOf(rest));
  const edition = table?.edition.id ?? null;
  const { headings, claims, citations, findings } = readRunningText(source, {
    agency, year: metadata.year, sections: narrative.sections, tables: table?.stretches ?? [], figures: { ...figures, edition }, words,
  });
  return {
    ok: true,
    sectionSources: headings.map(({ start, end }) => source.locate(start, end)),
    report: {
      title: metadata.title, agency, year: metadata.year, scope: "unknown",
      edition,
      publishedOn: parsePublishedOn(textsOf(rest)),
      ...narrative,
      ...figures,
      findings: [...figures.findings, ...findings], claims, citations,
    },
  };
}

function textsOf(lines: readonly NarrativeLine[]): string[] {
  return lines.flatMap((line) => (line.kind === "text" ? [line.text] : []));
}

type Figures = Pick<ParsedReport, "cells" | "states" | "uncertain" | "notes" | "sources" | "findings">;

function figuresOf(table: ParsedTable | null, text: string): Figures {
  if (table === null) {
    const findings: Figures["findings"] = printsTable(text) ? [{ code: "table.unknown", severity: "warning", where: {}, facts: {} }] : [];
    return { cells: {}, states: {}, uncertain: {}, notes: {}, sources: {}, findings };
  }
  const { cells, states, uncertain, notes, sources, edition } = table;
  const findings = [...table.findings, ...checkFigures(edition, cells), ...checkIdentities(edition, cells), ...checkZeros(edition, cells, states)];
  return { cells, states, uncertain, notes, sources, findings };
}
