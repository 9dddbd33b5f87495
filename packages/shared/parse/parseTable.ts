import type { CellGap, Candidate, Cell } from "../cells/index.ts";
import { editions, indicatorsOf, type Edition } from "../editions/index.ts";
import type { SourceText } from "../readers/index.ts";
import type { Finding, Locator } from "../report/index.ts";
import { findRows, type FoundRows } from "./findRows.ts";
import { mergeReadings } from "./mergeReadings.ts";
import { placeRows, type PlacedRow } from "./placeRows.ts";
import { withoutRules } from "./regionTokens.ts";

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
  findings: Finding[];
}

/** Finds and reads the statistical table of a text; the edition is recognised from the table, never from the year. Null when there is none. */
export function parseTable(source: SourceText): ParsedTable | null {
  const text = withoutRules(source.text);
  const found = editions.flatMap((edition) => {
    const rows = findRows(text, edition);
    return rows === null ? [] : [{ edition, rows }];
  });
  found.sort((a, b) => b.rows.rows.length / b.edition.rows.length - a.rows.rows.length / a.edition.rows.length);
  const best = found[0];
  return best === undefined ? null : readTable(source, text, best.edition, best.rows);
}

function readTable(source: SourceText, text: string, edition: Edition, { rows, extra }: FoundRows): ParsedTable {
  const table: ParsedTable = { edition, stretches: [], cells: {}, states: {}, uncertain: {}, notes: {}, sources: {}, findings: [] };
  const placed = placeRows(text, [...rows, ...extra]);
  const inPlace = new Set(rows);
  const shared = startsTwice(placed);
  for (const { found, read, end } of placed) {
    addStretch(table, found.start, end);
    table.findings.push(...read.findings);
  }
  for (const { code } of indicatorsOf(edition)) {
    const readings = placed.filter(({ found }) => found.label.row.code === code);
    storeReadings(table, source, code, readings, readings.some(({ found }) => inPlace.has(found)), readings.some(({ found }) => shared.has(found.start)));
  }
  return table;
}

function storeReadings(table: ParsedTable, source: SourceText, code: string, readings: PlacedRow[], isInPlace: boolean, isAmbiguous: boolean): void {
  const [first] = readings;
  if (first === undefined) {
    table.states[code] = "absent";
    table.findings.push({ code: "table.rowMissing", severity: "warning", where: { code }, facts: {} });
    return;
  }
  const { cell, findings } = mergeReadings({ code, cells: readings.map(({ read }) => read.cell), isInPlace, isAmbiguous });
  table.findings.push(...findings);
  table.sources[code] = source.locate(first.read.start, first.read.end);
  store(table, code, cell);
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

function store(table: ParsedTable, code: string, cell: Cell): void {
  if (cell.note !== undefined) table.notes[code] = cell.note;
  switch (cell.state) {
    case "number":
      table.cells[code] = cell.value;
      return;
    case "uncertain":
      table.uncertain[code] = cell.candidates;
      return;
    default:
      table.states[code] = cell.state;
  }
}
