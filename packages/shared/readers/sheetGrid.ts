import { bounds, Refusal } from "./unreadable.ts";
import { cellName } from "./xlsxSheet.ts";
import type { SheetContent } from "./xlsxSheet.ts";

/** Cells that are one, in places among what is seen. */
export interface SheetMerge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const width = 16_385;
const keyOf = (row: number, column: number): number => row * width + column;

/** A sheet as it is seen: hidden rows and columns are gone, and what a merged cell covers shows nothing. Places are counted among what is seen. */
export class SheetGrid {
  private readonly texts = new Map<number, Map<number, string>>();
  private readonly framed = new Map<number, Set<number>>();
  private readonly covers = new Map<number, SheetMerge>();
  /** The merged cells that show something, by their first row. */
  private readonly reaches = new Map<number, number>();

  constructor(private readonly content: SheetContent) {
    const anchors = new Set(content.merges.map(({ from }) => keyOf(from.row, from.column)));
    const shown = new Map<number, string>();
    for (const { row, column, text } of content.cells) {
      if (anchors.size > 0 && anchors.has(keyOf(row, column))) shown.set(keyOf(row, column), text);
      else if (this.isSeen(row, column)) this.put(row, column, text);
    }
    this.merge(shown);
    for (const { row, column } of content.framed) if (this.isSeen(row, column)) this.frame(content.rows.seen(row), content.columns.seen(column));
  }

  /** The stretches of rows that hang together: first and last row of each. */
  pieces(): [number, number][] {
    const pieces: [number, number][] = [];
    let reach = 0;
    for (const row of [...this.texts.keys()].sort((a, b) => a - b)) {
      const piece = pieces.at(-1);
      if (piece !== undefined && row <= Math.max(piece[1], reach) + 1) piece[1] = row;
      else pieces.push([row, row]);
      reach = Math.max(reach, this.reaches.get(row) ?? 0);
    }
    return pieces;
  }

  /** The first and the last column that show anything between two rows. */
  columnsOf(first: number, last: number): [number, number] {
    let [left, right] = [width, 0];
    for (let row = first; row <= last; row++) {
      for (const column of this.texts.get(row)?.keys() ?? []) {
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    }
    return [left, right];
  }

  /** The cells of a row that show something, from left to right. */
  textsOf(row: number): { column: number; text: string }[] {
    return [...(this.texts.get(row) ?? [])].map(([column, text]) => ({ column, text })).sort((a, b) => a.column - b.column);
  }

  textAt(row: number, column: number): string {
    return this.texts.get(row)?.get(column) ?? "";
  }

  /** The merged cell that covers a place, the place where it begins included. */
  mergeAt(row: number, column: number): SheetMerge | undefined {
    return this.covers.get(keyOf(row, column));
  }

  /** The columns of a row whose cells have a border. */
  framedIn(row: number): Iterable<number> {
    return this.framed.get(row) ?? [];
  }

  /** Whether any cell between two rows has a border. */
  isFramed(first: number, last: number): boolean {
    for (let row = first; row <= last; row++) if (this.framed.has(row)) return true;
    return false;
  }

  /** The name of a place as the sheet numbers it. */
  nameOf(row: number, column: number): string {
    return cellName({ row: this.content.rows.real(row), column: this.content.columns.real(column) });
  }

  private isSeen(row: number, column: number): boolean {
    return !this.content.rows.isHidden(row) && !this.content.columns.isHidden(column);
  }

  private put(row: number, column: number, text: string): void {
    this.putSeen(this.content.rows.seen(row), this.content.columns.seen(column), text);
  }

  private putSeen(row: number, column: number, text: string): void {
    const texts = this.texts.get(row) ?? new Map<number, string>();
    this.texts.set(row, texts.set(column, text));
  }

  private frame(row: number, column: number): void {
    this.framed.set(row, (this.framed.get(row) ?? new Set<number>()).add(column));
  }

  // A merged cell whose first row or column is hidden shows its text in what is left of it.
  private merge(shown: ReadonlyMap<number, string>): void {
    const { rows, columns, merges, cells } = this.content;
    const edge = { row: 0, column: 0 };
    for (const cell of cells) {
      edge.row = Math.max(edge.row, rows.seen(cell.row));
      edge.column = Math.max(edge.column, columns.seen(cell.column));
    }
    for (const { from, to } of merges) {
      const merge = { top: rows.seen(from.row), left: columns.seen(from.column), bottom: rows.seen(to.row + 1) - 1, right: columns.seen(to.column + 1) - 1 };
      if (merge.bottom < merge.top || merge.right < merge.left) continue;
      this.cover(merge, { row: Math.min(merge.bottom, edge.row), column: Math.min(merge.right, edge.column) });
      const text = shown.get(keyOf(from.row, from.column));
      if (text === undefined) continue;
      this.putSeen(merge.top, merge.left, text);
      this.reaches.set(merge.top, Math.max(merge.bottom, this.reaches.get(merge.top) ?? 0));
    }
  }

  /** Marks what a merged cell covers, up to the edge of what the sheet holds, and empties it. */
  private cover(merge: SheetMerge, edge: { row: number; column: number }): void {
    for (let row = merge.top; row <= edge.row; row++) {
      for (let column = merge.left; column <= edge.column; column++) {
        if (this.covers.has(keyOf(row, column))) throw new Refusal("damaged");
        this.covers.set(keyOf(row, column), merge);
        if (this.covers.size > bounds.cells) throw new Refusal("tooMuch");
        this.hide(row, column);
      }
    }
  }

  private hide(row: number, column: number): void {
    const texts = this.texts.get(row);
    if (texts?.delete(column) === true && texts.size === 0) this.texts.delete(row);
  }
}
