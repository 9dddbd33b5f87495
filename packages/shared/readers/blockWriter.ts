import type { SourceBlock, SourceCell } from "./sourceDocument.ts";
import { bounds, Refusal } from "./unreadable.ts";

/** Collects the blocks of one document, which together keep to the bounds on characters and cells. */
export class BlockWriter {
  readonly blocks: SourceBlock[] = [];
  private characters = 0;
  private cells = 0;
  private pages = 1;

  /** Adds a line; one without any text is left out. */
  line(text: string): void {
    const line = text.trimEnd();
    if (line === "") return;
    this.count(line);
    this.blocks.push({ type: "line", text: line });
  }

  /** Adds a table; one without rows is left out. */
  table(rows: SourceCell[][]): void {
    if (rows.length === 0) return;
    for (const row of rows) {
      for (const cell of row) {
        this.count(cell.text);
        this.cells += (cell.columnSpan ?? 1) * (cell.rowSpan ?? 1);
        if (this.cells > bounds.cells) throw new Refusal("tooMuch");
      }
    }
    this.blocks.push({ type: "table", rows });
  }

  /** Begins a page and returns its block, by which it can be withdrawn. */
  page(): SourceBlock {
    if (++this.pages > bounds.pages) throw new Refusal("tooMuch");
    const block: SourceBlock = { type: "page" };
    this.blocks.push(block);
    return block;
  }

  withdraw(page: SourceBlock): void {
    const index = this.blocks.lastIndexOf(page);
    if (index < 0) return;
    this.blocks.splice(index, 1);
    this.pages -= 1;
  }

  get hasText(): boolean {
    return this.blocks.some((block) => (block.type === "line" ? true : block.type === "table" && block.rows.some((row) => row.some((cell) => cell.text.trim() !== ""))));
  }

  // A text that is used again and again costs nothing until somebody writes it out.
  private count(text: string): void {
    this.characters += text.length;
    if (this.characters > bounds.characters) throw new Refusal("tooMuch");
  }
}
