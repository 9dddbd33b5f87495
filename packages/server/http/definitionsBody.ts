import type { Crosswalk, Edition } from "@nianbao/shared/editions";
import { prepareBody, type Body } from "./compression.ts";

/** What a phone needs to compare without a network: the forms' names, rows and variants, and the crosswalk in use. */
export async function definitionsBody({ editions, crosswalk }: { editions: readonly Edition[]; crosswalk: Crosswalk }): Promise<Body> {
  const forms = editions.map(({ id, name, nameEn, rows, variants }) => ({ id, name, nameEn, rows, variants }));
  return prepareBody(JSON.stringify({ format: 1, editions: forms, crosswalk }));
}
