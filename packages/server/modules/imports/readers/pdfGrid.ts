import { bounds } from "@nianbao/shared/readers";
import { overlap } from "./geometry.ts";
import type { Ruling } from "./pdfPaths.ts";
import { Groups, near } from "./pdfRulings.ts";

/** A cell of a grid: the fields it covers, counted from the top left. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

/**
 * The fields between all lines of a table, and which of them are one cell because no line stands between them. What lies open to
 * the paper around the table is outside.
 */
export class Grid {
  private readonly walls: Walls;
  private readonly groups: Groups;
  private readonly outside: boolean[];

  /** Null when the lines enclose too many fields for any report. */
  static of(frame: readonly Ruling[]): Grid | null {
    const xs = places(frame, true);
    const ys = places(frame, false);
    return xs.length < 2 || ys.length < 2 || xs.length * ys.length > bounds.cells ? null : new Grid(frame, xs, ys);
  }

  private constructor(frame: readonly Ruling[], readonly xs: readonly number[], readonly ys: readonly number[]) {
    this.walls = new Walls(frame, xs, ys);
    const { rows, columns } = this;
    this.groups = new Groups(rows * columns);
    this.eachField((row, column) => {
      if (column > 0 && !this.walls.leftOf(row, column)) this.join(row, column, row, column - 1);
      if (row > 0 && !this.walls.above(row, column)) this.join(row, column, row - 1, column);
    });
    this.outside = this.findOutside();
    this.straighten();
  }

  get rows(): number {
    return this.ys.length - 1;
  }

  get columns(): number {
    return this.xs.length - 1;
  }

  /** The number of the cell at a place of the page; null outside. */
  cellAt(x: number, y: number): number | null {
    const [column, row] = [placeOf(this.xs, x), placeOf(this.ys, y)];
    if (column === null || row === null) return null;
    const field = row * this.columns + column;
    return this.outside[field] === true ? null : this.groups.of(field);
  }

  /** Where the cells on the height `y` end and begin, from left to right. */
  bordersAt(y: number): number[] {
    const row = placeOf(this.ys, y);
    if (row === null) return [];
    return this.xs.filter((_x, column) => column === 0 || column === this.columns || this.groups.of(row * this.columns + column) !== this.groups.of(row * this.columns + column - 1));
  }

  /** Makes one cell of each list of cells that cannot be told apart. */
  merge(unclear: readonly (readonly number[])[]): void {
    for (const cells of unclear) for (const cell of cells) this.groups.join(cell, cells[0] ?? cell);
    this.straighten();
  }

  /** All cells by number; fields outside within the table's height and width are cells of their own. */
  cells(): Map<number, GridCell> {
    const found = new Map<number, GridCell>();
    this.eachField((row, column, field) => {
      const number = this.outside[field] === true ? field : this.groups.of(field);
      const cell = found.get(number);
      if (cell === undefined) return void found.set(number, { row, column, rowSpan: 1, columnSpan: 1 });
      const right = Math.max(cell.column + cell.columnSpan, column + 1);
      cell.column = Math.min(cell.column, column);
      cell.columnSpan = right - cell.column;
      cell.rowSpan = row + 1 - cell.row;
    });
    return found;
  }

  private findOutside(): boolean[] {
    const open = new Set<number>();
    this.eachField((row, column, field) => {
      const isOpen = (column === 0 && !this.walls.leftOf(row, 0)) || (column === this.columns - 1 && !this.walls.leftOf(row, column + 1))
        || (row === 0 && !this.walls.above(0, column)) || (row === this.rows - 1 && !this.walls.above(row + 1, column));
      if (isOpen) open.add(this.groups.of(field));
    });
    return Array.from({ length: this.rows * this.columns }, (_value, field) => open.has(this.groups.of(field)));
  }

  // A cell is a rectangle: where a border is missing in part, nobody can tell whose the text is, and all of it is one cell.
  private straighten(): void {
    for (let isChanged = true; isChanged; ) {
      isChanged = false;
      for (const [number, { row, column, rowSpan, columnSpan }] of this.cells()) {
        if (this.outside[number] === true) continue;
        for (let r = row; r < row + rowSpan; r++) {
          for (let c = column; c < column + columnSpan; c++) {
            const field = r * this.columns + c;
            if (this.groups.of(field) === this.groups.of(number)) continue;
            this.takeIn(field, number);
            isChanged = true;
          }
        }
      }
    }
  }

  private takeIn(field: number, number: number): void {
    if (this.outside[field] === true) {
      const group = this.groups.of(field);
      this.eachField((_row, _column, other) => {
        if (this.groups.of(other) === group) this.outside[other] = false;
      });
    }
    this.groups.join(field, number);
  }

  private join(row: number, column: number, otherRow: number, otherColumn: number): void {
    this.groups.join(row * this.columns + column, otherRow * this.columns + otherColumn);
  }

  private eachField(visit: (row: number, column: number, field: number) => void): void {
    for (let row = 0; row < this.rows; row++) for (let column = 0; column < this.columns; column++) visit(row, column, row * this.columns + column);
  }
}

/** Which sides of the fields are drawn. */
class Walls {
  private readonly upright: boolean[][];
  private readonly level: boolean[][];

  constructor(frame: readonly Ruling[], xs: readonly number[], ys: readonly number[]) {
    this.upright = drawn(frame.filter(({ isVertical }) => isVertical), xs, ys);
    this.level = drawn(frame.filter(({ isVertical }) => !isVertical), ys, xs);
    // A table may be open at its sides, and is cut open where a page ends: the lines that end there say where it stops.
    close(this.upright, this.level);
    close(this.level, this.upright);
  }

  leftOf(row: number, column: number): boolean {
    return this.upright[column]?.[row] === true;
  }

  above(row: number, column: number): boolean {
    return this.level[row]?.[column] === true;
  }
}

/** For each place of a line, which stretches between the places across are drawn. */
function drawn(lines: readonly Ruling[], places: readonly number[], across: readonly number[]): boolean[][] {
  const covered = places.map(() => across.slice(1).map(() => 0));
  for (const { at, from, to } of lines) {
    const stretches = covered[nearest(places, at)] ?? [];
    stretches.forEach((sum, index) => {
      stretches[index] = sum + overlap(across[index] ?? 0, across[index + 1] ?? 0, from, to);
    });
  }
  return covered.map((stretches) => stretches.map((sum, index) => sum >= 0.7 * ((across[index + 1] ?? 0) - (across[index] ?? 0))));
}

function close(sides: boolean[][], across: readonly boolean[][]): void {
  const last = sides.length - 1;
  for (const [side, edge] of [[0, 0], [last, last - 1]] as const) {
    const stretches = sides[side] ?? [];
    stretches.forEach((isDrawn, index) => {
      const [before, after] = [across[index]?.[edge] === true, across[index + 1]?.[edge] === true];
      const isCorner = index === 0 || index === stretches.length - 1;
      stretches[index] = isDrawn || (before && after) || (isCorner && (before || after));
    });
  }
}

/** Where lines of one direction lie, and the ends of those across that stand out past the last of them. */
function places(frame: readonly Ruling[], isVertical: boolean): number[] {
  const found: number[] = [];
  for (const { at } of frame.filter((line) => line.isVertical === isVertical).sort((a, b) => a.at - b.at)) if (at - (found.at(-1) ?? -Infinity) > near) found.push(at);
  const across = frame.filter((line) => line.isVertical !== isVertical);
  const first = across.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = across.reduce((most, { to }) => Math.max(most, to), -Infinity);
  if (first < (found[0] ?? first) - near - 1) found.unshift(first);
  if (last > (found.at(-1) ?? last) + near + 1) found.push(last);
  return found;
}

function nearest(places: readonly number[], at: number): number {
  let best = 0;
  places.forEach((place, index) => {
    if (Math.abs(place - at) < Math.abs((places[best] ?? Infinity) - at)) best = index;
  });
  return best;
}

/** The stretch between two neighbouring places that holds `at`. */
function placeOf(places: readonly number[], at: number): number | null {
  if (at < (places[0] ?? Infinity) || at >= (places.at(-1) ?? -Infinity)) return null;
  let [low, high] = [0, places.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
