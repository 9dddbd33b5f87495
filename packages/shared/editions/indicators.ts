import type { Edition, EditionRow } from "./edition.ts";

/** What an edition asks for, cell by cell in printed order: its indicators. A row with columns gives one for each. */
export function indicatorsOf(edition: Pick<Edition, "rows">): EditionRow[] {
  return edition.rows.filter((row) => row.kind !== "heading").flatMap(cellsOf);
}

function cellsOf({ columns, ...row }: EditionRow): EditionRow[] {
  if (columns === undefined) return [row];
  // A column without a suffix is the row's own figure (本年度), and needs no other name.
  return columns.map(({ suffix, label, labelEn }) => (suffix === "" ? row : {
    ...row, code: row.code + suffix, label: `${row.label}（${label}）`, labelEn: `${row.labelEn} (${labelEn})`,
  }));
}

/** The cells of an edition's accepted variants, coded like its own. */
export function variantIndicatorsOf(edition: Pick<Edition, "variants">): EditionRow[] {
  return (edition.variants ?? []).flatMap(({ rows }) => rows.filter((row) => row.kind !== "heading").flatMap(cellsOf));
}

/** How deep each row of an edition stands in its hierarchy, 0 for the top, by code. */
export function depthsOf(edition: Edition): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const row of edition.rows) depths.set(row.code, row.parent === null ? 0 : (depths.get(row.parent) ?? 0) + 1);
  return depths;
}
