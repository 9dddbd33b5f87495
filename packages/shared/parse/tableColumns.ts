import type { EditionColumn, EditionRow } from "../editions/index.ts";
import { compact } from "../text/index.ts";
import type { RowColumns } from "./readRow.ts";

/** The head stands within so many characters above the first row. */
const headLength = 200;

/**
 * How the rows of a table that have several columns print them. `pieces` are the numbers of pieces found in such rows;
 * the table is taken to have the form's columns in the form's order only where its head ends with the last of them. A row is
 * open-ended when a page number behind it looks just like one of its cells.
 */
export function tableColumns(text: string, start: number, pieces: readonly number[]): (row: EditionRow, isOpenEnded: boolean) => RowColumns | null {
  const head = compact(text.slice(Math.max(0, start - headLength), start)).text;
  const usualCount = mostCommon(pieces);
  return ({ columns }, isOpenEnded) => (columns === undefined ? null : { count: columns.length, usualCount, isOrderShown: !isOpenEnded && endsWith(head, columns) });
}

function endsWith(head: string, columns: readonly EditionColumn[]): boolean {
  const last = compact(columns.at(-1)?.label ?? "").text;
  const at = head.lastIndexOf(last);
  return at !== -1 && /^(?:数|备注|\([^()]*\))*$/.test(head.slice(at + last.length));
}

function mostCommon(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
