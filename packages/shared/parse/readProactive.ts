import type { Edition } from "../editions/index.ts";
import { compact } from "../text/index.ts";
import { piecesOf, type Piece } from "./figureTokens.ts";
import type { FoundRow } from "./findRows.ts";
import type { NationalRow } from "./nationalRows.ts";
import type { NationalText } from "./nationalText.ts";
import { doubtful, readExactRow, readPieces, type NationalReading } from "./readNationalRow.ts";

/** What was read for a row; null where its label stands and nothing beside it. */
export interface RowReading {
  row: NationalRow;
  found: FoundRow;
  reading: NationalReading | null;
  end: number;
}

const unitWord = /^[（(]?(?:单位[:：])?(?:万?元|件|项|条)[）)]?$/;

/** Reads the rows of the table 主动公开政府信息情况, each with one to three figures beside its label. */
export function readProactive(edition: Edition, national: NationalText, rows: readonly NationalRow[]): RowReading[] {
  const all = [...national.rows, ...national.extra].sort((a, b) => a.start - b.start);
  const taken = new Set<number>();
  const readings = all.flatMap((found, index): RowReading[] => {
    const row = rows.find(({ row: { code } }) => code === found.label.row.code);
    if (row === undefined) return [];
    const next = all.slice(index + 1).find(({ start }) => start >= found.end)?.start ?? Math.min(national.bare.length, found.end + 300);
    const reading = beside(edition, national, row, found, next, taken);
    return [{ row, found, reading, end: Math.max(found.end, reading?.cells.at(-1)?.end ?? 0) }];
  });
  const settled = readings.map((each) => (each.reading === null ? { ...each, reading: before(edition, national, each, all, taken) } : each));
  const loose = piecesOf(national.bare, settled[0]?.found.start ?? 0, settled.at(-1)?.end ?? 0).filter(({ start, kind }) => kind !== "word" && !taken.has(start));
  // Where figures are left over that no row took, a row without any may be theirs.
  return settled.map((each) => (each.reading === null && loose.length > 0 ? { ...each, reading: doubtful(each.row.codes, loose.slice(0, 8)) } : each));
}

function beside(edition: Edition, national: NationalText, { codes }: NationalRow, found: FoundRow, next: number, taken: Set<number>): NationalReading | null {
  const exact = national.exactAfter(found.end, codes.length);
  if (exact !== null) {
    const read = readExactRow(exact.slice(1), codes.length);
    if (read !== null) return mark(read, taken);
  }
  const pieces = piecesOf(national.bare, found.start, next);
  const first = pieces.findIndex(({ kind, text }) => kind !== "word" || !unitWord.test(text));
  if (first === -1 || pieces[first]?.kind === "word") return null;
  const rest = pieces.slice(first);
  const stop = rest.findIndex(({ kind }) => kind === "word");
  const own = stop === -1 ? rest : rest.slice(0, stop);
  return mark(readPieces(edition, codes, ownRow(own, codes.length)), taken);
}

// More figures than columns: what stands on the first line is the row's, the others are somebody else's.
function ownRow(own: readonly Piece[], count: number): readonly Piece[] {
  const line = own.filter(({ line: at }) => at === own[0]?.line);
  return own.length > count && line.length === count ? line : own;
}

function mark(reading: NationalReading, taken: Set<number>): NationalReading {
  for (const { start } of reading.cells) taken.add(start);
  return reading;
}

/** A text in the order of its drawing may print figures above their label: they are the row's where the row's own heads stand right before them. */
function before(edition: Edition, { bare }: NationalText, { row, found }: RowReading, all: readonly FoundRow[], taken: Set<number>): NationalReading | null {
  const previous = all.filter(({ end }) => end <= found.start).at(-1)?.end ?? Math.max(0, found.start - 200);
  const pieces = piecesOf(bare, previous, found.start).filter(({ start }) => !taken.has(start));
  const own: Piece[] = [];
  while (pieces.length > 0 && pieces.at(-1)?.kind !== "word") own.unshift(pieces.pop() as Piece);
  if (own.length === 0) return null;
  const heads = compact(pieces.map(({ text }) => text).join("")).text;
  const wanted = compact(row.heads.join("")).text;
  const isHeaded = heads.replace(/\(单位:[^()]*\)$/, "").endsWith(wanted);
  return mark(isHeaded && own.length === row.codes.length ? readPieces(edition, row.codes, own) : doubtful(row.codes, own), taken);
}
