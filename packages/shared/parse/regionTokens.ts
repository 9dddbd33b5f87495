/** How strongly two neighbouring pieces of text are held apart, from glued together to a page break. */
export const gaps = ["none", "space", "tab", "line", "blankLine", "page"] as const;
export type Gap = (typeof gaps)[number];

/** A piece of text without blanks, its place in the source, and what stands between it and the piece before. */
export interface Token {
  text: string;
  start: number;
  end: number;
  gap: Gap;
}

/** True when `a` holds apart more strongly than `b`. */
export function stronger(a: Gap, b: Gap): boolean {
  return gaps.indexOf(a) > gaps.indexOf(b);
}

// A lone dash between blanks is a cell that says nothing, not a piece of a line.
const ruler = /^(?![^\n]*[|｜]\s+[-—]\s+[|｜])(?=[^\n]*[|+┼├┌└╔╠╚┏┣┗])[-|+:= \t─━═│┃║┼├┌└┬┴┤┐┘╔╠╚╦╩╬╣╗╝┏┣┗┳┻╋┫┓┛]+$/gm;

/** The text with the lines that draw a table (|, │, | --- |) as blanks, so that cells are told apart by tabs; no position moves. */
export function withoutRules(text: string): string {
  return text.replace(ruler, (line) => " ".repeat(line.length)).replace(/[|｜│┃║]/g, "\t");
}

/** The pieces of `text` between two positions, with the gap before each and the gap before the end. */
export function tokenize(text: string, from: number, to: number): { tokens: Token[]; lastGap: Gap } {
  const tokens: Token[] = [];
  let cursor = from;
  for (const match of text.slice(from, to).matchAll(/[^\s\u200b-\u200f\u2060]+/gu)) {
    const start = from + match.index;
    tokens.push({ text: match[0], start, end: start + match[0].length, gap: gapOf(text.slice(cursor, start)) });
    cursor = start + match[0].length;
  }
  return { tokens, lastGap: gapOf(text.slice(cursor, to)) };
}

function gapOf(blanks: string): Gap {
  if (blanks === "") return "none";
  if (blanks.includes("\f")) return "page";
  const lines = blanks.split("\n").length - 1;
  if (lines > 1) return "blankLine";
  if (lines === 1) return "line";
  return blanks.includes("\t") ? "tab" : "space";
}
