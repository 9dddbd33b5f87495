import type { Cell } from "../cells/index.ts";
import type { Edition } from "../editions/index.ts";
import type { SourceText } from "../readers/index.ts";
import type { Finding } from "../report/index.ts";
import { compact } from "../text/index.ts";
import { hasMovedColumns } from "./columnOrder.ts";
import type { FoundRow } from "./findRows.ts";
import type { Reading } from "./gluedRun.ts";
import { doubtAbsent, isTaken } from "./looseFigures.ts";
import { mergeReadings } from "./mergeReadings.ts";
import { nationalTables, unitsOf, type NationalRow, type NationalTables } from "./nationalRows.ts";
import { findNational, type NationalText, type PreparedText } from "./nationalText.ts";
import type { ParsedTable } from "./parseTable.ts";
import type { PrintedForm } from "./printedForms.ts";
import { readApplications } from "./readApplications.ts";
import type { ReadCell } from "./readColumns.ts";
import { readDisputes } from "./readDisputes.ts";
import { readProactive } from "./readProactive.ts";
import { uncertain } from "./readNationalRow.ts";
import { amountIn } from "./statedUnit.ts";
import { storeCell } from "./storeCell.ts";

/** A national format found in a text, and how much of it was found. */
export interface FoundNational {
  form: PrintedForm;
  tables: NationalTables;
  national: NationalText;
  share: number;
}

/** Looks for a national format in a text; its rows and the heads of its columns both count. */
export function findForm(source: SourceText, prepared: PreparedText, form: PrintedForm): FoundNational | null {
  const tables = nationalTables(form);
  const national = findNational(source, prepared, tables, form.rows.map(({ code }) => code));
  if (national === null) return null;
  const heads = [...new Set(tables.proactive.flatMap((row) => row.heads))].map((head) => compact(head).text);
  const rows = [...tables.proactive, ...tables.applications];
  const found = new Set([...national.rows, ...national.extra].map(({ label }) => label.row.code));
  const named = rows.filter(({ row }) => found.has(row.code)).length + heads.filter((head) => prepared.packed.text.includes(head)).length;
  return { form, tables, national, share: named / (rows.length + heads.length) };
}

/** Reads the three tables of a national format. */
export function readNational(source: SourceText, prepared: PreparedText, { form, tables, national }: FoundNational): ParsedTable {
  const { edition } = form;
  const table: ParsedTable = { edition, stretches: [], cells: {}, states: {}, uncertain: {}, notes: {}, sources: {}, runs: [], findings: [] };
  const writer = new Writer(table, source, prepared.text, unitsOf(form));
  writeProactive(writer, edition, national, tables.proactive);
  const zone = zoneOf(prepared.text, national, tables.applications);
  const applications = readApplications(edition, national, tables, zone);
  const isMoved = hasMovedColumns(prepared.text, zone.from - 200, firstIn(national.rows, tables.applications)?.start ?? zone.to, tables.applications[0]?.heads ?? []);
  for (const [index, { codes, cells, readings, isFound }] of applications.rows.entries()) {
    const row = tables.applications[index];
    if (row === undefined) continue;
    if (!isFound) table.findings.push({ code: "table.rowMissing", severity: "warning", where: { code: row.row.code }, facts: {} });
    writer.row(row, codes, cells, readings, isMoved);
  }
  for (const { words, pieces } of applications.foreign) table.findings.push({ code: "table.foreignRow", severity: "warning", where: {}, facts: { text: [words, ...pieces.map(({ text }) => text)].join(" ").slice(0, 100) } });
  const tableStart = Math.min(zone.from, ...applications.rows.flatMap(({ cells }) => cells ?? []).map(({ start }) => start));
  writer.stretch(headStart(prepared.text, Math.max(tableStart, zone.from)), applications.end);
  writeDisputes(writer, edition, prepared.text, applications.end, tables.disputes, national);
  doubtAbsent(table, writer.text, [...national.rows, ...national.extra, ...writer.taken], writer.absent);
  for (const code of form.replaced.flatMap(({ code, columns }) => (columns === undefined ? [code] : columns.map(({ suffix }) => code + suffix)))) table.states[code] = "absent";
  return table;
}

function writeProactive(writer: Writer, edition: Edition, national: NationalText, rows: readonly NationalRow[]): void {
  const readings = readProactive(edition, national, rows);
  for (const row of rows) {
    const own = readings.filter((each) => each.row === row);
    const [first] = own;
    if (first === undefined) {
      writer.missing(row);
      continue;
    }
    const isMoved = hasMovedColumns(writer.text, first.found.start - 300, first.found.start, row.heads);
    if (!own.some(({ found }) => national.rows.includes(found))) writer.warn("table.rowMoved", row.row.code);
    const cells = row.codes.map((code, column): ReadCell => {
      const said = own.map(({ reading, found }): ReadCell => reading?.cells[column] ?? { cell: { state: "blank" }, start: found.end, end: found.end });
      const merged = mergeReadings({ code, cells: said.map(({ cell }) => cell), isInPlace: true, isAmbiguous: false });
      for (const finding of merged.findings) writer.table.findings.push(finding);
      return { start: said[0]?.start ?? 0, end: said[0]?.end ?? 0, cell: merged.cell };
    });
    writer.row(row, row.codes, cells, own.length === 1 ? (first.reading?.readings ?? null) : null, isMoved);
    for (const { found, end, reading } of own) writer.stretch(clauseStart(writer.text, Math.min(found.start, reading?.cells[0]?.start ?? found.start)), end);
  }
}

function writeDisputes(writer: Writer, edition: Edition, text: string, from: number, rows: readonly NationalRow[], national: NationalText): void {
  const disputes = readDisputes(edition, text, from, rows, national.exactAfter);
  if (disputes === null) {
    for (const row of rows) writer.missing(row);
    return;
  }
  for (const { codes, reading } of disputes.parts) {
    const row = rows.find((each) => each.codes[0] === codes[0]);
    if (row !== undefined) writer.row(row, codes, reading.cells, reading.readings, false);
  }
  writer.stretch(disputes.start, disputes.end);
}

function firstIn(found: readonly FoundRow[], rows: readonly NationalRow[]): FoundRow | undefined {
  const codes = new Set(rows.map(({ row }) => row.code));
  return found.find(({ label }) => codes.has(label.row.code));
}

/** From what stands before the first row of the table of applications to where its figures can end. */
function zoneOf(text: string, national: NationalText, rows: readonly NationalRow[]): { from: number; to: number } {
  const codes = new Set(rows.map(({ row }) => row.code));
  const own = national.rows.filter(({ label }) => codes.has(label.row.code));
  const first = own[0]?.start ?? 0;
  const last = own.at(-1)?.end ?? first;
  const before = [...national.rows, ...national.extra].filter(({ end, label }) => end <= first && !codes.has(label.row.code)).map(({ end }) => end);
  const head = text.slice(0, first).search(/申\s*请\s*人\s*情\s*况(?![\s\S]*申\s*请\s*人\s*情\s*况)/);
  // No row of this table speaks of 行政复议: where these words stand the next one begins.
  const disputes = text.slice(first).search(/行\s*政\s*复\s*议/);
  return { from: Math.max(0, head === -1 || first - head > 600 ? first : head, ...before), to: disputes === -1 ? Math.min(text.length, last + 800) : first + disputes };
}

/** The clause that a row stands under (第二十条第（一）项) and the heads behind it are the table's. */
function clauseStart(text: string, from: number): number {
  const before = text.slice(Math.max(0, from - 120), from);
  const at = before.search(/第\s*二\s*十\s*条\s*第\s*[（(].[）)]\s*项(?!.*第\s*二\s*十\s*条)/s);
  return at === -1 || /[。；]/.test(before.slice(at)) ? from : from - before.length + at;
}

/** The table's own heads above its first row belong to it, not to the narrative. */
function headStart(text: string, from: number): number {
  const before = text.slice(Math.max(0, from - 300), from);
  const note = /[（(]\s*本\s*列\s*数\s*据\s*的\s*勾\s*稽/.exec(before);
  return note === null ? from : from - before.length + note.index;
}

/** Writes what was read into the table, with the place of each cell in the source. */
class Writer {
  /** Where the cells stand that rows took, and the cells of rows that were not found. */
  readonly taken: { start: number; end: number }[] = [];
  readonly absent: string[] = [];

  constructor(readonly table: ParsedTable, private readonly source: SourceText, readonly text: string, private readonly units: ReadonlyMap<string, string | null>) {}

  row({ row }: NationalRow, codes: readonly string[], cells: readonly ReadCell[] | null, readings: Reading[] | null, isMoved: boolean): void {
    if (cells === null) {
      for (const code of codes) this.table.states[code] = "absent";
      this.absent.push(...codes);
      return;
    }
    this.taken.push(...cells.filter(isTaken));
    if (isMoved) this.warn("table.columnsMoved", row.code);
    const all = cells.flatMap(({ cell }) => (cell.state === "number" ? [cell.value] : cell.state === "uncertain" ? cell.candidates : [cell.state]));
    for (const [column, code] of codes.entries()) {
      const place = cells[column];
      if (place === undefined) continue;
      const cell: Cell = isMoved ? uncertain(all, []) : amountIn(place.cell, { code, unit: this.units.get(code) ?? null, head: this.text.slice(Math.max(0, place.start - 80), place.start) }, this.table.findings);
      storeCell(this.table, code, cell);
      this.table.sources[code] = this.source.locate(place.start, place.end);
    }
    if (readings !== null && !isMoved) this.table.runs.push({ row, codes: [...codes], text: "", readings });
  }

  missing({ row, codes }: NationalRow): void {
    for (const code of codes) this.table.states[code] = "absent";
    this.absent.push(...codes);
    this.warn("table.rowMissing", row.code);
  }

  warn(code: Finding["code"], cell: string): void {
    this.table.findings.push({ code, severity: "warning", where: { code: cell }, facts: {} });
  }

  stretch(from: number, to: number): void {
    this.table.stretches.push(...wholeLines(this.text, from, to));
    this.table.stretches.sort((a, b) => a.start - b.start);
    mergeStretches(this.table.stretches);
  }
}

/** A stretch reaches to the ends of its lines, where these are a table's and not a whole report's. */
function wholeLines(text: string, from: number, to: number): { start: number; end: number }[] {
  const lineStart = Math.max(text.lastIndexOf("\n", from - 1), text.lastIndexOf("\f", from - 1)) + 1;
  const rest = text.slice(to).search(/[\n\f]/);
  const lineEnd = rest === -1 ? text.length : to + rest;
  // A heading or a sentence on the same line is not the table's.
  const isTables = (beside: string): boolean => beside.length < 200 && !/\p{Script=Han}{4}/u.test(beside);
  return [{ start: isTables(text.slice(lineStart, from)) ? lineStart : from, end: isTables(text.slice(to, lineEnd)) ? lineEnd : to }];
}

function mergeStretches(stretches: { start: number; end: number }[]): void {
  for (let index = 1; index < stretches.length; ) {
    const [before, each] = [stretches[index - 1], stretches[index]];
    if (before !== undefined && each !== undefined && each.start <= before.end + 1) {
      before.end = Math.max(before.end, each.end);
      stretches.splice(index, 1);
    } else index++;
  }
}
