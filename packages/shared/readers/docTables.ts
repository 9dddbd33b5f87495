import type { RowGrid } from "./docRowGrid.ts";
import { tableOf } from "./docTable.ts";
import type { DocRow } from "./docTable.ts";
import type { SourceBlock } from "./sourceDocument.ts";
import { bounds, Refusal } from "./unreadable.ts";

interface OpenTable {
  rows: { cells: SourceBlock[][]; grid: RowGrid | null }[];
  /** The cells of the row that is being read. */
  cells: SourceBlock[][];
  /** The content of the cell that is being read. */
  content: SourceBlock[];
}

/** The tables that are open while the paragraphs of a document are read in order, each in a cell of the one before. */
export class DocTables {
  private readonly open: OpenTable[] = [];
  private cells = 0;

  /** Whoever takes the blocks of a table when it ends and no other is open. */
  constructor(private readonly take: (blocks: SourceBlock[]) => void) {}

  /** Opens or ends tables until so many are open. */
  goTo(depth: number): void {
    if (depth > bounds.depth) throw new Refusal("tooDeep");
    while (this.open.length > depth) this.end();
    while (this.open.length < depth) this.open.push({ rows: [], cells: [], content: [] });
  }

  line(text: string): void {
    const table = this.open.at(-1);
    const line = text.replace(/[\t\v\f]/g, " ").trim();
    if (line !== "") table?.content.push({ type: "line", text: line });
  }

  endCell(): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (++this.cells > bounds.cells) throw new Refusal("tooMuch");
    table.cells.push(table.content);
    table.content = [];
  }

  endRow(grid: RowGrid | null): void {
    const table = this.open.at(-1);
    if (table === undefined) return;
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, grid });
    table.cells = [];
  }

  // What stands in a row that never ends is no table, but it is not lost.
  private end(): void {
    const table = this.open.pop();
    if (table === undefined) return;
    const blocks = [...settle(table.rows), ...table.cells.flat(), ...table.content];
    const outer = this.open.at(-1);
    if (outer === undefined) this.take(blocks);
    else for (const block of blocks) outer.content.push(block);
  }
}

/**
 * A table as blocks. One that only places things on the page (one cell a row, or a cell that holds a table) is not kept: its content
 * goes on as if it were not there.
 */
function settle(rows: OpenTable["rows"]): SourceBlock[] {
  const holdsTable = rows.map(({ cells }) => cells.some((content) => content.some(({ type }) => type === "table")));
  const isPlacing = rows.every(({ cells }, index) => cells.length === 1 || holdsTable[index] === true);
  const blocks: SourceBlock[] = [];
  let data: DocRow[] = [];
  const endData = (): void => {
    if (data.length > 0) blocks.push({ type: "table", rows: tableOf(data) });
    data = [];
  };
  for (const [index, { cells, grid }] of rows.entries()) {
    if (!isPlacing && holdsTable[index] !== true) {
      data.push({ cells: cells.map(textOf), grid });
      continue;
    }
    endData();
    for (const content of cells) for (const block of content) blocks.push(block);
  }
  endData();
  return blocks;
}

function textOf(content: readonly SourceBlock[]): string {
  return content.flatMap((block) => (block.type === "line" ? [block.text] : [])).join("\n");
}
