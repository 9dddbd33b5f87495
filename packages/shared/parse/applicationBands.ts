import { compact } from "../text/index.ts";
import { bandsOf, type Band } from "./bands.ts";
import type { ExactCell } from "./exactCells.ts";
import { piecesOf, type Piece } from "./figureTokens.ts";
import type { FoundRow } from "./findRows.ts";
import type { NationalText } from "./nationalText.ts";
import { readExactRow } from "./readNationalRow.ts";

/** Cells that could be one row of the table of applications, and the label that certainly is theirs, where there is one. */
export interface PlacedBand extends Band {
  start: number;
  /** The cells between exact borders, where the document draws them. */
  exact: ExactCell[] | null;
  /** The row whose label stands on the same line. */
  beside: FoundRow | null;
  /** The last label before it, in whatever order. */
  behind: FoundRow | null;
  /** It is the only row of cells behind that label. */
  isAlone: boolean;
  /** Words that are no part of it stand between that label and the cells. */
  isInterrupted: boolean;
  /** Words that stand beside it and are no label of the form; empty where there are none. */
  words: string;
}

/** The rows of cells between two places, in order. */
export function applicationBands(national: NationalText, zone: { from: number; to: number }, count: number, letters: ReadonlySet<string>): PlacedBand[] {
  const labels = [...national.rows, ...national.extra].filter(({ start }) => start >= zone.from && start < zone.to).sort((a, b) => a.start - b.start);
  const inOrder = new Set(national.rows);
  const borders = [zone.from, ...labels.map(({ start }) => start), zone.to];
  return borders.slice(0, -1).flatMap((from, index) => {
    const behind = labels[index - 1] ?? null;
    const runs = uninterrupted(piecesOf(national.bare, from, borders[index + 1] ?? zone.to), letters);
    const bands = runs.flatMap(({ pieces, words, between }) => bandsOf(pieces, count).map((band) => ({ ...band, words, between })));
    const isOwn = behind !== null && (inOrder.has(behind) || repeatsLast(behind, national.rows));
    return bands.map((band, at): PlacedBand => {
      const start = band.pieces[0]?.start ?? from;
      const sameLine = behind !== null && at === 0 && isWithin(national.lineOf(start), national.lineOf(behind.start), national.lineOf(behind.end));
      const exact = exactCellsOf(national, band, sameLine ? behind : null, count);
      const words = behind !== null && sameLine && (exact !== null || compact(behind.label.row.label).text.includes(compact(band.words).text)) ? "" : band.words;
      const label = behind === null ? "" : compact(behind.label.row.label).text;
      const isInterrupted = band.between.some((word) => !label.includes(compact(word).text));
      return { pieces: band.pieces, words, isInterrupted, start, beside: sameLine && isOwn ? behind : null, behind, isAlone: bands.length === 1, exact };
    });
  });
}

/** A label may stand as a heading first and again in the row itself. */
function repeatsLast(label: FoundRow, rows: readonly FoundRow[]): boolean {
  return rows.filter(({ start }) => start < label.start).at(-1)?.label.row.code === label.label.row.code;
}

function isWithin(line: number, first: number, last: number): boolean {
  return line >= first && line <= last;
}

function exactCellsOf({ bare, exactAfter }: NationalText, { pieces }: Band, label: FoundRow | null, count: number): ExactCell[] | null {
  const start = pieces[0]?.start ?? 0;
  const lineStart = Math.max(bare.lastIndexOf("\n", start - 1), bare.lastIndexOf("\f", start - 1)) + 1;
  const lineEnd = bare.slice(start).search(/[\n\f]/);
  const endsHere = label !== null && label.end > lineStart && (lineEnd === -1 || label.end <= start + lineEnd);
  // A label that goes on in the next line of a drawn cell has its figures beside its first line.
  const cells = endsHere ? exactAfter(label.end, count)?.slice(1) : exactAfter(lineStart);
  if (cells === undefined || cells === null) return null;
  return readExactRow(cells, count) === null ? null : cells;
}

/** Runs of cells that no word interrupts; a word of narrow group labels is none, since it stands between cells by chance. */
function uninterrupted(pieces: readonly Piece[], letters: ReadonlySet<string>): { pieces: Piece[]; words: string; between: string[] }[] {
  const runs: { pieces: Piece[]; words: string; between: string[] }[] = [];
  let isOpen = false;
  let beside: Piece[] = [];
  for (const piece of pieces) {
    if (piece.kind === "word") {
      if ([...piece.text].every((letter) => letters.has(letter))) continue;
      if (isOpen) beside = [];
      beside.push(piece);
      isOpen = false;
    } else if (isOpen) {
      runs.at(-1)?.pieces.push(piece);
    } else {
      const spoken = beside.filter(({ text }) => /\p{Script=Han}{2}/u.test(text));
      runs.push({ pieces: [piece], words: spoken.filter(({ line }) => line === piece.line).map(({ text }) => text).join(""), between: spoken.map(({ text }) => text) });
      isOpen = true;
    }
  }
  return runs;
}
