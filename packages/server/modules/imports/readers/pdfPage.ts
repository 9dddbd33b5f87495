import type { SourceBlock } from "@nianbao/shared/readers";
import { Grid } from "./pdfGrid.ts";
import type { PageInk } from "./pdfInk.ts";
import { columnGrid, layOut, linesOf } from "./pdfLines.ts";
import { frames } from "./pdfRulings.ts";
import { DrawnTable } from "./pdfTable.ts";
import { wordsOf, type Word } from "./pdfWords.ts";

/** The tables and lines of a page from top to bottom. What is written at an angle, such as a watermark, comes last. */
export function blocksOf(ink: PageInk): SourceBlock[] {
  const tables = tablesIn(ink);
  const loose = tables.reduce((words: Word[], table) => words.flatMap((word) => table.take(word)), wordsOf(ink.glyphs));
  const columns = columnGrid(loose);
  const blocks = [
    ...linesOf(loose).map(({ words, box }) => ({ top: (box.top + box.bottom) / 2, block: { type: "line", text: layOut(words, columns) } satisfies SourceBlock })),
    ...tables.map((table) => ({ top: table.top, block: { type: "table", rows: table.rows() } satisfies SourceBlock })).filter(({ block }) => block.rows.length > 0),
  ];
  const slanted = ink.glyphs.filter(({ turn }) => turn === null).map(({ text }) => text).join("").trim();
  return [...blocks.sort((a, b) => a.top - b.top).map(({ block }) => block), ...(slanted === "" ? [] : [{ type: "line", text: slanted } satisfies SourceBlock])];
}

// A table inside the cell of another one has the first right to its words.
function tablesIn({ rulings }: PageInk): DrawnTable[] {
  return frames(rulings)
    .map((frame) => Grid.of(frame))
    .flatMap((grid) => (grid === null ? [] : [new DrawnTable(grid)]))
    .filter((table) => table.hasColumns)
    .sort((a, b) => a.area - b.area);
}
