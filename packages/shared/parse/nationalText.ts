import type { SourceText } from "../readers/index.ts";
import { lastAtMost, type Compact } from "../text/index.ts";
import { wholePieces, withoutPages, type Piece } from "./figureTokens.ts";
import { findRows, type FoundRow } from "./findRows.ts";
import { withoutFigures, withoutLabels } from "./labelText.ts";
import type { NationalTables } from "./nationalRows.ts";
import { exactCells, type ExactCell } from "./exactCells.ts";

/** A text prepared for one form: where its labels stand, and the same text without them. */
export interface NationalText {
  /** Rows of the form in its order, then those that stand out of order. */
  rows: FoundRow[];
  extra: FoundRow[];
  packed: Compact;
  /** The text without labels and page numbers: cells, and words that belong to neither. */
  bare: string;
  lineOf: (position: number) => number;
  /**
   * The cells of the line on which a position lies, behind that position; null where no exact borders are drawn. Tabs of a text
   * are borders too where they make just `count` cells behind a label.
   */
  exactAfter: (position: number, count?: number) => ExactCell[] | null;
}

/** The text as every form sees it: without page numbers, and its labels findable across their own figures. */
export interface PreparedText {
  text: string;
  packed: Compact;
  pieces: Piece[];
}

export function prepare(text: string): PreparedText {
  const marked = withoutPages(text);
  const pieces = wholePieces(marked, 0, marked.length);
  return { text: marked, pieces, packed: withoutFigures(marked, pieces) };
}

/** Finds the rows of a form; null when the text has too few of them. */
export function findNational(source: SourceText, { text, packed }: PreparedText, { proactive, applications, groups }: NationalTables, order: readonly string[]): NationalText | null {
  const named = [...proactive, ...applications].map(({ row }) => row);
  const wanted = [...named, ...groups].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  const found = findRows(text, packed, wanted);
  if (found === null) return null;
  const lineOf = lineCounter(text);
  const bare = withoutLabels(text, packed, [...found.rows, ...found.extra]);
  return { ...found, packed, bare, lineOf, exactAfter: (position, count = 0) => exactCells(source, text, bare, position, count) };
}

function lineCounter(text: string): (position: number) => number {
  const starts = [0, ...[...text.matchAll(/[\n\f]/g)].map(({ index }) => index + 1)];
  return (position) => lastAtMost(starts, position);
}
