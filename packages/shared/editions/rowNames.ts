import { plainLabel } from "../text/index.ts";
import type { Edition, EditionRow } from "./edition.ts";
import { indicatorsOf, variantIndicatorsOf } from "./indicators.ts";

/** The name of a row by its code. */
export type NameOf = (code: string) => string;

/** How sentences in one language name the rows of a form. */
export interface RowNames {
  /** The row alone: 收到申请数. A code that the form does not know is its own name. */
  nameOf: NameOf;
  /** The same, with the column where another of these cells would have the same name: 收到申请数（历年累计）. */
  namesAmong: (codes: readonly string[]) => NameOf;
}

type Wording = "label" | "labelEn";

const known = new Map<Edition | undefined, Readonly<Record<Wording, RowNames>>>();

/** The names of a form's rows; a form never changes while the program runs. */
export function rowNames(edition: Edition | undefined): Readonly<Record<Wording, RowNames>> {
  const names = known.get(edition) ?? { label: makeNames(edition, "label"), labelEn: makeNames(edition, "labelEn") };
  known.set(edition, names);
  return names;
}

function makeNames(edition: Edition | undefined, wording: Wording): RowNames {
  const rows = edition === undefined ? [] : [...edition.rows, ...(edition.variants ?? []).flatMap((variant) => variant.rows)];
  const names = new Map(edition === undefined ? [] : nameable(edition, rows).map((row) => [row.code, plainLabel(row[wording])]));
  const columns = new Map(rows.flatMap((row) => (row.columns ?? []).map((column) => [row.code + column.suffix, column[wording]] as const)));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const inColumn = (code: string): string => {
    const column = columns.get(code);
    return column === undefined ? nameOf(code) : nameOf(code) + (wording === "label" ? `（${column}）` : ` (${column})`);
  };
  const namesAmong = (codes: readonly string[]): NameOf => (new Set(codes.map(nameOf)).size < new Set(codes).size ? inColumn : nameOf);
  return { nameOf, namesAmong };
}

// A finding points at a row or at one cell of it; a variant's cells are named like the form's own.
function nameable(edition: Edition, rows: readonly EditionRow[]): EditionRow[] {
  return [...variantIndicatorsOf(edition), ...indicatorsOf(edition), ...rows];
}
