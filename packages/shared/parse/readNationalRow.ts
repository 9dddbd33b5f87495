import { parseCell, type Candidate, type Cell } from "../cells/index.ts";
import type { Edition } from "../editions/index.ts";
import { fold } from "../text/index.ts";
import type { ExactCell } from "./exactCells.ts";
import { cellAt, type Piece } from "./figureTokens.ts";
import { candidatesOf, isFigure, type Reading } from "./gluedRun.ts";
import type { ReadCell } from "./readColumns.ts";
import { fullReadings, readingsThatAddUp } from "./rowRuns.ts";

/** The cells of one printed row; `readings` where its figures are glued and more than one reading is left. */
export interface NationalReading {
  cells: ReadCell[];
  readings: Reading[] | null;
}

/**
 * Reads the cells of an exact row. Cells left empty beside the row's own (a remark's column, the end of a torn one) are no cells of
 * it as long as that is clear. Null when the number of cells does not fit.
 */
export function readExactRow(cells: readonly ExactCell[], count: number): NationalReading | null {
  const isEmpty = ({ text }: ExactCell): boolean => text.trim() === "";
  let own = [...cells];
  while (own.length > count && own.at(-1) !== undefined && isEmpty(own.at(-1) as ExactCell)) own.pop();
  while (own.length > count && own[0] !== undefined && isEmpty(own[0])) own = own.slice(1);
  if (own.length !== count) return null;
  // Blanks on both edges: which of them are the row's own nobody knows.
  const isShifted = cells.length > count && cells.filter((cell) => !isEmpty(cell)).length < count && isEmpty(cells[0] as ExactCell);
  if (isShifted) return null;
  return { cells: own.map(({ text, start, end }) => ({ cell: cellAt(text), ...trimmed(text, start, end) })), readings: null };
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.length - text.trimStart().length;
  const inner = text.trim().length;
  return inner === 0 ? { start, end: start } : { start: start + before, end: Math.min(end, start + before + inner) };
}

/** Reads the pieces of a row that has no exact borders: one for each column, or glued ones that arithmetic tells apart. */
export function readPieces(edition: Edition, codes: readonly string[], pieces: readonly Piece[]): NationalReading {
  if (pieces.length === codes.length && pieces.every(({ kind }) => kind !== "glued")) {
    return { cells: pieces.map(({ text, start, end }) => ({ cell: parseCell(text), start, end })), readings: null };
  }
  // Pieces that blanks hold apart are glued only where some of them cannot be one figure, or where nearly all are one.
  const areGlued = pieces.length <= codes.length / 2 || pieces.some(({ kind }) => kind === "glued");
  const digitsOnly = areGlued && pieces.length > 0 && pieces.every(({ kind, text }) => kind !== "gap" && /^[-\d.,元]+$/.test(fold(text)));
  return (digitsOnly ? readGlued(edition, codes, pieces) : null) ?? doubtful(codes, pieces);
}

function readGlued(edition: Edition, codes: readonly string[], pieces: readonly Piece[]): NationalReading | null {
  const full = fullReadings(pieces, codes.length);
  if (full === null || full.length === 0) return null;
  const confirmed = readingsThatAddUp(edition, codes, full);
  const [only, ...others] = confirmed.length > 0 ? confirmed : full;
  const zeros = pieces.every(({ text }) => /^0+$/.test(text));
  if (only !== undefined && others.length === 0 && (confirmed.length > 0 || zeros)) return { cells: read(only, pieces), readings: null };
  const readings = confirmed.length > 0 ? confirmed : full;
  return { cells: codes.map((_, column) => ({ cell: uncertain(codes.length < 7 ? [...candidatesOf(readings, column), "blank"] : candidatesOf(readings, column), pieces), ...placeOf(pieces) })), readings: confirmed.length > 0 ? readings : null };
}

function read(reading: Reading, pieces: readonly Piece[]): ReadCell[] {
  return reading.map((part) => {
    const { value = 0, start = 0, end = 0 } = part ?? {};
    const piece = pieces.find((each) => each.start <= start && each.end >= end);
    const unit = piece !== undefined && /元$/.test(piece.text) && piece.end === end + 1 ? { note: `${value}元` } : {};
    return { cell: { state: "number", value, ...unit }, start, end };
  });
}

/** Fewer or more pieces than columns: any of them could be in any column that order allows. */
export function doubtful(codes: readonly string[], pieces: readonly Piece[]): NationalReading {
  const listed = pieces.slice(0, codes.length * 4);
  const slack = Math.abs(codes.length - listed.length);
  const cells = codes.map((_, column): ReadCell => {
    const near = listed.filter((__, index) => Math.abs(index - column) <= slack);
    const said = near.flatMap((piece): Candidate[] => {
      const cell = parseCell(piece.text);
      if (cell.state === "number" && isFigure(piece.text.replace(/^[-+]/, ""))) return [cell.value];
      if (cell.state === "number") return [cell.value, ...digitsOf(piece)];
      return cell.state === "uncertain" ? cell.candidates : cell.state === "unreadable" ? digitsOf(piece) : [cell.state];
    });
    return { cell: uncertain([...said, "blank"], listed), ...placeOf(listed) };
  });
  return { cells, readings: null };
}

// 00 and 012 are cells without a border; each figure that they could hold is a candidate.
function digitsOf({ text }: Piece): number[] {
  const run = fold(text);
  if (!/^\d[\d.]*$/.test(run) || run.length > 20) return [];
  const parts: number[] = [];
  for (let from = 0; from < run.length; from++) for (let to = from + 1; to <= run.length; to++) if (isFigure(run.slice(from, to))) parts.push(Number(run.slice(from, to)));
  return parts;
}

export function uncertain(candidates: readonly Candidate[], pieces: readonly Pick<Piece, "text">[]): Cell {
  const note = fold(pieces.map(({ text }) => text).join(" ")).slice(0, 200);
  return { state: "uncertain", candidates: [...new Set(candidates)], ...(note === "" ? {} : { note }) };
}

function placeOf(pieces: readonly Piece[]): { start: number; end: number } {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? pieces[0]?.start ?? 0 };
}
