import type { SourceCell } from "@nianbao/shared/readers";
import type { Grid, GridCell } from "./pdfGrid.ts";
import { layOut, linesOf } from "./pdfLines.ts";
import { boxOf, wordOf, type Word } from "./pdfWords.ts";
import type { Glyph } from "./pdfText.ts";

/** A table that the lines of a page draw, and the words that stand in it. */
export class DrawnTable {
  private words: Word[] = [];

  constructor(private readonly grid: Grid) {}

  /** A frame around text and a list of lines are no tables: they have no columns. */
  get hasColumns(): boolean {
    return starts([...this.grid.cells().values()], ({ column }) => column).size > 1;
  }

  get top(): number {
    return this.grid.ys[0] ?? 0;
  }

  get area(): number {
    const { xs, ys } = this.grid;
    return ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));
  }

  /** Takes the parts of a word that stand in this table, and gives back the others. */
  take(word: Word): Word[] {
    const parts = splitAtBorders(word, this.grid);
    const isInside = (part: Word): boolean => mostCommon(this.cellsOf(part)) !== null;
    this.words.push(...parts.filter(isInside));
    return parts.filter((part) => !isInside(part));
  }

  /** The rows as HTML would write them; empty when no word stands in the table. */
  rows(): SourceCell[][] {
    if (this.words.length === 0) return [];
    const columns = starts([...this.grid.cells().values()], ({ column }) => column);
    this.mergeWhereUnclear();
    const wordsIn = new Map<number, Word[]>();
    for (const word of this.words) {
      const cell = mostCommon(this.cellsOf(word));
      const others = cell === null ? undefined : wordsIn.get(cell);
      if (others !== undefined) others.push(word);
      else if (cell !== null) wordsIn.set(cell, [word]);
    }
    const cells = [...this.grid.cells()].map(([number, cell]) => ({ ...cell, text: cellText(wordsIn.get(number) ?? []) }));
    return asRows(cells, columns);
  }

  // A figure across a border could belong to either cell, so both become one: whose it is stays open.
  private mergeWhereUnclear(): void {
    const unclear: number[][] = [];
    for (const word of this.words) {
      if (!word.isFigure) continue;
      const cells = this.cellsOf(word);
      const shares = new Map<number, number>();
      for (const cell of cells) if (cell !== null) shares.set(cell, (shares.get(cell) ?? 0) + 1 / cells.length);
      if (Math.max(...shares.values()) < 0.75) unclear.push([...shares].filter(([, share]) => share > 0.15).map(([cell]) => cell));
    }
    this.grid.merge(unclear);
  }

  /** The cells under the characters of a word, at three heights each. */
  private cellsOf({ glyphs }: Word): (number | null)[] {
    return glyphs.flatMap((glyph) => {
      const { left, right, top, bottom } = boxOf(glyph);
      return [0.3, 0.5, 0.7].map((share) => this.grid.cellAt((left + right) / 2, top + (bottom - top) * share));
    });
  }
}

/** Words in neighbouring cells may almost touch. A figure is only split where a gap shows between its digits. */
function splitAtBorders(word: Word, grid: Grid): Word[] {
  const { box, glyphs, size } = word;
  const borders = grid.bordersAt((box.top + box.bottom) / 2).filter((x) => x > box.left && x < box.right);
  if (borders.length === 0 || glyphs.some(({ turn }) => turn !== 0)) return [word];
  const parts: Glyph[][] = [[]];
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1];
    if (before !== undefined && borders.some((x) => isGapAt(x, before, glyph, word.isFigure ? null : 0.12 * size))) parts.push([]);
    parts.at(-1)?.push(glyph);
  });
  return parts.map((part, index) => wordOf(part, index === 0 && word.isAfterBlank));
}

function isGapAt(x: number, before: Glyph, after: Glyph, slack: number | null): boolean {
  const [from, to] = [before.x + before.width, after.x];
  if (slack === null) return to - from > 0.06 * after.size && x >= from && x <= to;
  return x >= Math.min(from, to) - slack && x <= Math.max(from, to) + slack;
}

function mostCommon(cells: readonly (number | null)[]): number | null {
  const counts = new Map<number | null, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts].reduce<[number | null, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [null, 0])[0];
}

function cellText(words: readonly Word[]): string {
  return linesOf(words).map((line) => layOut(line.words, { left: line.box.left, column: line.words.reduce((most, { size }) => Math.max(most, size), 0) / 2 })).join("\n");
}

/** Rows and columns where no cell begins are only thick lines. */
function asRows(cells: readonly (GridCell & { text: string })[], columns: ReadonlySet<number>): SourceCell[][] {
  const rows = starts(cells, ({ row }) => row);
  const spanned = (kept: ReadonlySet<number>, from: number, span: number): number => [...kept].filter((start) => start >= from && start < from + span).length;
  return [...rows].sort((a, b) => a - b).map((row) => {
    const inRow = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
    return inRow.map(({ text, column, columnSpan, rowSpan }) => {
      const [wide, high] = [spanned(columns, column, columnSpan), spanned(rows, row, rowSpan)];
      return { text, ...(wide > 1 ? { columnSpan: wide } : {}), ...(high > 1 ? { rowSpan: high } : {}) };
    });
  });
}

function starts(cells: readonly GridCell[], of: (cell: GridCell) => number): Set<number> {
  return new Set(cells.map(of));
}

