import { T2014 } from "./T2014.ts";
import type { Edition, EditionRow } from "./edition.ts";

export * from "./edition.ts";

/** Every statistical form that Nianbao knows, oldest first. */
export const editions: readonly Edition[] = [T2014];

const byId = new Map(editions.map((edition) => [edition.id, edition]));

/** The edition with this id, or undefined when there is none. */
export function findEdition(id: string | null): Edition | undefined {
  return id === null ? undefined : byId.get(id);
}

/** The rows of an edition that ask for a value, in printed order: its indicators. */
export function indicatorsOf(edition: Edition): EditionRow[] {
  return edition.rows.filter((row) => row.kind !== "heading");
}

/** How deep each row of an edition stands in its hierarchy, 0 for the top, by code. */
export function depthsOf(edition: Edition): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const row of edition.rows) depths.set(row.code, row.parent === null ? 0 : (depths.get(row.parent) ?? 0) + 1);
  return depths;
}
