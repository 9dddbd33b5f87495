import { parseCell } from "../cells/index.ts";
import { wholePieces } from "./figureTokens.ts";
import type { ParsedTable } from "./parseTable.ts";
import type { ReadCell } from "./readColumns.ts";

interface Span {
  start: number;
  end: number;
}

/** More candidates than this are the figures of several cells. */
const plausible = 4;

/** So many figures that no row took are listed; a table with more was not understood at all. */
const most = 24;

/**
 * A row is absent only from a table of which every figure was taken: where some are left over, a row that was not found may be
 * theirs under words that nobody foresaw, and what it says is uncertain.
 */
export function doubtAbsent(table: ParsedTable, text: string, taken: readonly Span[], missing: readonly string[]): void {
  if (missing.length === 0) return;
  const spans = [...taken].sort((a, b) => a.start - b.start);
  const loose = table.stretches.flatMap(({ start, end }) => wholePieces(text, start, end)).filter(({ kind }) => kind === "figure" || kind === "glued").filter((piece) => !spans.some((span) => span.start < piece.end && piece.start < span.end));
  const values = loose.slice(0, most).flatMap(({ text: printed }) => {
    const cell = parseCell(printed);
    return cell.state === "number" ? [cell.value] : [];
  });
  if (values.length === 0) return;
  for (const code of missing) {
    delete table.states[code];
    table.uncertain[code] = [...new Set([...values, "absent" as const])];
  }
}

/** A cell has taken its figures, unless it may hold those of other rows: it is not legible, or far too much could be meant. */
export function isTaken({ cell }: ReadCell): boolean {
  return cell.state !== "unreadable" && !(cell.state === "uncertain" && cell.candidates.length > plausible);
}
