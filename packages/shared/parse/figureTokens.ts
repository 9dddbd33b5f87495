import { parseCell, type Cell } from "../cells/index.ts";
import { fold } from "../text/index.ts";
import { isFigure } from "./gluedRun.ts";

/** A piece of a table that stands for one cell, or for several that nothing holds apart; or a word, which is none. */
export interface Piece {
  text: string;
  start: number;
  end: number;
  line: number;
  kind: "figure" | "glued" | "gap" | "word";
  /** A blank line or a page lies before it. */
  afterBlank: boolean;
}

const pageMark = /^[^\S\n\f]*(?:[-—–]+[^\S\n\f]*\d{1,3}[^\S\n\f]*[-—–]+|第[^\S\n\f]*\d{1,3}[^\S\n\f]*页(?:[^\S\n\f]*[共/][^\S\n\f]*\d{1,3}[^\S\n\f]*页)?|\d{1,3}[^\S\n\f]*\/[^\S\n\f]*\d{1,3})[^\S\n\f]*$/gm;
/** A number alone on a line beside a page break is the page's. */
const pageNumber = /(?<=\f[^\S\n\f]*\n?[^\S\n\f]*)\d{1,3}(?=[^\S\n\f]*(?:\n|$))|(?<=\n[^\S\n\f]*)\d{1,3}(?=[^\S\n\f]*\n?[^\S\n\f]*\f)/g;

/** The text with page numbers as blanks; no position moves. */
export function withoutPages(text: string): string {
  const blank = (found: string): string => found.replace(/[^\n\f]/g, " ");
  const marked = text.replace(pageMark, blank);
  return marked.includes("\f") ? marked.replace(pageNumber, blank) : marked;
}

const note = "[^\\S\\n\\f]*[（(](?![一二三四五六七八九十\\d]{1,2}[）)])[^（）()\\n\\f]{2,40}[）)]";
const whole = new RegExp(`\\d[\\d.,，]*${note}|\\S+`, "g");
const parts = new RegExp(`(?<![^\\s])[-+－−]?[\\d０-９](?:[\\d０-９.,，．]|-(?=[\\d０-９]))*(?:${note}|万?元|件|项|条|[%％])?|[\\d０-９](?:[\\d０-９.,，．]|-(?=[\\d０-９]))*(?:${note}|万?元|件|项|条|[%％])?|[^\\s\\d０-９]+`, "g");

/** The pieces of a text between two positions that blanks hold apart, in order. */
export function wholePieces(text: string, from: number, to: number): Piece[] {
  return pieces(whole, text, from, to);
}

/** The same with figures cut off the words to which they are glued. */
export function piecesOf(text: string, from: number, to: number): Piece[] {
  return pieces(parts, text, from, to);
}

function pieces(pattern: RegExp, text: string, from: number, to: number): Piece[] {
  const found: Piece[] = [];
  let line = 0;
  let cursor = from;
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const start = from + match.index;
    const breaks = text.slice(cursor, start).match(/[\n\f]/g) ?? [];
    line += breaks.length;
    cursor = start + match[0].length;
    found.push({ text: match[0], start, end: cursor, line, kind: kindOf(match[0]), afterBlank: breaks.length > 1 });
  }
  return found;
}

/** A piece between tabs of an exact table: whatever stands there is one cell. */
export function cellAt(text: string): Cell {
  return parseCell(text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ""));
}

function kindOf(text: string): Piece["kind"] {
  const folded = fold(text).trim();
  if (/^[-+]?\d/.test(folded)) {
    if (isFigure(folded.replace(/^[-+]/, ""))) return "figure";
    if (/^\d[\d-]*(?:\.\d+)?$/.test(folded)) return "glued";
    const cell = parseCell(text);
    return cell.state === "number" ? "figure" : "word";
  }
  if (/^(?:[-—–―]+|\/|不适用)$/.test(folded)) return "gap";
  // One numeral alone is as often a letter of a label that was set in a narrow column.
  return folded.length >= 2 && folded.length <= 6 && parseCell(text).state === "number" ? "figure" : "word";
}
