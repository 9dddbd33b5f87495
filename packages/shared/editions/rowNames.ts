import { plainLabel } from "../text/index.ts";
import type { Edition, EditionRow } from "./edition.ts";
import { indicatorsOf, variantIndicatorsOf } from "./indicators.ts";

/** The name of a row by its code. */
export type NameOf = (code: string) => string;

/** How sentences in one language name the rows of a form. */
export interface RowNames {
  /** The row alone: 收到申请数. A code that the form does not know is its own name. */
  nameOf: NameOf;
  /** The same with its column, where that is not the row's own figure or total, or where another of these cells would have the same name: 收到申请数（历年累计）. */
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
  const names = new Map(edition === undefined ? [] : nameable(edition, rows).map((row) => [row.code, groupOf(row, rows, wording) + plainLabel(row[wording])]));
  const columns = new Map(rows.flatMap((row) => (row.columns ?? []).map((column) => [row.code + column.suffix, column[wording]] as const)));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const inColumn = (code: string): string => {
    const column = columns.get(code);
    return column === undefined ? nameOf(code) : nameOf(code) + (wording === "label" ? `（${column}）` : ` (${column})`);
  };
  // The total of a row and the year's own figure are what the row is about; other columns are always named.
  const inOwnColumn = (code: string): string => (/[@#](?!total$)\w+$/.test(code) ? inColumn(code) : nameOf(code));
  const namesAmong = (codes: readonly string[]): NameOf => (new Set(codes.map(nameOf)).size < new Set(codes).size ? inColumn : inOwnColumn);
  return { nameOf, namesAmong };
}

/** The group before a row that is worded like another one: 行政复议 · 总计. */
function groupOf({ code, parent }: EditionRow, rows: readonly EditionRow[], wording: Wording): string {
  const own = rows.find((row) => row.kind !== "heading" && (code === row.code || (row.columns ?? []).some(({ suffix }) => row.code + suffix === code)));
  const isRepeated = own !== undefined && rows.filter(({ kind, label }) => kind !== "heading" && label === own.label).length > 1;
  const group = isRepeated ? rows.find((row) => row.code === parent) : undefined;
  return group === undefined ? "" : `${plainLabel(group[wording])} · `;
}

// A finding points at a row or at one cell of it; a variant's cells are named like the form's own.
function nameable(edition: Edition, rows: readonly EditionRow[]): EditionRow[] {
  return [...variantIndicatorsOf(edition), ...indicatorsOf(edition), ...rows];
}
