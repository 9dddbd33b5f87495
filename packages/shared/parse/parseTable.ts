import type { CellGap, Candidate, Cell } from "../cells/index.ts";
import { editions, indicatorsOf, type Edition } from "../editions/index.ts";
import type { SourceText } from "../readers/index.ts";
import type { Finding, Locator } from "../report/index.ts";
import { findRows, type FoundRow } from "./findRows.ts";
import { readRow, takeUnit, type Region } from "./readRow.ts";
import { gaps, stronger, tokenize, type Gap } from "./regionTokens.ts";

/** What a report's statistical table says, and where in the text it stands. */
export interface ParsedTable {
  edition: Edition;
  start: number;
  end: number;
  cells: Record<string, number>;
  states: Record<string, CellGap>;
  uncertain: Record<string, Candidate[]>;
  notes: Record<string, string>;
  sources: Record<string, Locator>;
  findings: Finding[];
}

/** A table is recognised when this share of an edition's rows stands in the edition's order. */
const enough = 0.6;

/** Finds and reads the statistical table of a text; the edition is recognised from the table, never from the year. Null when there is none. */
export function parseTable(source: SourceText): ParsedTable | null {
  const found = editions.map((edition) => ({ edition, rows: findRows(source.text, edition) }));
  found.sort((a, b) => b.rows.length / b.edition.rows.length - a.rows.length / a.edition.rows.length);
  const best = found[0];
  if (best === undefined || best.rows.length < best.edition.rows.length * enough) return null;
  return readTable(source, best.edition, best.rows);
}

interface Placed {
  found: FoundRow;
  region: Region;
  gluedToNumbering: boolean;
}

function readTable(source: SourceText, edition: Edition, rows: FoundRow[]): ParsedTable {
  const placed = rows.map((found, index) => place(source.text, found, rows[index + 1]));
  const usualGap = mostCommonGap(placed);
  const table: ParsedTable = {
    edition, start: rows[0]?.start ?? 0, end: 0,
    cells: {}, states: {}, uncertain: {}, notes: {}, sources: {}, findings: [],
  };
  placed.forEach((row, index) => {
    const last = index === placed.length - 1;
    readInto(table, source, last ? { ...row, region: upToStray(row.region, usualGap) } : row, usualGap);
  });
  for (const { code } of indicatorsOf(edition)) {
    if (code in table.cells || code in table.states || code in table.uncertain) continue;
    table.states[code] = "absent";
    table.findings.push({ code: "table.rowMissing", severity: "warning", where: { code }, facts: {} });
  }
  return table;
}

function place(text: string, found: FoundRow, next: FoundRow | undefined): Placed {
  const to = next?.start ?? text.length;
  const { tokens, lastGap } = tokenize(text, found.end, to);
  const region = takeUnit(tokens, lastGap, found.end);
  const gluedToNumbering = lastGap === "none" && next !== undefined && /^\d/.test(text.slice(next.start));
  return { found, region, gluedToNumbering };
}

function mostCommonGap(placed: Placed[]): Gap {
  const counts = new Map<Gap, number>();
  for (const { region } of placed) {
    const gap = region.tokens[0]?.gap;
    if (region.unit !== null && gap !== undefined) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const usual = [...counts].sort((a, b) => b[1] - a[1] || gaps.indexOf(b[0]) - gaps.indexOf(a[0]))[0];
  return usual?.[0] ?? "line";
}

// After the last row comes the rest of the document: page numbers, a signature. They belong to the narrative. Only
// where the cell itself seems empty is a number that follows kept, so that it is shown as a candidate.
function upToStray(region: Region, usualGap: Gap): Region {
  const cut = region.tokens.findIndex((token, index) => stronger(token.gap, usualGap) || (index > 0 && !stronger("line", token.gap)));
  if (cut === -1) return region;
  const emptyBeforeNumber = cut === 0 && /^\d+$/.test(region.tokens[0]?.text ?? "");
  return { ...region, tokens: region.tokens.slice(0, emptyBeforeNumber ? 1 : cut) };
}

function readInto(table: ParsedTable, source: SourceText, { found, region, gluedToNumbering }: Placed, usualGap: Gap): void {
  const { row } = found.label;
  table.end = Math.max(table.end, region.tokens.at(-1)?.end ?? region.from, found.end);
  if (row.kind === "heading") {
    const figures = region.tokens.filter((token) => /\d/.test(token.text)).map((token) => token.text);
    if (figures.length > 0) table.findings.push({ code: "table.headingFigure", severity: "warning", where: { code: row.code }, facts: { text: figures.join(" ") } });
    return;
  }
  const read = readRow(region, { code: row.code, unit: row.unit, usualGap, gluedToNumbering });
  store(table, row.code, read.cell);
  table.sources[row.code] = source.locate(read.start, read.end);
  table.findings.push(...read.findings);
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
