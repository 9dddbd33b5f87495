import type { BlockWriter } from "./blockWriter.ts";
import type { SourceBlock, SourceCell } from "./sourceDocument.ts";

/** Where the content of a document goes: into its blocks, or into one cell. */
export interface Flow {
  readonly inCell: boolean;
  line(text: string): void;
  table(rows: SourceCell[][]): void;
  /** A new page; `laidOut` when the writer only noted it, which it also does where the document asks for one. */
  page(laidOut: boolean): void;
}

/** The document itself: tells pages that are noted twice, and breaks between sections that begin no page. */
export class BodyFlow implements Flow {
  readonly inCell = false;
  /** The page that the section after it may yet deny. */
  private undecided: SourceBlock | null = null;
  private asked: SourceBlock | null = null;

  constructor(private readonly writer: BlockWriter) {}

  line(text: string): void {
    this.writer.line(text);
  }

  table(rows: SourceCell[][]): void {
    this.writer.table(rows);
  }

  page(laidOut: boolean): void {
    const last = this.writer.blocks.at(-1);
    if (laidOut && last !== undefined && last === this.undecided) this.undecided = null;
    else if (!laidOut || last === undefined || last !== this.asked) this.asked = this.newPage(laidOut);
  }

  /** A section ends here; how the next one begins is said where that ends. */
  sectionEnd(): void {
    this.undecided = this.writer.page();
    this.asked = this.undecided;
  }

  /** The way the section that is being read began. */
  sectionBegan(type: string | undefined): void {
    if (this.undecided !== null && (type === "continuous" || type === "nextColumn")) this.writer.withdraw(this.undecided);
    this.undecided = null;
  }

  private newPage(laidOut: boolean): SourceBlock | null {
    const block = this.writer.page();
    return laidOut ? null : block;
  }
}

/** The content of one cell as text, a paragraph on each line, with the pages that begin before and inside it. */
export class CellFlow implements Flow {
  readonly inCell = true;
  pagesBefore = 0;
  pagesInside = 0;
  private readonly lines: string[] = [];

  get text(): string {
    return this.lines.join("\n").trim();
  }

  line(text: string): void {
    if (text.trim() !== "") this.lines.push(text);
  }

  table(rows: SourceCell[][]): void {
    for (const row of rows) this.line(row.map((cell) => cell.text).join(" "));
  }

  page(): void {
    if (this.lines.length === 0) this.pagesBefore += 1;
    else this.pagesInside += 1;
  }
}
