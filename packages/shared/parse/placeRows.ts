import { parseCell } from "../cells/index.ts";
import { compact, fold } from "../text/index.ts";
import type { SourceText } from "../readers/index.ts";
import { exactCells } from "./exactCells.ts";
import type { FoundRow } from "./findRows.ts";
import type { ReadCell } from "./readColumns.ts";
import { readExactRow } from "./readNationalRow.ts";
import { isProse, readRow, splitStrays, type ReadRow } from "./readRow.ts";
import { gaps, stronger, tokenize, type Gap } from "./regionTokens.ts";
import { tableColumns } from "./tableColumns.ts";
import { takeUnit, unitAtStart, type Region } from "./units.ts";

/** A row with what its region says and where the table goes on or ends after it. */
export interface PlacedRow {
  found: FoundRow;
  read: ReadRow;
  end: number;
}

interface Place {
  found: FoundRow;
  region: Region;
  next: number | null;
  gluedToNumbering: boolean;
}

/** Behind the last row of a table only so many characters can be its cell's. */
const longestRegion = 2000;
const anotherColumn = /累计|上年|去年|同比|上期/;

/** Reads all rows of a table, those printed again included. A row's region reaches to the next row's label. */
export function placeRows(source: SourceText, text: string, rows: readonly FoundRow[]): PlacedRow[] {
  const ordered = [...rows].sort((a, b) => a.start - b.start || a.label.index - b.label.index);
  const places = ordered.map((found, index) => place(text, found, nextRow(ordered, index)));
  const head = columnHeads(text, ordered[0]?.start ?? 0);
  const usualGap = mostCommonGap(places);
  const hasMoreColumns = anotherColumn.test(head) || mostHaveTwoFigures(places, usualGap);
  const inColumns = tableColumns(text, ordered[0]?.start ?? 0, piecesOf(places));
  const unitOfTable = /单位:(万?元)/.exec(head)?.[1] ?? null;
  return places.map(({ found, region: whole, next, gluedToNumbering }, index) => {
    const { row } = found.label;
    const region = next === null ? upToStray(whole, usualGap, row.columns?.length ?? 1) : whole;
    if (row.kind === "heading") return headingRow(found, region, usualGap, next);
    const unit = region.unit ?? (row.unit?.endsWith("元") === true ? unitOfTable : null);
    const around = hasBorder(text, found.end) ? null : figuresAround(places, index);
    const read = readRow({ ...region, unit }, { code: row.code, unit: row.unit, usualGap, gluedToNumbering, hasMoreColumns, around, exact: exactRow(source, text, found), columns: inColumns(row, next === null && !stronger("line", usualGap)) });
    const own = Math.max(read.end, found.end);
    return { found, read, end: next === null ? Math.max(own, region.tokens.at(-1)?.end ?? 0) : read.hasProseAfter ? own : next };
  });
}

/** The figures of a row between exact borders, one for each of its columns; the cell of its unit is none. */
function exactRow(source: SourceText, text: string, { end, label: { row } }: FoundRow): ReadCell[] | null {
  const count = row.columns?.length ?? 1;
  const [rest, first, ...others] = exactCells(source, text, text, end, count + 1) ?? exactCells(source, text, text, end, count) ?? [];
  if (rest === undefined || first === undefined) return null;
  const isUnit = /^(?:[—–-]+|[万亿]?元|[条件次篇个人]|人次)$/.test(fold(first.text).trim().replace(/^\((.*)\)$/, "$1")) && others.length > 0;
  return readExactRow(isUnit ? others : [first, ...others], count)?.cells ?? null;
}

/** A border or a unit on its line shows that a row's cell is there, whatever stands in it. */
function hasBorder(text: string, labelEnd: number): boolean {
  const rest = text.slice(labelEnd, labelEnd + 200);
  const line = rest.slice(0, rest.search(/[\n\f]/) >>> 0);
  return line.includes("\t") || (/^\s+[^\s（(]/.test(line) && unitAtStart(line.trim()) !== null);
}

/** Where labels and figures were torn apart, the figure of a row that has none may be among those of its neighbours. */
function figuresAround(places: readonly Place[], index: number): number[] {
  const tokens = places.slice(Math.max(0, index - 2), index + 6).flatMap(({ region }) => region.tokens.slice(0, 12));
  return tokens.map(({ text }) => parseCell(text)).flatMap((cell) => (cell.state === "number" ? [cell.value] : []));
}

function nextRow(ordered: readonly FoundRow[], index: number): FoundRow | undefined {
  const end = ordered[index]?.end ?? 0;
  let next = index + 1;
  while (next < ordered.length && (ordered[next]?.start ?? end) < end) next++;
  return ordered[next];
}

function place(text: string, found: FoundRow, next: FoundRow | undefined): Place {
  const to = Math.min(next?.start ?? text.length, found.end + longestRegion);
  const { tokens, lastGap } = tokenize(text, found.end, to);
  const gluedToNumbering = lastGap === "none" && next !== undefined && /^\d/.test(text.slice(next.start, next.start + 1));
  return { found, region: takeUnit(tokens, found.end), next: next === undefined || next.start > to ? null : next.start, gluedToNumbering };
}

function headingRow(found: FoundRow, region: Region, usualGap: Gap, next: number | null): PlacedRow {
  const prose = isProse(region.tokens);
  const { own } = splitStrays(region.tokens, usualGap);
  const figures = prose ? [] : region.tokens.filter((token) => /\d/.test(fold(token.text))).map((token) => token.text);
  const end = prose || next === null ? Math.max(found.end, isProse(own) ? 0 : (own.at(-1)?.end ?? 0)) : next;
  const findings = figures.length > 0 ? [{ code: "table.headingFigure", severity: "warning" as const, where: { code: found.label.row.code }, facts: { text: figures.join(" ") } }] : [];
  return { found, end, read: { cells: [], run: null, end: found.end, hasProseAfter: prose, findings } };
}

function mostCommonGap(places: readonly Place[]): Gap {
  const counts = new Map<Gap, number>();
  for (const { found, region } of places) {
    const gap = region.tokens[0]?.gap;
    if (found.label.row.kind !== "heading" && gap !== undefined) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  const usual = [...counts].sort((a, b) => b[1] - a[1] || gaps.indexOf(b[0]) - gaps.indexOf(a[0]))[0];
  return usual?.[0] ?? "line";
}

// The column heads stand on the few short lines above the first row.
function columnHeads(text: string, start: number): string {
  const lines = text.slice(Math.max(0, start - 300), start).split("\n").slice(-8).map((line) => compact(line).text);
  return lines.filter((line) => line.length <= 40 && !/[。;]/.test(line)).join(" ");
}

function mostHaveTwoFigures(places: readonly Place[], usualGap: Gap): boolean {
  const figures = places.filter(({ found }) => found.label.row.kind !== "heading").map(({ region }) => splitStrays(region.tokens, usualGap).own.filter(({ text }) => /^[\d,.]+$/.test(fold(text))).length);
  return figures.filter((count) => count > 1).length > figures.length / 2;
}

/** How many pieces the rows have that should have several. */
function piecesOf(places: readonly Place[]): number[] {
  return places.flatMap(({ found, region, next }) => (found.label.row.columns === undefined || next === null ? [] : [region.tokens.length]));
}

// After the last row comes the rest of the document: page numbers, a signature. They belong to the narrative. Only
// where the cell itself seems empty is a number that follows kept, so that it is shown as a candidate.
function upToStray(region: Region, usualGap: Gap, columns: number): Region {
  const cut = region.tokens.findIndex((token, index) => stronger(token.gap, usualGap) || (index >= columns && (!stronger("line", token.gap) || !/^[\d(万元条件次篇个人]/.test(fold(token.text)))));
  if (cut === -1) return region;
  const emptyBeforeNumber = cut === 0 && /^\d[\d,.]*$/.test(fold(region.tokens[0]?.text ?? ""));
  return { ...region, tokens: region.tokens.slice(0, emptyBeforeNumber ? 1 : cut) };
}
