import type { FormRow, FormTable } from "../formTable.ts";
import type { Printing } from "../printing.ts";
import { printInLines } from "./inLines.ts";
import { anyEdition, type Layout } from "./layout.ts";
import { halves } from "./textWidth.ts";

function headTexts(table: FormTable): string[] {
  return table.head.flat().map(({ text }) => text).filter((text) => text !== "");
}

function labelsOf(table: FormTable, row: FormRow): string[] {
  return [...row.shown, row.label, ...(table.hasUnits ? [row.unit] : [])].filter((text) => text !== "");
}

/** Every cell on a line of its own, an empty line for a blank cell. */
export const cellLines: Layout = {
  name: "cellLines", kind: "text", borders: "gaps", fits: anyEdition,
  print: (document, printing) => printInLines(document, printing, (table) => [
    headTexts(table), ...table.rows.map((row) => [...labelsOf(table, row), ...row.figures.map(({ text }) => text)]),
  ], { indent: printing.random.pick(["", "  "]) }),
};

/** Every cell on a line of its own and an empty line after each, so that a blank cell leaves no trace. */
export const cellLinesApart: Layout = {
  name: "cellLinesApart", kind: "text", borders: "gaps", fits: anyEdition,
  print: (document, printing) => printInLines(document, printing, (table) => [
    apart(headTexts(table)), ...table.rows.map((row) => apart([...labelsOf(table, row), ...row.figures.map(({ text }) => text)].filter((text) => text !== ""))),
  ], { indent: "" }),
};

function apart(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [text, ""]);
}

/** A line per row, its cells kept apart by runs of blanks or by tabs as they come; 本年度 and 历年累计 side by side. */
export const blankRows: Layout = {
  name: "blankRows", kind: "text", borders: "gaps", fits: anyEdition,
  print: (document, printing) => printInLines(document, printing, (table) => [
    ...table.head.map((cells) => [line(cells.map(({ text }) => text), printing)]),
    ...table.rows.map((row) => [line([...labelsOf(table, row), ...row.figures.map(({ text }) => text)], printing)]),
  ], { indent: "    " }),
};

function line(cells: readonly string[], printing: Printing): string {
  const mixed = printing.use("mixedBlanks");
  return cells.filter((text) => text !== "").reduce((text, cell) => text + (text === "" ? "" : mixed ? printing.random.pick(["  ", "\t", " \t ", "      "]) : "   ") + cell, "");
}

/** Labels wrapped around their own figures, as a narrow column leaves them; a group's label one character per line. */
export const wrappedLabels: Layout = {
  name: "wrappedLabels", kind: "text", borders: "gaps", fits: anyEdition,
  print: (document, printing) => printInLines(document, printing, (table) => [
    ...table.head.map((cells) => [cells.map(({ text }) => text).filter((text) => text !== "").join("  ")]),
    ...table.rows.map((row) => wrapped(table, row, printing)),
  ], { indent: "  " }),
};

function wrapped(table: FormTable, row: FormRow, printing: Printing): string[] {
  const [outer = "", ...inner] = row.shown;
  const groups = [...(outer === "" || !printing.random.chance(0.6) ? [outer] : outer), ...inner].filter((text) => text !== "");
  const figures = [...(table.hasUnits ? [row.unit] : []), ...row.figures.map(({ text }) => text)].filter((text) => text !== "").join("   ");
  if (row.label.length < 9 || !printing.random.chance(0.7)) return [...groups, `${row.label}   ${figures}`.trim()];
  const [first, second] = halves(row.label);
  if (figures === "") return [...groups, first, second];
  return [...groups, first, ...printing.random.pick([[figures, second], [`    ${figures}`, second], [`${figures}   ${second}`]])];
}
