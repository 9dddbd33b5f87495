import type { CellGap, Candidate } from "../cells/index.ts";
import { editions, type Edition, type EditionRow } from "../editions/index.ts";
import type { SourceText } from "../readers/index.ts";
import type { Finding, Locator } from "../report/index.ts";
import { compact } from "../text/index.ts";
import { findRows, type FoundRow, type FoundRows } from "./findRows.ts";
import { doubtAbsent, isTaken } from "./looseFigures.ts";
import type { GluedRun } from "./gluedRun.ts";
import { mergeReadings } from "./mergeReadings.ts";
import { placeRows, type PlacedRow } from "./placeRows.ts";
import { printedForms, type PrintedForm } from "./printedForms.ts";
import { findForm, readNational } from "./parseNational.ts";
import { withoutFigures, withoutLabels } from "./labelText.ts";
import { prepare, type PreparedText } from "./nationalText.ts";
import { unitAtStart } from "./units.ts";
import { withoutRules } from "./regionTokens.ts";
import { storeCell } from "./storeCell.ts";

/** What a report's statistical table says, and where in the text it stands. */
export interface ParsedTable {
  edition: Edition;
  /** The stretches of the text that are table, in order; what lies between them belongs to the narrative. */
  stretches: { start: number; end: number }[];
  cells: Record<string, number>;
  states: Record<string, CellGap>;
  uncertain: Record<string, Candidate[]>;
  notes: Record<string, string>;
  sources: Record<string, Locator>;
  /** Rows whose figures are glued together: uncertain as they stand here, until something settles them. */
  runs: TableRun[];
  findings: Finding[];
}

/** A glued run, its row, and the codes of its columns. */
export interface TableRun extends GluedRun {
  row: EditionRow;
  codes: string[];
}

/** Finds and reads the statistical table of a text; the edition is recognised from the table, never from the year. Null when there is none. */
export function parseTable(source: SourceText): ParsedTable | null {
  const text = withoutRules(source.text);
  const packed = compact(text);
  const rowForms = editions.filter(({ layout }) => layout === "rows").flatMap(printedForms);
  const found = rowForms.flatMap((form): FoundForm[] => {
    const rows = findRows(text, packed, form.rows);
    return rows === null ? [] : [{ share: rows.rows.length / form.rows.length, read: () => readTable(source, text, form, rows) }];
  });
  const prepared = prepare(text);
  found.push(...rowForms.flatMap((form) => aroundFigures(source, prepared, form)));
  for (const form of editions.filter(({ layout }) => layout === "grids").flatMap(printedForms)) {
    const national = findForm(source, prepared, form);
    if (national !== null) found.push({ share: national.share, read: () => readNational(source, prepared, national) });
  }
  found.sort((a, b) => b.share - a.share);
  return found[0]?.read() ?? null;
}

/** A form whose labels are set around their own figures: whole again without these, and its cells what is left without the labels. */
function aroundFigures(source: SourceText, { text, pieces }: PreparedText, form: PrintedForm): FoundForm[] {
  const packed = withoutFigures(text, pieces.map((piece) => (isUnit(piece.text) ? { ...piece, kind: "gap" as const } : piece)));
  const rows = findRows(text, packed, form.rows);
  if (rows === null) return [];
  const bare = withoutLabels(text, packed, [...rows.rows, ...rows.extra]);
  const opened = (found: FoundRow): FoundRow => ({ ...found, end: found.start });
  // As good as the plain way it is only where that one misses rows.
  const share = rows.rows.length / form.rows.length - 0.05;
  return [{ share, read: () => readTable(source, bare, form, { rows: rows.rows.map(opened), extra: rows.extra.map(opened) }) }];
}

function isUnit(text: string): boolean {
  return unitAtStart(text)?.length === text.length || /^—+$/.test(text);
}

/** A form that was found in a text, and how to read it. */
interface FoundForm {
  share: number;
  read: () => ParsedTable;
}

function readTable(source: SourceText, text: string, { edition, rows: formRows, replaced }: PrintedForm, { rows, extra }: FoundRows): ParsedTable {
  const table: ParsedTable = { edition, stretches: [], cells: {}, states: {}, uncertain: {}, notes: {}, sources: {}, runs: [], findings: [] };
  const placed = placeRows(source, text, [...rows, ...extra]);
  const inPlace = new Set(rows);
  const shared = startsTwice(placed);
  for (const { found, read, end } of placed) {
    addStretch(table, found.start, end);
    table.findings.push(...read.findings);
  }
  for (const row of formRows.filter(({ kind }) => kind !== "heading")) {
    const readings = placed.filter(({ found }) => found.label.row.code === row.code);
    const isInPlace = readings.some(({ found }) => inPlace.has(found));
    storeRow(table, source, { row, readings, isInPlace, isAmbiguous: readings.some(({ found }) => shared.has(found.start)) });
  }
  const missing = formRows.filter((row) => row.kind !== "heading" && !placed.some(({ found }) => found.label.row.code === row.code)).flatMap(codesOf);
  doubtAbsent(table, text, placed.flatMap(({ found, read }) => [found, ...read.cells.filter(isTaken)]), missing);
  for (const code of replaced.flatMap(codesOf)) table.states[code] = "absent";
  return table;
}

interface RowReadings {
  row: EditionRow;
  readings: PlacedRow[];
  /** It stands where the edition has it, at least once. */
  isInPlace: boolean;
  /** Its wording is shared with another row and its place does not say which of them it is. */
  isAmbiguous: boolean;
}

function storeRow(table: ParsedTable, source: SourceText, { row, readings, isInPlace, isAmbiguous }: RowReadings): void {
  const codes = codesOf(row);
  const [first, ...others] = readings;
  if (first === undefined) {
    for (const code of codes) table.states[code] = "absent";
    table.findings.push({ code: "table.rowMissing", severity: "warning", where: { code: row.code }, facts: {} });
    return;
  }
  if (!isInPlace) table.findings.push({ code: "table.rowMoved", severity: "warning", where: { code: row.code }, facts: {} });
  for (const [column, code] of codes.entries()) {
    const place = first.read.cells[column];
    const { cell, findings } = mergeReadings({ code, cells: readings.flatMap(({ read }) => read.cells[column]?.cell ?? []), isInPlace, isAmbiguous });
    table.findings.push(...findings);
    if (place !== undefined) table.sources[code] = source.locate(place.start, place.end);
    storeCell(table, code, cell);
  }
  if (first.read.run !== null && others.length === 0 && isInPlace) table.runs.push({ row, codes, ...first.read.run });
}

/** The codes of a row's cells, one for each of its columns. */
function codesOf({ code, columns }: EditionRow): string[] {
  return columns === undefined ? [code] : columns.map(({ suffix }) => code + suffix);
}

/** The places that were read for two rows with the same wording. */
function startsTwice(placed: readonly PlacedRow[]): Set<number> {
  return new Set(placed.filter(({ found }, index) => placed[index - 1]?.found.start === found.start).map(({ found }) => found.start));
}

function addStretch(table: ParsedTable, start: number, end: number): void {
  const last = table.stretches.at(-1);
  if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
  else table.stretches.push({ start, end });
}
