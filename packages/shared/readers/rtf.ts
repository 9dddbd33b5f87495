import { raise } from "./htmlElements.ts";
import { RtfBody } from "./rtfBody.ts";
import type { RtfRowShape } from "./rtfRows.ts";
import { RtfText } from "./rtfText.ts";
import { walkRtf, type RtfHandler } from "./rtfTokens.ts";
import { characters, initial, skipped, starredRead, type RtfState } from "./rtfWords.ts";
import type { SourceBlock, SourceDocument } from "./sourceDocument.ts";
import { bounds, Refusal } from "./unreadable.ts";

/**
 * Reads a document in rich text format, as Word and WPS write it: its text without headers, notes, pictures, and what was
 * deleted, struck out or hidden; its tables as tables of exact cells. Where its pages end is not in the file.
 * Refuses with `damaged` (no RTF), `empty`, `scanned` (only pictures), `tooDeep`, `tooMuch`.
 */
export function readRtf(bytes: Uint8Array): SourceDocument {
  if (bytes.length > bounds.unpacked) throw new Refusal("tooMuch");
  const reader = new Reader();
  walkRtf(bytes, reader);
  if (!reader.isRtf) throw new Refusal("damaged");
  const blocks = reader.finish();
  if (blocks.length === 0) throw new Refusal(reader.hasPictures ? "scanned" : "empty");
  return { kind: "rtf", blocks };
}

class Reader implements RtfHandler {
  isRtf = false;
  hasPictures = false;
  private state: RtfState = initial;
  private readonly states: RtfState[] = [];
  private readonly decoder = new RtfText();
  /** The body, and inside it those of the text boxes that stand open. */
  private readonly bodies: RtfBody[] = [new RtfBody()];
  private pending: number[] = [];
  /** How many characters still stand in for one that older programs do not know. */
  private standIns = 0;
  private isStarred = false;
  private definedFont = 0;
  private defaultFont = 0;
  private shape: RtfRowShape = { left: 0, cells: [] };
  private down: "begins" | "continues" | null = null;
  private across: "begins" | "continues" | null = null;

  openGroup(): void {
    this.settle();
    if (this.states.length >= bounds.depth) throw new Refusal("tooDeep");
    this.states.push(this.state);
  }

  closeGroup(): boolean {
    this.settle();
    const { boxes } = this.state;
    this.state = this.states.pop() ?? initial;
    if (boxes > this.state.boxes) this.closeBox();
    return this.states.length > 0;
  }

  bytes(bytes: Uint8Array): void {
    for (const byte of bytes) this.byte(byte);
  }

  byte(byte: number): void {
    this.isStarred = false;
    if (this.standIns > 0) this.standIns--;
    else if (this.state.reads === "text" && this.states.length > 0) this.pending.push(byte);
  }

  symbol(code: number): void {
    switch (String.fromCharCode(code)) {
      case "\\":
      case "{":
      case "}":
        return this.byte(code);
      case "*":
        this.settle();
        this.isStarred = true;
        return;
      case "~":
        return this.write("\u00a0");
      case "_":
        return this.write("-");
      case "\t":
        return this.write("\t");
      case "\n":
      case "\r":
        return this.endLine();
    }
  }

  word(name: string, number: number | null): void {
    this.settle();
    const isStarred = this.isStarred;
    this.isStarred = false;
    if (name === "pict") this.hasPictures = true;
    if (this.state.reads === "nothing") return;
    if (name === "rtf") this.isRtf = true;
    if (skipped.has(name) || (isStarred && !starredRead.has(name))) return this.change({ reads: "nothing" });
    if (name === "fonttbl") return this.change({ reads: "fonts" });
    if (this.state.reads === "fonts") return this.defineFont(name, number ?? 0);
    const character = characters[name];
    if (character !== undefined) return this.write(name === "tab" && this.state.isNumber ? " " : character);
    if (!this.format(name, number) && !this.paragraph(name, number)) this.table(name, number ?? 0);
  }

  finish(): SourceBlock[] {
    this.settle();
    while (this.bodies.length > 1) this.closeBox();
    return this.body.finish();
  }

  private get body(): RtfBody {
    const body = this.bodies.at(-1);
    if (body === undefined) throw new Error("the body of the document is never closed");
    return body;
  }

  /** In how many tables the paragraph stands. */
  private get depth(): number {
    return this.state.nesting > 1 ? this.state.nesting : Number(this.state.isInTable);
  }

  private change(change: Partial<RtfState>): void {
    this.state = { ...this.state, ...change };
  }

  private write(text: string): void {
    this.settle();
    const { reads, isHidden, isDeleted, isStruck, isRaised } = this.state;
    if (reads !== "text" || isHidden || isDeleted || isStruck) return;
    this.body.write(isRaised ? raise(text) : text);
  }

  /** Turns the bytes that wait into characters: both bytes of a character may come one by one. */
  private settle(): void {
    this.standIns = 0;
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    this.write(this.decoder.decode(bytes, this.state.font).replace(/[\0-\x08\x0a-\x1f]/g, ""));
  }

  private endLine(): void {
    this.settle();
    if (this.state.reads === "text") this.body.endLine(this.depth);
  }

  private defineFont(name: string, number: number): void {
    if (name === "f") this.definedFont = number;
    if (name === "fcharset") this.decoder.setCharset(this.definedFont, number);
    if (name === "cpg") this.decoder.setFontPage(this.definedFont, number);
  }

  /** Words that change how characters are read; answers whether it was one. */
  private format(name: string, number: number | null): boolean {
    const isOn = number !== 0;
    switch (name) {
      case "ansicpg":
        this.decoder.setDocumentPage(number ?? 0);
        return true;
      case "deff":
        this.defaultFont = number ?? 0;
        this.change({ font: this.defaultFont });
        return true;
      case "f":
        this.change({ font: number ?? 0 });
        return true;
      case "plain":
        this.change({ font: this.defaultFont, isHidden: false, isDeleted: false, isStruck: false, isRaised: false });
        return true;
      case "u":
        this.write(String.fromCharCode((number ?? 0) & 0xffff));
        this.standIns = this.state.standIns;
        return true;
      case "uc":
        this.change({ standIns: Math.min(Math.max(number ?? 1, 0), 100) });
        return true;
      case "v":
        this.change({ isHidden: isOn });
        return true;
      case "deleted":
        this.change({ isDeleted: isOn });
        return true;
      case "strike":
      case "striked":
        this.change({ isStruck: isOn });
        return true;
      case "super":
        this.change({ isRaised: isOn });
        return true;
      case "nosupersub":
        this.change({ isRaised: false });
        return true;
      default:
        return false;
    }
  }

  /** Words that begin or end a stretch of text; answers whether it was one. */
  private paragraph(name: string, number: number | null): boolean {
    switch (name) {
      case "par":
      case "line":
      case "page":
      case "sect":
      case "column":
        this.endLine();
        return true;
      case "pard":
        this.change({ isInTable: false, nesting: 0 });
        return true;
      case "intbl":
        this.change({ isInTable: true });
        return true;
      case "itap":
        this.change({ nesting: Math.max(0, number ?? 0), isInTable: (number ?? 0) > 0 });
        return true;
      case "listtext":
      case "pntext":
        this.change({ isNumber: true });
        return true;
      case "shptxt":
        this.bodies.push(new RtfBody());
        this.change({ boxes: this.state.boxes + 1, isInTable: false, nesting: 0 });
        return true;
      default:
        return false;
    }
  }

  private table(name: string, number: number): void {
    switch (name) {
      case "trowd":
        this.shape = { left: 0, cells: [] };
        this.down = this.across = null;
        return;
      case "trleft":
        this.shape.left = number;
        return;
      case "clvmgf":
      case "clvmrg":
        this.down = name === "clvmgf" ? "begins" : "continues";
        return;
      case "clmgf":
      case "clmrg":
        this.across = name === "clmgf" ? "begins" : "continues";
        return;
      case "cellx":
        if (this.shape.cells.length < 1000) this.shape.cells.push({ right: number, down: this.down, across: this.across });
        this.down = this.across = null;
        return;
      case "cell":
        return this.body.endCell(1);
      case "row":
        return this.body.endRow(1, this.shape);
      case "nestcell":
        return this.body.endCell(Math.max(2, this.depth));
      case "nestrow":
        if (this.body.depth > 1) this.body.endRow(this.body.depth, this.shape);
    }
  }

  private closeBox(): void {
    const box = this.bodies.pop();
    if (box !== undefined) this.body.addBlocks(box.finish());
  }
}
