import { indicatorsOf, type Crosswalk, type Edition } from "../editions/index.ts";
import { continuationsOf } from "./continuePath.ts";

/** For each edition the codes whose sum an indicator is there; an edition that is missing has no counterpart. */
export type Concept = ReadonlyMap<string, readonly string[]>;

/**
 * What an indicator code stands for across editions. The newest edition that has the code decides; verified edges lead
 * from there. An edition that no edge reaches but that prints the very code is held too: it is shown, never joined.
 */
export function resolveConcept(editions: readonly Edition[], crosswalk: Crosswalk, code: string): Concept {
  const having = editions.filter((edition) => indicatorsOf(edition).some((row) => row.code === code));
  const concept = new Map<string, readonly string[]>(having.map((edition) => [edition.id, [code]]));
  const newest = having.at(-1);
  if (newest === undefined) return concept;
  for (const found of continuationsOf(crosswalk, newest.id, [code])) concept.set(found.edition, found.codes);
  return concept;
}
