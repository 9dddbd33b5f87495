import type { DocxReader } from "./docx.ts";
import { CellFlow } from "./docxFlow.ts";
import type { Flow } from "./docxFlow.ts";
import { isOn, valueOf } from "./docxStyles.ts";
import type { SourceCell } from "./sourceDocument.ts";
import { bounds, Refusal } from "./unreadable.ts";
import { childNamed, elementsOf, holdsAny } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** One row as it is drawn. */
interface Row {
  before: number;
  cells: XmlElement[];
}

interface ReadCell extends SourceCell {
  column: number;
  columnSpan: number;
  /** Whether it goes on with the cell above, or may go on below. */
  merge: "none" | "begins" | "goesOn";
}

const tables = new Set(["tbl"]);
const mostColumns = 1000;

/**
 * Adds a table to a flow. A table that only places things on the page (one cell a row, or a cell that holds a table) is not kept:
 * its content goes on as if it were not there. Pages turn between rows, so that every figure keeps its page.
 */
export function readDocxTable(reader: DocxReader, flow: Flow, table: XmlElement): void {
  const rows = rowsOf(table);
  const holders = new Set(rows.filter(({ cells }) => cells.some((cell) => holdsAny(cell, tables))));
  const placing = rows.every((row) => row.cells.length === 1 || holders.has(row));
  const data = new DataTable(flow);
  for (const row of rows) {
    if (!placing && !holders.has(row)) {
      data.add(readRow(reader, row));
      continue;
    }
    data.end();
    for (const cell of row.cells) reader.addContent(flow, cell);
  }
  data.end();
}

class DataTable {
  private rows: SourceCell[][] = [];
  private open = new Map<number, ReadCell>();
  private pages = 0;

  constructor(private readonly flow: Flow) {}

  add(row: { cells: ReadCell[]; pagesBefore: number; pagesInside: number }): void {
    this.pages += row.pagesBefore;
    const goingOn = row.cells.map((cell) => this.above(cell)).filter((cell) => cell !== null);
    // A label may stand on both pages, as offices print it; a figure must not be counted twice.
    if (this.pages > 0 && goingOn.every((cell) => !/\d/.test(cell.text))) this.turn();
    this.place(row.cells);
    this.pages += row.pagesInside;
  }

  end(): void {
    this.write();
    this.open.clear();
    for (; this.pages > 0; this.pages--) this.flow.page(true);
  }

  private above(cell: ReadCell): ReadCell | null {
    const above = cell.merge === "goesOn" ? this.open.get(cell.column) : undefined;
    return above !== undefined && above.columnSpan === cell.columnSpan ? above : null;
  }

  private place(cells: readonly ReadCell[]): void {
    const open = new Map<number, ReadCell>();
    const row: SourceCell[] = [];
    for (const cell of cells) {
      const above = this.above(cell);
      const shown = above !== null && this.rows.length > 0 ? above : { ...cell, text: above?.text ?? cell.text };
      if (shown === above) shown.rowSpan = (shown.rowSpan ?? 1) + 1;
      else row.push(shown);
      if (cell.merge !== "none") open.set(cell.column, shown);
    }
    this.rows.push(row);
    this.open = open;
  }

  private turn(): void {
    this.write();
    for (; this.pages > 0; this.pages--) this.flow.page(true);
  }

  private write(): void {
    this.flow.table(this.rows.map((row) => row.map(plainCell)));
    this.rows = [];
  }
}

function plainCell({ text, columnSpan, rowSpan }: SourceCell): SourceCell {
  return { text, ...(columnSpan === undefined || columnSpan === 1 ? {} : { columnSpan }), ...(rowSpan === undefined ? {} : { rowSpan }) };
}

function readRow(reader: DocxReader, row: Row): { cells: ReadCell[]; pagesBefore: number; pagesInside: number } {
  const cells: ReadCell[] = row.before === 0 ? [] : [{ text: "", column: 0, columnSpan: row.before, merge: "none" }];
  let column = row.before;
  let pages: CellFlow | null = null;
  let mostPages = 0;
  for (const element of row.cells) {
    const properties = childNamed(element, "tcPr");
    const columnSpan = spanOf(properties, "gridSpan", 1);
    const last = cells.at(-1);
    if (valueOf(childNamed(properties, "hMerge")) === "continue" && last !== undefined) {
      last.columnSpan += columnSpan;
    } else {
      const content = new CellFlow();
      reader.addContent(content, element);
      cells.push({ text: content.text, column, columnSpan, merge: mergeOf(properties) });
      mostPages = Math.max(mostPages, content.pagesBefore + content.pagesInside);
      if (pages === null && (content.text !== "" || content.pagesBefore > 0)) pages = content;
    }
    column += columnSpan;
  }
  const pagesBefore = pages?.pagesBefore ?? 0;
  return { cells, pagesBefore, pagesInside: mostPages - pagesBefore };
}

function mergeOf(properties: XmlElement | undefined): ReadCell["merge"] {
  const merge = childNamed(properties, "vMerge");
  if (merge === undefined) return "none";
  return valueOf(merge) === "restart" ? "begins" : "goesOn";
}

function rowsOf(table: XmlElement): Row[] {
  return within(table, "tr")
    .filter((row) => {
      const properties = childNamed(row, "trPr");
      return childNamed(properties, "del") === undefined && !isOn(childNamed(properties, "hidden"));
    })
    .map((row) => ({
      before: spanOf(childNamed(row, "trPr"), "gridBefore", 0),
      cells: within(row, "tc").filter((cell) => childNamed(childNamed(cell, "tcPr"), "cellDel") === undefined),
    }))
    .filter(({ cells }) => cells.length > 0);
}

/** The rows of a table, or the cells of a row, also those that content controls and tracked changes wrap. */
function within(parent: XmlElement, name: "tr" | "tc", found: XmlElement[] = []): XmlElement[] {
  for (const element of elementsOf(parent)) {
    if (element.name === name) found.push(element);
    else if (element.name !== "del" && element.name !== "moveFrom") within(element, name, found);
    if (found.length > bounds.cells) throw new Refusal("tooMuch");
  }
  return found;
}

function spanOf(properties: XmlElement | undefined, name: string, usual: number): number {
  const value = Number(valueOf(childNamed(properties, name)) ?? usual);
  if (!Number.isInteger(value) || value > mostColumns) throw new Refusal("damaged");
  return Math.max(value, usual);
}
