import type { Random } from "./random.ts";

/** The troubles of real files. Each can be switched on by itself; whether it took effect is recorded. */
export const noises = [
  "gluedHeadings", "sectionLikeRows", "restartedNumbers", "skippedNumbers", "mixedBlanks", "repeatedGroups", "pageBreaks", "trailingPageNumbers",
  "fullWidthDigits", "thousands", "chineseNumerals", "traditional", "punctuation", "spacedLabels", "aliases", "unitInHead", "unitInCell",
  "signature", "chrome", "nbsp", "wordResidue",
] as const;
export type Noise = (typeof noises)[number];

/** How sharply a layout keeps the cells of a row apart: by a grid, by something a blank cell vanishes in, or not at all. */
export type CellBorders = "grid" | "gaps" | "none";

/** What goes with one act of printing: chance, the noise that is on, and what came of it. */
export class Printing {
  readonly met = new Set<Noise>();
  readonly aliasesUsed: { code: string; alias: string }[] = [];
  /** The whole text of cells that were printed with more than their number. */
  readonly notes: Record<string, string> = {};
  /** Cells that were printed apart from their label, or that something beside them could run into. */
  readonly torn = new Set<string>();

  readonly random: Random;
  readonly borders: CellBorders;
  private readonly on: ReadonlySet<Noise>;

  constructor(random: Random, borders: CellBorders, on: ReadonlySet<Noise>) {
    this.random = random;
    this.borders = borders;
    this.on = on;
  }

  /** True where the noise is on, and for that share of the places it could show. Ask only where it will show: the answer yes is recorded. */
  use(noise: Noise, share = 1): boolean {
    if (!this.on.has(noise) || (share < 1 && !this.random.chance(share))) return false;
    this.met.add(noise);
    return true;
  }

  tear(row: { figures: readonly { code: string }[] }): void {
    for (const { code } of row.figures) this.torn.add(code);
  }
}
