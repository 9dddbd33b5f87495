import type { Crosswalk, Edition } from "@nianbao/shared/editions";
import { prepareBody, type Body } from "./compression.ts";

/** What a phone needs to compare without a network: the forms, but not their arithmetic, and the crosswalk in use. */
export async function definitionsBody({ editions, crosswalk }: { editions: readonly Edition[]; crosswalk: Crosswalk }): Promise<Body> {
  const forms = editions.map(({ identities: _, ...form }) => form);
  return prepareBody(JSON.stringify({ format: 1, editions: forms, crosswalk }));
}
