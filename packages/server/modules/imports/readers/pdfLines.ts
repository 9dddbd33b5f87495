import { boxAround, overlap, type Box } from "./geometry.ts";
import { blank, textOf, touch, type Word } from "./pdfWords.ts";

/** Words that a reader sees as one line, from left to right. */
export interface VisualLine {
  words: Word[];
  box: Box;
}

/** The lines from top to bottom; what stands higher or lower on a line, in smaller type, belongs to it. */
export function linesOf(words: readonly Word[]): VisualLine[] {
  const lines: VisualLine[] = [];
  const sorted = [...words].sort((a, b) => middle(a.box) - middle(b.box));
  for (const word of sorted) {
    const line = lines.at(-1);
    if (line !== undefined && sharesLine(line.box, word.box)) {
      line.words.push(word);
      // The tallest word is the line: a row of small steps must not grow it downwards.
      if (height(word.box) > height(line.box)) line.box = word.box;
    } else lines.push({ words: [word], box: word.box });
  }
  return lines.map((line) => {
    const across = line.words.sort((a, b) => a.box.left - b.box.left);
    return { words: across, box: boxAround(across.map(({ box }) => box)) };
  });
}

/**
 * The line as text, its columns kept apart: words that touch are joined, a gap is a blank, and a gap wider than a character moves
 * on, over two blanks at least, to the column where the next word stands. A column is half an ideograph wide.
 */
export function layOut(words: readonly Word[], grid: { left: number; column: number }): string {
  let text = "";
  let columns = 0;
  let last: Word | null = null;
  for (const word of words) {
    const place = Math.round((word.box.left - grid.left) / grid.column);
    const blanks = last === null ? Math.max(0, place) : blanksBetween(last, word, place - columns);
    const piece = " ".repeat(blanks) + textOf(word);
    text += piece;
    columns += columnsOf(piece);
    last = word;
  }
  return text;
}

/** Where the columns of these lines begin and how wide one is: half of what most characters measure. */
export function columnGrid(words: readonly Word[]): { left: number; column: number } {
  const sizes = words.flatMap(({ glyphs }) => glyphs.map(({ size }) => size)).sort((a, b) => a - b);
  // A line of text never grows past some thousand blanks, however small its type.
  const { left, right } = boxAround(words.map(({ box }) => box));
  return { left, column: Math.max((sizes[sizes.length >> 1] ?? 12) / 2, (right - left) / 400) };
}

function blanksBetween(last: Word, next: Word, columnsLeft: number): number {
  const size = Math.max(last.size, next.size);
  const gap = next.box.left - last.box.right;
  if (gap < blank * size) return next.isAfterBlank || gap < touch * size ? 1 : 0;
  return gap < 0.9 * size ? 1 : Math.max(2, columnsLeft);
}

function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return columns;
}

function sharesLine(line: Box, word: Box): boolean {
  return overlap(line.top, line.bottom, word.top, word.bottom) > 0.5 * Math.min(height(line), height(word));
}

function height({ top, bottom }: Box): number {
  return bottom - top;
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}
