import { formatNumber, gapWords } from "@nianbao/shared/cells";
import type { Edition, EditionRow } from "@nianbao/shared/editions";
import type { Locator, ParsedReport } from "@nianbao/shared/report";

type Figures = Pick<ParsedReport, "cells" | "states" | "notes">;

const oneColumn = [{ suffix: "", label: "数字" }];

/**
 * Prints a form under the lines that are there, a row on each line and its cells held apart by tabs; a blank is an empty cell.
 * Gives the place of every cell. What the report does not have is not printed and has no place.
 */
export function printTable(lines: string[], edition: Edition, figures: Figures): Record<string, Locator> {
  const sources: Record<string, Locator> = {};
  let head = "";
  for (const row of rowsInPlace(edition)) {
    const columns = row.columns ?? oneColumn;
    const codes = columns.map(({ suffix }) => row.code + suffix);
    if (row.kind === "heading") lines.push(row.label);
    if (row.kind === "heading" || !codes.some((code) => isPrinted(code, figures))) continue;
    const ownHead = ["指标", ...columns.map(({ label }) => label)].join("\t");
    if (ownHead !== head) lines.push(ownHead);
    head = ownHead;
    Object.assign(sources, printRow(lines, row.label, codes, figures));
  }
  return sources;
}

/** The rows of a form, those that some offices print in place of a row right behind it. */
function rowsInPlace({ rows, variants = [] }: Edition): EditionRow[] {
  return rows.flatMap((row) => [row, ...variants.filter(({ replaces }) => replaces[0] === row.code).flatMap((variant) => variant.rows)]);
}

function isPrinted(code: string, { cells, states }: Figures): boolean {
  return cells[code] !== undefined || (states[code] ?? "absent") !== "absent";
}

function printRow(lines: string[], label: string, codes: readonly string[], figures: Figures): Record<string, Locator> {
  const sources: Record<string, Locator> = {};
  let line = label;
  for (const code of codes) {
    line += "\t";
    const printed = wordOf(code, figures);
    if (isPrinted(code, figures)) sources[code] = { page: 1, line: lines.length + 1, start: line.length, end: line.length + printed.length };
    line += figures.notes[code] ?? printed;
  }
  lines.push(line);
  return sources;
}

function wordOf(code: string, { cells, states }: Figures): string {
  const value = cells[code];
  if (value !== undefined) return formatNumber(value);
  const state = states[code] ?? "absent";
  return state === "blank" ? "" : gapWords[state];
}
