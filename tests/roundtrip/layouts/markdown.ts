import { gridCells, isFull, type FormRow, type FormTable } from "../formTable.ts";
import type { Printing } from "../printing.ts";
import { printInLines } from "./inLines.ts";
import { anyEdition, type Layout } from "./layout.ts";
import { halves } from "./textWidth.ts";

function pipes(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function rule(count: number): string {
  return `|${"---|".repeat(count)}`;
}

/** Pipe tables as they should be; with noise the rows that look like sections have become headings between them. */
export const markdownPipes: Layout = {
  name: "markdownPipes", kind: "markdown", borders: "grid", fits: anyEdition,
  print: (document, printing) => printInLines(document, printing, (table) => {
    const isOutline = table.kind === "applications" && printing.use("sectionLikeRows");
    return [isOutline ? outline(table) : whole(table, printing)];
  }, { indent: "", headingMark: "## " }),
};

function whole(table: FormTable, printing: Printing): string[] {
  const rows = table.rows.map((row) => {
    const cells = gridCells(table, row);
    while (cells.length < table.flatHead.length) cells.push("");
    return cells.map((text) => (text === "" && printing.use("nbsp", 0.3) ? "&nbsp;" : text));
  });
  return ["", pipes(table.flatHead), rule(table.flatHead.length), ...rows.map(pipes), ""];
}

/** Each group under a heading of its own, with a table of its own below. */
function outline(table: FormTable): string[] {
  const head = ["项目", ...table.flatHead.slice(table.labelColumns)];
  let isOpen = false;
  return table.rows.flatMap((row) => {
    const groups = row.shown.filter((text) => text !== "").flatMap((text) => ["", `### ${text}`]);
    const opens = groups.length > 0 || !isOpen;
    isOpen = true;
    return [...groups, ...(opens ? ["", pipes(head), rule(head.length)] : []), pipes([row.label, ...row.figures.map(({ text }) => text)])];
  });
}

/** Pipe tables that a converter tore: labels on lines of their own, rows of figures alone, a wrong head, a rule after every row. */
export const markdownTorn: Layout = {
  name: "markdownTorn", kind: "markdown", borders: "grid", fits: anyEdition,
  print: (document, printing) => printInLines(document, printing, (table) => (table.kind === "clause" || table.labelColumns === 0 ? [outOfPlace(table)] : [torn(table, printing)]), { indent: "" }),
};

/** Small tables lose only their first rule. */
function outOfPlace(table: FormTable): string[] {
  const rows = table.rows.map((row) => pipes(gridCells(table, row)));
  return table.labelColumns === 0
    ? [table.head.flat().map(({ text }) => text).join(""), ...rows.flatMap((row) => [row, rule(table.rows[0]?.figures.length ?? 1)])]
    : ["", pipes(table.flatHead), rule(table.flatHead.length), ...rows];
}

function torn(table: FormTable, printing: Printing): string[] {
  const { random } = printing;
  const lines = [...wrongHead(table, random.pick([0, 1, 2])), rule(9)];
  let waiting: FormRow[] = [];
  const flush = (): void => {
    for (const row of waiting) {
      printing.tear(row);
      const cells = figureCells(table, row);
      lines.push(pipes(cells), rule(cells.length));
    }
    waiting = [];
  };
  for (const row of table.rows) {
    const groups = row.shown.filter((text) => text !== "").map((text) => (random.chance(0.5) ? text : halves(text).join("\n")));
    // A row of figures without its label keeps its place only while it has all of its figures.
    if (row.figures.length > 0 && isFull(row) && random.chance(0.35)) {
      lines.push(...groups, ...(random.chance(0.5) ? halves(row.label) : [row.label]));
      waiting.push(row);
      if (random.chance(0.6)) flush();
      continue;
    }
    flush();
    const cells = [row.label, ...figureCells(table, row)];
    lines.push(...groups, pipes(cells));
    if (random.chance(0.5)) lines.push(rule(cells.length));
  }
  flush();
  return ["", ...lines, ""];
}

function figureCells(table: FormTable, row: FormRow): string[] {
  return [...(table.hasUnits ? [row.unit] : []), ...row.figures.map(({ text }) => text)];
}

/** The names of the columns, some of them lost and the others cut in two. */
function wrongHead(table: FormTable, lost: number): string[] {
  const names = table.flatHead.filter((text) => text !== "").slice(lost).map(halves);
  return [names.map(([first]) => first).join(""), pipes(Array.from({ length: 9 }, (_each, index) => names[index]?.[1] ?? ""))];
}
