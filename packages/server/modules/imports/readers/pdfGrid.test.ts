import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Grid } from "./pdfGrid.ts";
import type { Ruling } from "./pdfPaths.ts";
import { frames } from "./pdfRulings.ts";

const down = (at: number, from: number, to: number): Ruling => ({ isVertical: true, at, from, to });
const across = (at: number, from: number, to: number): Ruling => ({ isVertical: false, at, from, to });

/** The cells of the one table that these lines draw, as row, column and what they span. */
function cells(...rulings: Ruling[]): string[] {
  const [frame, ...others] = frames(rulings);
  expect(others).toEqual([]);
  const grid = frame === undefined ? null : Grid.of(frame);
  return [...(grid?.cells().values() ?? [])].map(({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}x${columnSpan}`);
}

const box = [across(0, 0, 90), across(60, 0, 90), down(0, 0, 60), down(90, 0, 60)];

describe("the grid of a table", () => {
  it("has a cell wherever lines enclose one", () => {
    expect(cells(...box, down(30, 0, 60), across(20, 0, 90))).toEqual(["0,0 1x1", "0,1 1x1", "1,0 1x1", "1,1 1x1"]);
  });

  it("joins fields where a line is missing", () => {
    expect(cells(...box, down(30, 20, 60), down(60, 20, 60), across(20, 0, 90), across(40, 30, 90))).toEqual(["0,0 1x3", "1,0 2x1", "1,1 1x1", "1,2 1x1", "2,1 1x1", "2,2 1x1"]);
  });

  it("joins pieces of a line, and takes double lines for one", () => {
    const pieces = [down(30, 0, 19), down(30.4, 20.5, 42), down(32, 41, 60)];
    expect(cells(...box, ...pieces, across(20, 0, 90), across(22, 0, 90))).toEqual(["0,0 1x1", "0,1 1x1", "1,0 1x1", "1,1 1x1"]);
  });

  it("ends where the lines end, at sides that are open and where a page cuts it", () => {
    expect(cells(across(0, 0, 90), across(20, 0, 90), across(40, 0, 90), down(30, 0, 60), down(60, 0, 60))).toHaveLength(9);
    expect(cells(down(0, 0, 60), down(30, 0, 60), down(90, 0, 60), across(20, 0, 90), across(40, 0, 90))).toHaveLength(6);
  });

  it("makes one cell of fields that a border divides only in part", () => {
    expect(cells(...box, down(30, 0, 40), across(20, 30, 90))).toEqual(["0,0 2x2"]);
  });

  it("is not disturbed by a line under a word", () => {
    expect(cells(...box, down(30, 0, 60), across(15, 40, 60))).toEqual(["0,0 1x1", "0,1 1x1"]);
  });

  it("knows two tables from one, and a drawing from a table", () => {
    const moved = box.map((ruling) => (ruling.isVertical ? { ...ruling, from: ruling.from + 100, to: ruling.to + 100 } : { ...ruling, at: ruling.at + 100 }));
    expect(frames([...box, ...moved])).toHaveLength(2);
    expect(frames([across(0, 0, 90), across(60, 0, 90)])).toEqual([]);
    expect(frames(Array.from({ length: 5000 }, (_value, index) => down(index * 4, 0, 9)))).toEqual([]);
  });

  it("covers every place between its outermost lines once, whatever is drawn", () => {
    const place = fc.integer({ min: 0, max: 20 }).map((step) => step * 10);
    const ruling = fc.record({ isVertical: fc.boolean(), at: place, from: place, to: place }).map(({ from, to, ...rest }) => ({ ...rest, from: Math.min(from, to), to: Math.max(from, to) }));
    fc.assert(fc.property(fc.array(ruling, { maxLength: 30 }), (rulings) => {
      for (const frame of frames(rulings)) {
        const grid = Grid.of(frame);
        if (grid === null) continue;
        const fields = [...grid.cells().values()].flatMap(({ row, column, rowSpan, columnSpan }) =>
          Array.from({ length: rowSpan * columnSpan }, (_value, index) => `${row + Math.floor(index / columnSpan)},${column + (index % columnSpan)}`));
        expect(new Set(fields).size).toBe(fields.length);
        expect(fields).toHaveLength(grid.rows * grid.columns);
      }
    }));
  });
});
