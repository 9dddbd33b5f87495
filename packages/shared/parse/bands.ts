import type { Piece } from "./figureTokens.ts";

/** Cells that could be one row of a table: figures that no word and no label interrupts. */
export interface Band {
  pieces: Piece[];
}

/**
 * Divides an uninterrupted run of cells into rows of `count`: a row on each line, one cell a line, or column by column where blank
 * lines stand between groups of equal size. What fits no such order comes back as one band that is no row.
 */
export function bandsOf(pieces: readonly Piece[], count: number): Band[] {
  const lines = groupBy(pieces, (piece, before) => piece.line !== before.line);
  const rows = lines.filter(({ length }) => length === count);
  // A lone number between whole rows (a page's, a letter of a torn label) belongs to none of them.
  if (count > 1 && rows.length > 0 && lines.every(({ length }) => length === count || length < count / 2)) return rows.map((row) => ({ pieces: row }));
  if (lines.every(({ length }) => length === 1) && pieces.length > count) return verticalBands(pieces, count);
  return [{ pieces: [...pieces] }];
}

function verticalBands(pieces: readonly Piece[], count: number): Band[] {
  const groups = groupBy(pieces, ({ afterBlank }) => afterBlank);
  const even = groups.length === 1 || groups.every(({ length }) => length === 1);
  if (even) return pieces.length % count === 0 ? chunks(pieces, count).map((row) => ({ pieces: row })) : [{ pieces: [...pieces] }];
  const bands: Band[] = [];
  for (let from = 0; from < groups.length; from += count) {
    const columns = groups.slice(from, from + count);
    const size = columns[0]?.length ?? 0;
    if (columns.length < count || columns.some(({ length }) => length !== size)) return [...bands, { pieces: groups.slice(from).flat() }];
    for (let row = 0; row < size; row++) bands.push({ pieces: columns.flatMap((column) => column[row] ?? []) });
  }
  return bands;
}

function groupBy(pieces: readonly Piece[], begins: (piece: Piece, before: Piece) => boolean): Piece[][] {
  const groups: Piece[][] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (before === undefined || begins(piece, before)) groups.push([piece]);
    else groups.at(-1)?.push(piece);
  }
  return groups;
}

function chunks(pieces: readonly Piece[], count: number): Piece[][] {
  return Array.from({ length: pieces.length / count }, (_, index) => pieces.slice(index * count, (index + 1) * count));
}
