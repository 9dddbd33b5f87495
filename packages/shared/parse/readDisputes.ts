import type { Edition } from "../editions/index.ts";
import { compact, type Compact } from "../text/index.ts";
import { bandsOf } from "./bands.ts";
import type { ExactCell } from "./exactCells.ts";
import { piecesOf, type Piece } from "./figureTokens.ts";
import type { NationalRow } from "./nationalRows.ts";
import { doubtful, readExactRow, readPieces, type NationalReading } from "./readNationalRow.ts";

/** The table of reconsiderations and lawsuits: its cells in the order of its blocks, and where it stands. */
export interface Disputes {
  codes: string[];
  parts: { codes: string[]; reading: NationalReading }[];
  start: number;
  end: number;
}

interface Place {
  recon: number;
  direct: number;
  after: number;
}

type ExactAfter = (position: number) => ExactCell[] | null;

/** How far behind its heads the figures of the table may end. */
const farthest = 600;

/**
 * Reads the one row of fifteen figures under heads of three levels, or three rows of five under a head each. Null when the text has
 * no such table.
 */
export function readDisputes(edition: Edition, text: string, from: number, rows: readonly NationalRow[], exactAfter: ExactAfter): Disputes | null {
  const codes = rows.flatMap((row) => row.codes);
  const place = placeOf(text, from, rows);
  if (place === null) return null;
  const bare = blankHeads(text, place, rows);
  const separate = rows.map((row, index) => block(edition, bare, row, [place.recon, place.direct, place.after, place.after + farthest].slice(index, index + 2), exactAfter));
  const [first, second, third] = separate;
  if (first !== null && second !== null && third !== null && first !== undefined && second !== undefined && third !== undefined) {
    const parts = [first, second, third].map((reading, index) => ({ codes: rows[index]?.codes ?? [], reading }));
    return { codes, parts, start: place.recon, end: third.cells.at(-1)?.end ?? place.after };
  }
  const reading = wholeRow(edition, codes, bare, place, exactAfter) ?? doubtful(codes, []);
  return { codes, parts: [{ codes, reading }], start: place.recon, end: Math.max(place.after, ...reading.cells.map(({ end }) => end)) };
}

function placeOf(text: string, from: number, rows: readonly NationalRow[]): Place | null {
  const packed = compact(text.slice(from));
  const [recon = "", direct = "", after = ""] = rows.map(({ row }) => compact(row.label).text);
  const directAt = packed.text.indexOf(direct);
  const afterAt = directAt === -1 ? -1 : packed.text.indexOf(after, directAt);
  if (afterAt === -1) return headsAlone(packed, from, rows);
  // The section's own heading names both words; the table's label stands alone behind it.
  let reconAt = packed.text.lastIndexOf(recon, directAt);
  while (reconAt > 0 && /[、,]/.test(packed.text.charAt(reconAt + recon.length))) reconAt = packed.text.lastIndexOf(recon, reconAt - 1);
  if (reconAt === -1 || directAt - reconAt > 400) reconAt = directAt;
  const at = (index: number): number => from + (packed.at[index] ?? 0);
  return { recon: at(reconAt), direct: at(directAt), after: at(afterAt) };
}

/** Some print only the lowest level of the heads: the four outcomes and the total three times over. */
function headsAlone({ text, at }: Compact, from: number, rows: readonly NationalRow[]): Place | null {
  const heads = compact(rows.flatMap((row) => row.heads).join("")).text;
  const found = text.indexOf(heads);
  if (found === -1) return null;
  const start = from + (at[found] ?? 0);
  return { recon: start, direct: start, after: from + (at[found + heads.length - 1] ?? 0) };
}

/** The table's text with the letters of its heads as blanks. */
function blankHeads(text: string, { recon, after }: Place, rows: readonly NationalRow[]): string {
  const letters = new Set(rows.flatMap(({ row, heads }) => [...compact(row.label + heads.join("")).text, ..."行政诉讼()（）#"]));
  const end = Math.min(text.length, after + farthest);
  const zone = [...text.slice(recon, end)].map((letter) => (letters.has(letter) ? " ".repeat(letter.length) : letter)).join("");
  return text.slice(0, recon) + zone + text.slice(end);
}

function block(edition: Edition, bare: string, { codes }: NationalRow, [from = 0, to = 0]: number[], exactAfter: ExactAfter): NationalReading | null {
  const run = firstRun(bare, from, Math.min(to, bare.length));
  const [piece] = run;
  if (piece === undefined) return null;
  const exact = exactLine(bare, piece, exactAfter);
  const read = exact === null ? null : readExactRow(exact, codes.length);
  if (read !== null) return read;
  return run.length === codes.length ? readPieces(edition, codes, run) : null;
}

function wholeRow(edition: Edition, codes: readonly string[], bare: string, { recon, after }: Place, exactAfter: ExactAfter): NationalReading | null {
  const run = firstRun(bare, recon, Math.min(after + farthest, bare.length));
  const [piece] = run;
  if (piece === undefined) return null;
  const exact = exactLine(bare, piece, exactAfter);
  const read = exact === null ? null : readExactRow(exact, codes.length);
  if (read !== null) return read;
  const [band, ...others] = bandsOf(run, codes.length);
  return readPieces(edition, codes, others.length === 0 && band !== undefined ? band.pieces : run);
}

/** The cells that nothing but heads and numbers of a page interrupts. */
function firstRun(bare: string, from: number, to: number): Piece[] {
  const pieces = piecesOf(bare, from, to);
  const first = pieces.findIndex(({ kind }) => kind !== "word");
  if (first === -1) return [];
  const rest = pieces.slice(first);
  const stop = rest.findIndex(({ kind }) => kind === "word");
  return stop === -1 ? rest : rest.slice(0, stop);
}

function exactLine(bare: string, { start }: Piece, exactAfter: ExactAfter): ExactCell[] | null {
  const from = Math.max(bare.lastIndexOf("\n", start), bare.lastIndexOf("\f", start)) + 1;
  return exactAfter(from)?.map((cell) => ({ ...cell, text: bare.slice(cell.start, cell.end) })) ?? null;
}
