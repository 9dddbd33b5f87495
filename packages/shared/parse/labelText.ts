import { compact, type Compact } from "../text/index.ts";
import { splitLabel } from "./rowLabel.ts";
import type { FoundRow } from "./findRows.ts";
import type { Piece } from "./figureTokens.ts";

/** A text compacted without the pieces that stand for cells: a label that was set around its own figures is whole in it. */
export function withoutFigures(text: string, pieces: readonly Piece[]): Compact {
  const kept: string[] = [];
  let from = 0;
  for (const { kind, start, end, text: piece } of pieces) {
    if (kind === "word" || /^\d{1,2}[.、．]$/.test(piece)) continue;
    kept.push(text.slice(from, start), " ".repeat(end - start));
    from = end;
  }
  return compact(kept.join("") + text.slice(from));
}

/** The text with the letters of the labels found as blanks, so that what is left beside a label is its cells. */
export function withoutLabels(text: string, packed: Compact, rows: readonly FoundRow[]): string {
  const letters = text.split("");
  let at = 0;
  for (const { start, end, label } of [...rows].sort((a, b) => a.start - b.start)) {
    while (at > 0 && (packed.at[at - 1] ?? 0) >= start) at--;
    while (at < packed.text.length && (packed.at[at] ?? 0) < start) at++;
    for (; at < packed.text.length && (packed.at[at] ?? 0) < end; at++) letters[packed.at[at] ?? 0] = " ";
    blankRemark(letters, packed, at, label.remark);
  }
  return letters.join("");
}

/** Marks how a label's bracketed remark goes on behind it, also where figures stand between its halves. */
function blankRemark(letters: string[], packed: Compact, at: number, remark: string): void {
  if (remark === "" || !packed.text.startsWith(remark, at)) return;
  for (let index = at; index < at + remark.length; index++) letters[packed.at[index] ?? 0] = " ";
}

/** The letters of all group lines, which narrow columns tear into pieces. */
export function groupLetters(labels: readonly string[]): ReadonlySet<string> {
  return new Set(labels.flatMap((label) => [...compact(label).text, ...splitLabel(label).core]));
}
