import { L2009FJ } from "./L2009FJ.ts";
import { T2014 } from "./T2014.ts";
import { T2019 } from "./T2019.ts";
import { T2021 } from "./T2021.ts";
import type { Edition } from "./edition.ts";

export * from "./edition.ts";

/** Every statistical form that is described here as data, oldest first: the site serves them all. */
export const editions: readonly Edition[] = [L2009FJ, T2014, T2019, T2021];

const byId = new Map(editions.map((edition) => [edition.id, edition]));

/** The edition with this id, or undefined when there is none. */
export function findEdition(id: string | null): Edition | undefined {
  return id === null ? undefined : byId.get(id);
}

export * from "./crosswalk.ts";
export * from "./indicators.ts";
export * from "./measures.ts";
export { crosswalk } from "./crosswalkData.ts";
export * from "./readCrosswalk.ts";
export type { CrosswalkProblem } from "./readFields.ts";
export * from "./rowNames.ts";
