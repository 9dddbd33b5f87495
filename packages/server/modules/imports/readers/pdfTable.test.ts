import { describe, expect, it } from "vitest";
import { Grid } from "./pdfGrid.ts";
import { columnGrid, layOut, linesOf } from "./pdfLines.ts";
import type { Ruling } from "./pdfPaths.ts";
import { DrawnTable } from "./pdfTable.ts";
import type { Glyph } from "./pdfText.ts";
import { textOf, wordsOf } from "./pdfWords.ts";

/** Characters of size 10 from `x` on, ideographs as wide as high and all others half of that. */
function write(x: number, y: number, text: string, { size = 10, gap = 0 } = {}): Glyph[] {
  let at = x;
  return [...text].map((character) => {
    const width = character > "\u2e80" ? size : size / 2;
    const glyph: Glyph = { text: character, x: at, y, width, size, turn: 0 };
    at += width + gap;
    return glyph;
  });
}

const words = (...glyphs: Glyph[][]): string[] => wordsOf(glyphs.flat()).map(textOf);
const lines = (...glyphs: Glyph[][]): string[] => linesOf(wordsOf(glyphs.flat())).map((line) => layOut(line.words, columnGrid(wordsOf(glyphs.flat()))));

/** Three rows of three cells, each 30 wide and 20 high. */
function rows(...glyphs: Glyph[][]): string[][] {
  const rulings: Ruling[] = [0, 1, 2, 3].flatMap((index) => [
    { isVertical: true, at: 30 * index, from: 0, to: 60 },
    { isVertical: false, at: 20 * index, from: 0, to: 90 },
  ]);
  const grid = Grid.of(rulings);
  if (grid === null) throw new Error("no grid");
  const table = new DrawnTable(grid);
  for (const word of wordsOf(glyphs.flat())) table.take(word);
  return table.rows().map((row) => row.map(({ text, columnSpan, rowSpan }) => `${text}${columnSpan === undefined ? "" : ` c${columnSpan}`}${rowSpan === undefined ? "" : ` r${rowSpan}`}`));
}

const empty = ["", "", ""];

describe("words", () => {
  it("are figures or other text, ended by a blank, a gap or a change of kind", () => {
    expect(words(write(0, 10, "受理21 件"), write(100, 10, "7,730.28"), write(160, 10, "-5%"))).toEqual(["受理", "21", "件", "7,730.28", "-5%"]);
  });

  it("are read once when they are drawn twice for boldness", () => {
    expect(words(write(0, 10, "1100"), write(0.4, 10.2, "1100"), write(0.8, 10, "1100"))).toEqual(["1100"]);
  });

  it("are whole when each character is drawn by itself, in any order", () => {
    expect(words(write(0, 10, "4119").reverse())).toEqual(["4119"]);
  });

  it("are not mixed when one runs into the next", () => {
    expect(words(write(0, 10, "1234567"), write(27, 10, "8"))).toEqual(["1234567", "8"]);
  });

  it("keep a blank that is written, however narrow", () => {
    const narrow = write(0, 10, "12 34").map((glyph, index) => (index < 3 ? glyph : { ...glyph, x: glyph.x - 4 }));
    expect(lines(narrow)).toEqual(["12 34"]);
  });
});

describe("lines", () => {
  it("keep small raised type beside its word", () => {
    expect(lines(write(0, 10, "政府"), write(20, 6, "2", { size: 6 }), write(0, 25, "公开"))).toEqual(["政府2", "公开"]);
  });

  it("set two blanks or more for a wide gap, by its width, and one for a narrow", () => {
    expect(lines(write(0, 10, "自然人"), write(34, 10, "21"), write(54, 10, "0"), write(104, 10, "7"))).toEqual(["自然人 21  0         7"]);
  });
});

describe("a table", () => {
  it("puts each word into the cell where it stands, line under line", () => {
    expect(rows(write(1, 9, "结果"), write(1, 18, "维持"), write(35, 15, "10"), write(65, 35, "0"), write(1, 55, "一"))).toEqual([["结果\n维持", "10", ""], ["", "", "0"], ["一", "", ""]]);
  });

  it("splits text and figures that almost touch at the border between them", () => {
    expect(rows(write(0.5, 15, "甲乙丙丁戊己"), write(0, 35, "总计受12"), write(0, 55, "111111", { gap: 0 }), write(30.8, 55, "22"))).toEqual([["甲乙丙", "丁戊己", ""], ["总计受", "12", ""], ["111111", "22", ""]]);
  });

  it("leaves it open whose a figure across a border is", () => {
    expect(rows(write(10, 15, "1234567"), write(65, 15, "8"), write(5, 35, "1"))).toEqual([["1234567 c2", "8"], ["1", "", ""], empty]);
    expect(rows(write(2, 15, "1234567"), write(33, 15, "8"))).toEqual([["1234567", "8", ""], empty, empty]);
    expect(rows(write(5, 24, "1"), write(5, 35, "2"))).toEqual([["1\n2 r2", "", ""], ["", ""], empty]);
  });

  it("keeps two figures in one cell apart", () => {
    expect(rows(write(32, 15, "12"), write(45, 15, "5"), write(66, 15, "3 4"))).toEqual([["", "12 5", "3 4"], empty, empty]);
  });

  it("reads a word on its side as one line", () => {
    const sideways = write(0, 0, "12").map((glyph, index): Glyph => ({ ...glyph, x: 20, y: 15 - 5 * index, turn: 3 }));
    expect(rows(sideways)).toEqual([["12", "", ""], empty, empty]);
  });
});
