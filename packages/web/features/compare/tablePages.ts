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
export const rowsPerPage = 500;

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

function linesOf(text: Text, series: Series, cell: Cell, forms: readonly FormName[]): TableLine[] {
  const year: TableLine = { kind: "year", cell };
  const broken = series.breaks.find(({ before }) => before === cell.year);
  const segment = segmentAt(series, cell.year);
  if (broken !== undefined) return [{ kind: "break", isBreak: true, key: `b${cell.year}`, text: breakText(text, broken, segment && formName(text, forms, segment.edition)) }, year];
  const isNewForm = segment !== undefined && segment.from === cell.year && series.segments[0] !== segment;
  return isNewForm ? [{ kind: "break", isBreak: false, key: `b${cell.year}`, text: text.t("compareRowForm", { form: formName(text, forms, segment.edition) }) }, year] : [year];
}

function breakText({ t }: Text, { kind }: Break, form: string | undefined): string {
  const word = t(kind === "scope" ? "compareBreakScope" : "compareBreak");
  return form === undefined || kind === "scope" || kind === "law" || kind === "organisation" ? word : t("compareRowBreak", { form, word });
}
