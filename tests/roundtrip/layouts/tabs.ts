import { expandHead, gridCells, type FormRow, type FormTable } from "../formTable.ts";
import type { Printing } from "../printing.ts";
import { printInLines } from "./inLines.ts";
import { anyEdition, type Layout } from "./layout.ts";
import { halves } from "./textWidth.ts";

function joined(cells: readonly string[], printing: Printing): string {
  return cells.map((text) => (text === "" && printing.use("nbsp", 0.5) ? "\u00a0" : text)).join(printing.use("mixedBlanks", 0.4) ? printing.random.pick([" \t", "\t ", "\t  "]) : "\t");
}

/** Rows of cells with a tab between them: as a sheet is pasted, or with each group's label on a line of its own. */
export const tabRows: Layout = {
  name: "tabRows", kind: "text", borders: "grid", fits: anyEdition,
  print: (document, printing) => {
    const groupsInCells = printing.random.chance(0.5);
    return printInLines(document, printing, (table) => (groupsInCells ? sheet(table, printing) : outline(table, printing)), { indent: printing.random.pick(["", "　　"]) });
  },
};

function sheet(table: FormTable, printing: Printing): string[][] {
  return [...expandHead(table.head), ...table.rows.map((row) => gridCells(table, row))].map((cells) => [joined(cells, printing)]);
}

function outline(table: FormTable, printing: Printing): string[][] {
  const spare = table.kind === "applications" ? 2 : 0;
  const head = expandHead(table.head).map((cells) => [joined(cells.slice(spare), printing)]);
  return [...head, ...table.rows.map((row) => {
    const groups = row.shown.filter((label) => label !== "");
    if (groups.length > 0) printing.use("sectionLikeRows");
    const cells = spare > 0 ? [row.label, ...row.figures.map(({ text }) => text)] : gridCells(table, row);
    return [...groups, joined(cells, printing)];
  })];
}

function indentOf(row: FormRow): string {
  return "　".repeat(row.depth * 2);
}

/** Each row begins with an empty cell; labels are indented with U+3000 and run over two lines. */
export const tabIndented: Layout = {
  name: "tabIndented", kind: "text", borders: "grid", fits: anyEdition,
  print: (document, printing) => printInLines(document, printing, (table) => [
    ...expandHead(table.head).map((cells) => [`\t${joined(table.kind === "applications" ? cells.slice(2) : cells, printing)}`]),
    ...table.rows.map((row) => {
      const [label, second] = twoLines(row, printing);
      const rest = gridCells({ ...table, kind: table.kind === "applications" ? "clause" : table.kind }, row).slice(table.labelColumns === 0 ? 0 : 1);
      const groups = row.shown.filter((text) => text !== "").map((text) => `\t${text}`);
      if (table.labelColumns === 0) return [`\t${joined(rest, printing)}`];
      return second === "" ? [...groups, `\t${joined([label, ...rest], printing)}`] : [...groups, `\t${label}`, joined([second, ...rest], printing)];
    }),
  ], { indent: "　　" }),
};

/** One cell per line, each behind a tab, and an empty line after every row: what a text browser makes of a table. */
export const tabLines: Layout = {
  name: "tabLines", kind: "text", borders: "gaps", fits: anyEdition,
  print: (document, printing) => printInLines(document, printing, (table) => [
    ...table.head.map((cells) => [...cells.filter(({ text }) => text !== "").map(({ text }) => `\t${text}`), ""]),
    ...table.rows.map((row) => {
      const [label, second] = twoLines(row, printing);
      const labels = table.labelColumns === 0 ? [] : [...row.shown.filter((text) => text !== "").map((text) => `\t${text}`), `\t${label}`, ...(second === "" ? [] : [second])];
      const unit = table.hasUnits ? [`\t${row.unit}`] : [];
      // A heading of the older forms has an empty cell where its figure would be.
      const figures = row.figures.length === 0 ? ["\t"] : row.figures.map(({ text }) => `\t${text}`);
      return [...labels, ...unit, ...figures, ""];
    }),
  ], { indent: "" }),
};

function twoLines(row: FormRow, printing: Printing): [string, string] {
  const indent = indentOf(row);
  if (row.label.length < 12 || !printing.random.chance(0.5)) return [indent + row.label, ""];
  const bracket = row.label.search(/[（(](?!.[）)])/);
  const [first, second] = bracket > 3 ? [row.label.slice(0, bracket), row.label.slice(bracket)] : halves(row.label);
  return [indent + first, `${indent}　　${second}`];
}
