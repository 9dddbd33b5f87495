import type { Edition, Identity } from "../editions/index.ts";
import { checkIdentities } from "../checks/index.ts";
import { fold } from "../text/index.ts";
import type { Piece } from "./figureTokens.ts";
import { isFigure, type Reading } from "./gluedRun.ts";

/** More digits than this nobody prints in one row without a border; to list what they could mean helps nobody. */
const longest = 48;
const mostReadings = 20_000;

interface Part {
  value: number;
  start: number;
  end: number;
}

/**
 * Every way to read pieces as the figures of `count` columns, a figure in each, where the border between two pieces is a border
 * of cells. Null when there are more ways than can be listed.
 */
export function fullReadings(pieces: readonly Piece[], count: number): Reading[] | null {
  const digits = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (digits > longest) return null;
  let readings: Part[][] = [[]];
  for (const [index, piece] of pieces.entries()) {
    const others = pieces.length - index - 1;
    const splits = splitsOf(piece, count - others);
    readings = readings.flatMap((before) => splits.filter((split) => before.length + split.length + others <= count).map((split) => [...before, ...split]));
    if (readings.length > mostReadings) return null;
  }
  return readings.filter(({ length }) => length === count);
}

function splitsOf({ text, start }: Piece, most: number): Part[][] {
  const run = fold(text).replace(/[^\d.,-]+$/, "");
  const found: Part[][] = [];
  const walk = (from: number, parts: Part[]): void => {
    if (from === run.length) found.push(parts);
    if (parts.length >= most || found.length > mostReadings) return;
    for (let to = from + 1; to <= run.length; to++) {
      const part = run.slice(from, to);
      // A decrease is printed with its sign.
      if (isFigure(part.replace(/^-/, ""))) walk(to, [...parts, { value: Number(part.replaceAll(",", "")), start: start + from, end: start + to }]);
    }
  };
  walk(0, []);
  return found;
}

/** The must-rules that speak of these codes alone. */
export function rulesWithin(edition: Edition, codes: readonly string[]): Identity[] {
  const own = new Set(codes);
  return edition.identities.filter(({ severity, rule }) => severity === "error" && rule.kind !== "implies" && [...rule.left, ...rule.right].every((code) => own.has(code)));
}

/** The readings that keep a row's own must-rules. */
export function readingsThatAddUp(edition: Edition, codes: readonly string[], readings: readonly Reading[]): Reading[] {
  const form = { ...edition, identities: rulesWithin(edition, codes) };
  if (form.identities.length === 0) return [];
  return readings.filter((reading) => checkIdentities(form, Object.fromEntries(codes.flatMap((code, column) => {
    const part = reading[column];
    return part === null || part === undefined ? [] : [[code, part.value]];
  }))).length === 0);
}
