import { settleTable } from "./draftTable.ts";
import { mergeRows } from "./mergedRows.ts";
import { gridOf, type RtfRow, type RtfRowShape } from "./rtfRows.ts";
import type { SourceBlock } from "./sourceDocument.ts";
import { bounds, Refusal } from "./unreadable.ts";

/** What stands at one depth of tables: the page itself, or the cell, the row and the table that are being read. */
interface Level {
  blocks: SourceBlock[];
  cells: SourceBlock[][];
  rows: RtfRow[];
}

const deepest = 30;
const mostLines = 500_000;
const newLevel = (): Level => ({ blocks: [], cells: [], rows: [] });

/** Puts the paragraphs, cells and rows of a document together; a paragraph says only at its end whether it stands in a table. */
export class RtfBody {
  private line: string[] = [];
  private readonly levels: Level[] = [newLevel()];
  private cells = 0;
  private lines = 0;

  write(text: string): void {
    if (text !== "") this.line.push(text);
  }

  /** Ends a line that stands in so many tables, one inside the other. */
  endLine(depth: number): void {
    if (++this.lines > mostLines) throw new Refusal("tooMuch");
    const text = this.line.join("").replace(/^ +/, "");
    this.line = [];
    const { blocks } = this.level(depth);
    if (text.trim() !== "") blocks.push({ type: "line", text });
  }

  endCell(depth: number): void {
    if (++this.cells > bounds.cells) throw new Refusal("tooMuch");
    this.endLine(depth);
    const level = this.level(depth);
    level.cells.push(level.blocks);
    level.blocks = [];
  }

  endRow(depth: number, shape: RtfRowShape): void {
    const level = this.level(depth);
    if (this.line.length > 0) this.endLine(depth);
    if (level.blocks.length > 0) this.endCell(depth);
    if (level.cells.length > 0) level.rows.push({ cells: level.cells, shape });
    level.cells = [];
  }

  /** The depth of the table that was begun last. */
  get depth(): number {
    return this.levels.length - 1;
  }

  /** Adds what stands apart from the line that is being written, such as a text box. */
  addBlocks(blocks: readonly SourceBlock[]): void {
    for (const block of blocks) this.levels.at(-1)?.blocks.push(block);
  }

  finish(): SourceBlock[] {
    if (this.line.length > 0) this.endLine(this.depth > 0 && (this.levels[1]?.cells.length ?? 0) > 0 ? 1 : 0);
    return this.level(0).blocks;
  }

  /** The level at this depth: tables deeper than it end, those that are missing begin. */
  private level(depth: number): Level {
    const wanted = Math.min(Math.max(depth, 0), deepest);
    while (this.depth > wanted) this.closeTable();
    while (this.depth < wanted) this.levels.push(newLevel());
    return this.levels[wanted] ?? newLevel();
  }

  private closeTable(): void {
    const level = this.levels.pop();
    if (level === undefined) return;
    // A file that breaks off leaves a row without its end.
    const cells = level.blocks.length > 0 ? [...level.cells, level.blocks] : level.cells;
    const rows = cells.length > 0 ? [...level.rows, { cells, shape: { left: 0, cells: [] } }] : level.rows;
    this.addBlocks(settleTable(mergeRows(gridOf(rows))));
  }
}
