import { L2009FJ } from "./L2009FJ.ts";
import { T2014 } from "./T2014.ts";
import { T2019 } from "./T2019.ts";
import { T2021 } from "./T2021.ts";
import type { Edition, EditionRow } from "./edition.ts";

export * from "./edition.ts";

/** Every statistical form that is described here as data, oldest first: the site serves them all. */
export const editions: readonly Edition[] = [L2009FJ, T2014, T2019, T2021];

/** The same list under the name that the comparison knows. */
export const knownEditions = editions;

/** The forms that the parser reads: those printed as rows. Grids wait for their reader. */
export const readableEditions: readonly Edition[] = editions.filter(({ layout }) => layout === "rows");

const byId = new Map(editions.map((edition) => [edition.id, edition]));

/** The edition with this id, or undefined when there is none. */
export function findEdition(id: string | null): Edition | undefined {
  return id === null ? undefined : byId.get(id);
}

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

/** How deep each row of an edition stands in its hierarchy, 0 for the top, by code. */
export function depthsOf(edition: Edition): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const row of edition.rows) depths.set(row.code, row.parent === null ? 0 : (depths.get(row.parent) ?? 0) + 1);
  return depths;
}

/** The cells of an edition's accepted variants, coded like its own. */
export function variantIndicatorsOf(edition: Pick<Edition, "variants">): EditionRow[] {
  return (edition.variants ?? []).flatMap(({ rows }) => rows.filter((row) => row.kind !== "heading").flatMap(cellsOf));
}

export * from "./crosswalk.ts";
export * from "./measures.ts";
export { crosswalk } from "./crosswalkData.ts";
export * from "./readCrosswalk.ts";
export type { CrosswalkProblem } from "./readFields.ts";
