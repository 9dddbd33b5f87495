import type { SourceBlock } from "./sourceDocument.ts";

const blank = " \t\n\r\f";
const wide = "[\\u2e80-\\u2fff\\u3001-\\u303f\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff0f\\uff1a-\\uff1f]";
const isWide = new RegExp(wide);
const invisible = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/;
// Between two Chinese characters the end of a source line is no blank: Word breaks the lines of its pages anywhere.
const wideBreak = new RegExp(`(?<=${wide})[ \\t\\f]*[\\r\\n][ \\t\\r\\n\\f]*(?=${wide})`, "g");

/** What stands in the page or in one cell: text on lines, blanks collapsed as a browser does, and tables between them. */
export class Flow {
  readonly blocks: SourceBlock[] = [];
  private pieces: string[] = [];
  /** Blanks that count only if text follows on the same line. */
  private gap: "" | " " | "\n" = "";
  private number = "";

  /** Adds text as it stands in the source. */
  add(text: string): void {
    let start = 0;
    let end = text.length;
    while (start < end && blank.includes(text.charAt(start))) start++;
    this.widenGap(text.slice(0, start));
    if (start === end) return;
    while (blank.includes(text.charAt(end - 1))) end--;
    const core = text.slice(start, end).replace(wideBreak, "").replace(/[ \t\n\r\f]{2,}|[\t\n\r\f]/g, " ");
    this.write(`${this.blankBefore(core)}${core}`);
    this.gap = "";
    this.widenGap(text.slice(end));
  }

  /** Adds text whose own line ends and blanks are shown. */
  addAsIs(text: string): void {
    const [first = "", ...others] = text.split(/\r\n?|\n/);
    this.write(first);
    for (const line of others) {
      this.endLine();
      this.write(line);
    }
  }

  /** The next text on a line of its own begins with this number, as its list draws it. */
  numberNext(number: string): void {
    this.number = number;
  }

  endLine(): void {
    const text = this.pieces.join("");
    this.pieces = [];
    this.gap = "";
    if (!invisible.test(text)) this.blocks.push({ type: "line", text });
  }

  /** Adds whole blocks behind the line that is being written. */
  addBlocks(blocks: readonly SourceBlock[]): void {
    this.endLine();
    for (const block of blocks) this.blocks.push(block);
  }

  private write(text: string): void {
    if (this.number !== "" && !invisible.test(text)) {
      this.pieces.push(this.number);
      this.number = "";
    }
    if (text !== "") this.pieces.push(text);
  }

  private widenGap(blanks: string): void {
    if (/[\r\n]/.test(blanks)) this.gap = "\n";
    else if (blanks !== "" && this.gap === "") this.gap = " ";
  }

  private blankBefore(text: string): string {
    const last = this.pieces.at(-1);
    if (last === undefined || this.gap === "") return "";
    return this.gap === "\n" && isWide.test(last.slice(-1)) && isWide.test(text.charAt(0)) ? "" : " ";
  }
}
