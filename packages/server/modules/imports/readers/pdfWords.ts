import { boxAround, type Box } from "./geometry.ts";
import type { Glyph } from "./pdfText.ts";

/** Characters that stand together on one baseline: all of a figure, or all of something else. */
export interface Word {
  glyphs: Glyph[];
  box: Box;
  size: number;
  isFigure: boolean;
  /** A blank was written before it, however narrow. */
  isAfterBlank: boolean;
}

/** A gap of this share of the size of the characters is a blank. */
export const blank = 0.2;

/** What belongs together does not overlap by more than this share of its size. */
export const touch = -0.1;

/** A glyph seen along its writing direction: how far along, how far down, and as the how many-eth it was drawn. */
interface Seen {
  glyph: Glyph;
  along: number;
  down: number;
  order: number;
}

/** Glyphs side by side, drawn one after the other. */
interface Run {
  seen: Seen[];
  isAfterBlank: boolean;
}

/** The words of a page, whatever way they are turned; text at odd angles is not among them. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  return ([0, 1, 2, 3] as const).flatMap((turn) => {
    const seen = glyphs.filter((glyph) => glyph.turn === turn).map((glyph, order) => seenAlong(glyph, turn, order));
    return baselines(seen).flatMap((line) => joined(runs(withoutCopies(line))));
  });
}

/** The word of some glyphs that stand side by side. */
export function wordOf(glyphs: Glyph[], isAfterBlank = false): Word {
  const size = glyphs.reduce((most, glyph) => Math.max(most, glyph.size), 0);
  return { glyphs, box: boxAround(glyphs.map(boxOf)), size, isFigure: glyphs.some(isFigure), isAfterBlank };
}

export function textOf({ glyphs }: Word): string {
  return glyphs.map(({ text }) => text).join("");
}

/** Belongs to a figure: a digit, or a sign inside or around one. */
export function isFigure({ text }: Glyph): boolean {
  return /^[0-9０-９.,．%％+＋\-－−–—/／]+$/.test(text);
}

export function boxOf({ x, y, width, size, turn }: Glyph): Box {
  const [up, down] = [size * 0.8, size * 0.2];
  if (turn === 1) return { left: x - down, right: x + up, top: y, bottom: y + width };
  if (turn === 2) return { left: x - width, right: x, top: y - down, bottom: y + up };
  if (turn === 3) return { left: x - up, right: x + down, top: y - width, bottom: y };
  return { left: x, right: x + width, top: y - up, bottom: y + down };
}

function seenAlong(glyph: Glyph, turn: 0 | 1 | 2 | 3, order: number): Seen {
  const [across, upright] = [[1, 0], [0, 1], [-1, 0], [0, -1]][turn] ?? [1, 0];
  const [dx, dy] = [across ?? 1, upright ?? 0];
  return { glyph, along: glyph.x * dx + glyph.y * dy, down: glyph.y * dx - glyph.x * dy, order };
}

function baselines(seen: Seen[]): Seen[][] {
  const lines: Seen[][] = [];
  for (const one of seen.sort((a, b) => a.down - b.down)) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && one.down - last.down < 0.15 * Math.min(one.glyph.size, last.glyph.size)) line.push(one);
    else lines.push([one]);
  }
  return lines.map((line) => line.sort((a, b) => a.along - b.along));
}

// Bold is often the same text drawn twice, a hair apart.
function withoutCopies(line: Seen[]): Seen[] {
  const kept: Seen[] = [];
  for (const one of line) {
    const near = 0.15 * one.glyph.size;
    let index = kept.length - 1;
    while (index >= 0 && one.along - (kept[index]?.along ?? -Infinity) < near && kept[index]?.glyph.text !== one.glyph.text) index--;
    if (one.along - (kept[index]?.along ?? -Infinity) >= near) kept.push(one);
  }
  return kept;
}

function runs(line: readonly Seen[]): Run[] {
  const found: Run[] = [];
  let last: Seen | null = null;
  let isAfterBlank = false;
  for (const one of [...line].sort((a, b) => a.order - b.order)) {
    const isBlank = one.glyph.text.trim() === "";
    if (!isBlank && last !== null && belong(last, one)) found.at(-1)?.seen.push(one);
    else if (!isBlank) found.push({ seen: [one], isAfterBlank });
    isAfterBlank = isBlank;
    last = isBlank ? null : one;
  }
  return found;
}

// Some programs draw every character by itself, in any order; but a figure that runs into the next one stays whole.
function joined(line: Run[]): Word[] {
  const words: Run[] = [];
  for (const run of line.sort((a, b) => (a.seen[0]?.along ?? 0) - (b.seen[0]?.along ?? 0))) {
    const [last, first] = [words.at(-1)?.seen.at(-1), run.seen[0]];
    if (last !== undefined && first !== undefined && !run.isAfterBlank && belong(last, first)) words.at(-1)?.seen.push(...run.seen);
    else words.push({ ...run });
  }
  return words.map(({ seen, isAfterBlank }) => wordOf(seen.map(({ glyph }) => glyph), isAfterBlank));
}

function belong(last: Seen, next: Seen): boolean {
  const size = Math.max(last.glyph.size, next.glyph.size);
  const gap = next.along - last.along - last.glyph.width;
  return gap < blank * size && gap > touch * size && isFigure(last.glyph) === isFigure(next.glyph);
}
