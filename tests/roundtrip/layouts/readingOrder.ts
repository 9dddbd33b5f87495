import { isFull, type FormRow, type FormTable } from "../formTable.ts";
import type { Printing } from "../printing.ts";
import { printInLines } from "./inLines.ts";
import { gridsOnly, type Layout } from "./layout.ts";

/**
 * A PDF in its reading order: cells one per line, some runs of rows column by column (their figures one below the
 * other, an empty line, the next column), and labels after the figures that they name.
 */
export const readingOrder: Layout = {
  name: "readingOrder", kind: "text", borders: "gaps", fits: gridsOnly,
  print: (document, printing) => printInLines(document, printing, (table) => (table.kind === "applications" ? applications(table, printing) : byRow(table, printing)), { indent: "" }),
};

function byRow(table: FormTable, printing: Printing): string[][] {
  return [heads(table), ...table.rows.map((row) => {
    // The one figure of a table may come before its label: between two rows nobody could tell whose it is.
    const isBefore = table.kind === "clause" && table.rows.length === 1 && row.figures.length === 1 && printing.random.chance(0.4);
    return isBefore ? cells(row, "before") : cells(row, "after");
  })];
}

function heads(table: FormTable): string[] {
  return table.head.flat().flatMap(({ text }) => (text === "" ? [] : [text, ""]));
}

function cells(row: FormRow, figures: "before" | "after"): string[] {
  const lines = row.figures.map(({ text }) => text).filter((text) => text !== "");
  const labels = [...row.shown, row.label].filter((text) => text !== "");
  return (figures === "before" ? [...lines, "", ...labels] : [...labels, ...lines]).flatMap((text) => (text === "" ? [] : [text, ""]));
}

function applications(table: FormTable, printing: Printing): string[][] {
  const { random } = printing;
  const pieces = [heads(table)];
  for (let index = 0; index < table.rows.length;) {
    const run = runFrom(table.rows, index, random.int(1, 10));
    if (run.length > 1 && random.chance(0.6)) {
      const before = table.rows[index - 1];
      // Figures straight after a row that lacks some would seem to fill it.
      pieces.push(columnByColumn(run, random.chance(0.5) || (before !== undefined && !isFull(before))));
      // Whose figures these are is certain only for one who knows the order of the form.
      run.forEach((row) => printing.tear(row));
      // What stands next to a run may seem to belong to it.
      for (const neighbour of [table.rows[index - 1], table.rows[index + run.length]]) if (neighbour !== undefined) printing.tear(neighbour);
    } else pieces.push(...run.map((row) => cells(row, "after")));
    index += run.length;
  }
  return pieces;
}

/** Up to `most` full rows one after the other, or the one row at `start`: a blank would shorten its column. */
function runFrom(rows: readonly FormRow[], start: number, most: number): FormRow[] {
  let end = start;
  while (end < rows.length && end - start < most) {
    const row = rows[end];
    if (row === undefined || !isFull(row)) break;
    end += 1;
  }
  return rows.slice(start, Math.max(end, start + 1));
}

function columnByColumn(run: readonly FormRow[], areLabelsFirst: boolean): string[] {
  const columns = run[0]?.figures.map((_figure, column) => [...run.map((row) => row.figures[column]?.text ?? ""), ""]).flat() ?? [];
  const labels = run.flatMap((row) => [...row.shown.filter((text) => text !== "").flatMap((text) => [text, ""]), row.label]);
  return areLabelsFirst ? [...labels, "", ...columns] : [...columns, ...labels, ""];
}
