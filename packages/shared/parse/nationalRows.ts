import { indicatorsOf, type EditionColumn, type EditionRow } from "../editions/index.ts";
import type { PrintedForm } from "./printedForms.ts";

/** A row as a national format prints it: one cell for each code, named by its columns. */
export interface NationalRow {
  row: EditionRow;
  codes: string[];
  heads: string[];
}

/** The three tables of a national format. */
export interface NationalTables {
  proactive: NationalRow[];
  applications: NationalRow[];
  disputes: NationalRow[];
  /** The lines of the applications' table that only name a group. */
  groups: EditionRow[];
}

const clause = /^第（.）项\s*/;

/**
 * The printed rows of a national format. Where its data has a heading over single cells (规章: 制发, 废止, 现行有效) the form prints
 * one row with a column for each.
 */
export function nationalTables({ rows }: PrintedForm): NationalTables {
  const tables: NationalTables = { proactive: [], applications: [], disputes: [], groups: [] };
  for (const row of rows) {
    if (row.columns !== undefined) tables.applications.push({ row, codes: row.columns.map(({ suffix }) => row.code + suffix), heads: row.columns.map(({ label }) => label) });
    else if (row.kind === "heading") addHeading(tables, row, rows.filter(({ parent, kind, columns }) => parent === row.code && kind !== "heading" && columns === undefined));
  }
  return tables;
}

function addHeading(tables: NationalTables, row: EditionRow, children: readonly EditionRow[]): void {
  if (children.length === 0) {
    if (/^(?:applications|proactive)/.test(row.code)) tables.groups.push(row);
    return;
  }
  const columns = children.map(({ code, label, labelEn }): EditionColumn => ({ suffix: code.slice(row.code.length), label, labelEn }));
  const printed: NationalRow = {
    row: { ...row, label: row.label.replace(clause, ""), kind: "independent", columns, ...(children[0]?.unit === undefined ? {} : { unit: children[0].unit }) },
    codes: children.map(({ code }) => code), heads: children.map(({ label }) => label),
  };
  (/^(?:reconsideration|litigation)/.test(row.code) ? tables.disputes : tables.proactive).push(printed);
}

/** The unit that the form prescribes for each cell, by its code. */
export function unitsOf({ rows }: PrintedForm): ReadonlyMap<string, string | null> {
  return new Map(indicatorsOf({ rows }).map(({ code, unit }) => [code, unit]));
}
