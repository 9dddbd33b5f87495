import { raise } from "./htmlElements.ts";
import { RtfBody } from "./rtfBody.ts";
import type { RtfRowShape } from "./rtfRows.ts";
import { RtfText } from "./rtfText.ts";
import { walkRtf, type RtfHandler } from "./rtfTokens.ts";
import { changes, characters, initial, lineEnds, skipped, starredRead, type RtfState } from "./rtfWords.ts";
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

/** A report as Word saves it has some ten thousand. */
const mostGroups = 1_000_000;

class Reader implements RtfHandler {
  isRtf = false;
  hasPictures = false;
  private state: RtfState = initial;
  private readonly states: RtfState[] = [];
  private readonly decoder = new RtfText();
  /** The body, and inside it those of the text boxes that stand open. */
  private readonly bodies: RtfBody[] = [new RtfBody()];
  private groups = 0;
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
    if (++this.groups > mostGroups) throw new Refusal("tooMuch");
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
    const character = characters.get(name);
    if (character !== undefined) return this.write(name === "tab" && this.state.isNumber ? " " : character);
    if (lineEnds.has(name)) return this.endLine();
    const change = changes.get(name);
    if (change !== undefined) return this.change(change(number));
    this.text(name, number ?? 0);
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

  /** Words about the document and its text; the others may be about its tables. */
  private text(name: string, number: number): void {
    switch (name) {
      case "ansicpg":
        return this.decoder.setDocumentPage(number);
      case "deff":
        this.defaultFont = number;
        return this.change({ font: number });
      case "plain":
        return this.change({ font: this.defaultFont, isHidden: false, isDeleted: false, isStruck: false, isRaised: false });
      case "u":
        this.write(String.fromCharCode(number & 0xffff));
        this.standIns = this.state.standIns;
        return;
      case "shptxt":
        this.bodies.push(new RtfBody());
        return this.change({ boxes: this.state.boxes + 1, isInTable: false, nesting: 0 });
      default:
        this.table(name, number);
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
