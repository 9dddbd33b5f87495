import type { PlacedBand } from "./applicationBands.ts";
import type { FoundRow } from "./findRows.ts";
import type { NationalRow } from "./nationalRows.ts";
import { splitLabel } from "./rowLabel.ts";

/** A row of the form and the cells that are its own. */
export interface AlignedRow {
  row: NationalRow;
  found: FoundRow | null;
  band: PlacedBand | null;
  /** By its label, or by the order of the form alone: then arithmetic has to confirm it. */
  by: "label" | "order";
  /** Where no band is the row's own: those that could be. */
  possible: PlacedBand[];
}

/** From so many labels with their cells on the same line a document is set in lines, and cells elsewhere belong to no label by their place. */
const fewestLines = 3;

/**
 * Gives each row of the form its cells. Cells beside a label are that row's; between two such rows the others follow in the form's
 * order, if there are just as many as rows are missing.
 */
export function alignBands(rows: readonly NationalRow[], found: readonly FoundRow[], bands: readonly PlacedBand[]): AlignedRow[] {
  const own = bands.filter(({ words }) => words === "" || isMisprint(words, rows));
  const inLines = own.filter(({ beside }) => beside !== null).length >= fewestLines;
  const anchors = anchorsOf(rows, own, inLines, new Set(found));
  const aligned = align(rows, found, own, anchors);
  // In a stream of cells a label may as well follow its figures: one place that does not fit unsettles them all.
  if (inLines || aligned.every(({ band, possible }) => band !== null || possible.length === 0)) return aligned;
  return align(rows, found, own, new Map());
}

/** True for a row that is no other than one of the form's with letters lost: 其他法律行政止公开. Where it stands and arithmetic say which. */
export function isMisprint(words: string, rows: readonly NationalRow[]): boolean {
  const printed = splitLabel(words).core;
  return rows.some(({ row }) => {
    const { core } = splitLabel(row.label);
    return printed.length >= 5 && printed.length >= core.length * 0.7 && printed.length <= core.length + 1 && sharedLetters(printed, core) >= Math.max(printed.length, core.length) * 0.75;
  });
}

/** How many letters two words have in common in the same order. */
function sharedLetters(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++) next.push(b[at] === letter ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The index of each band that is a row's by its label. */
function anchorsOf(rows: readonly NationalRow[], bands: readonly PlacedBand[], inLines: boolean, inOrder: ReadonlySet<FoundRow>): Map<number, number> {
  const anchors = new Map<number, number>();
  let last = -1;
  for (const [index, { beside, behind, isAlone, isInterrupted }] of bands.entries()) {
    const label = inLines ? beside : isAlone && !isInterrupted && behind !== null && inOrder.has(behind) ? behind : null;
    const row = label === null ? -1 : rows.findIndex(({ row: { code } }) => code === label.label.row.code);
    if (row <= last) continue;
    anchors.set(row, index);
    last = row;
  }
  return anchors;
}

function align(rows: readonly NationalRow[], found: readonly FoundRow[], bands: readonly PlacedBand[], anchors: ReadonlyMap<number, number>): AlignedRow[] {
  const labelOf = (code: string): FoundRow | null => found.find(({ label }) => label.row.code === code) ?? null;
  return rows.map((row, index): AlignedRow => {
    const base = { row, found: labelOf(row.row.code) };
    const anchor = anchors.get(index);
    if (anchor !== undefined) return { ...base, band: bands[anchor] ?? null, by: "label", possible: [] };
    const before = lastBefore(anchors, index);
    const after = firstAfter(anchors, index, rows.length, bands.length);
    const free = bands.slice(before.band + 1, after.band);
    const missing = after.row - before.row - 1;
    const band = free.length === missing ? (free[index - before.row - 1] ?? null) : null;
    return { ...base, band, by: "order", possible: band === null ? free : [] };
  });
}

function lastBefore(anchors: ReadonlyMap<number, number>, row: number): { row: number; band: number } {
  for (let at = row - 1; at >= 0; at--) {
    const band = anchors.get(at);
    if (band !== undefined) return { row: at, band };
  }
  return { row: -1, band: -1 };
}

function firstAfter(anchors: ReadonlyMap<number, number>, row: number, rows: number, bands: number): { row: number; band: number } {
  for (let at = row + 1; at < rows; at++) {
    const band = anchors.get(at);
    if (band !== undefined) return { row: at, band };
  }
  return { row: rows, band: bands };
}
