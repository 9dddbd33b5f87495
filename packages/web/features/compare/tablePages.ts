import type { Text } from "../../i18n/text.ts";
import { segmentAt, type Break, type Cell, type Series } from "../../series/compared.ts";
import { formName, type FormName } from "../../series/breakNotes.ts";

/** One line of the table: a year, or what changes between two years. */
export type TableLine = { kind: "year"; cell: Cell } | { kind: "break"; text: string; isBreak: boolean; key: string };

/** The lines of one agency under its indicator. */
export interface TableBlock {
  series: Series;
  lines: TableLine[];
}

/** One indicator's table as far as a page shows it. */
export interface TablePart {
  indicator: Series["indicator"];
  blocks: TableBlock[];
}

/** More rows than this make an old phone wait; the rest is on further pages. */
const rowsPerPage = 500;

export function pageCount(series: readonly Series[]): number {
  return Math.max(1, Math.ceil(series.reduce((sum, { cells }) => sum + cells.length, 0) / rowsPerPage));
}

/** The tables of one page, years counted as rows; a page may begin in the middle of a series. */
export function tablePage(text: Text, series: readonly Series[], forms: readonly FormName[], page: number): TablePart[] {
  const from = (page - 1) * rowsPerPage;
  const parts: TablePart[] = [];
  let at = 0;
  for (const each of series) {
    const cells = each.cells.slice(Math.max(0, from - at), Math.max(0, from + rowsPerPage - at));
    at += each.cells.length;
    if (cells.length === 0) continue;
    const block = { series: each, lines: cells.flatMap((cell) => linesOf(text, each, cell, forms)) };
    const part = parts.at(-1);
    if (part?.indicator === each.indicator) part.blocks.push(block);
    else parts.push({ indicator: each.indicator, blocks: [block] });
  }
  return parts;
}

// Where a segment begins, its form is named, and its unit where the forms count in different ones.
function linesOf(text: Text, series: Series, cell: Cell, forms: readonly FormName[]): TableLine[] {
  const year: TableLine = { kind: "year", cell };
  const segment = segmentAt(series, cell.year);
  if (segment?.from !== cell.year) return [year];
  const broken = series.breaks.find(({ before }) => before === cell.year);
  const isSameForm = series.segments[series.segments.indexOf(segment) - 1]?.edition === segment.edition;
  const names = { form: formName(text, forms, segment.edition), unit: text.unitWord(segment.unit) };
  const pieces = [isSameForm ? "" : text.t(hasUnits(series) ? "compareRowFormUnit" : "compareRowForm", names), broken === undefined ? "" : breakWord(text, broken)];
  return [{ kind: "break", isBreak: broken !== undefined, key: `b${cell.year}`, text: pieces.filter((piece) => piece !== "").join(" · ") }, year];
}

function hasUnits({ segments, indicator }: Series): boolean {
  return !indicator.isShare && new Set(segments.map(({ unit }) => unit)).size > 1;
}

function breakWord({ t }: Text, { kind }: Break): string {
  return t(kind === "scope" ? "compareBreakScope" : "compareBreak");
}
