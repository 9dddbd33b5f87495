import { canonicalJson } from "@nianbao/shared/report";
import type { EntityManager } from "typeorm";
import { versionsStore, type StoredReading, type StoredVersion } from "./versions.store.ts";

/** What a file turned out to be, as it would be stored. */
export interface Understood {
  sourceFileHash: string;
  contentHash: string;
  reading: StoredReading;
}

/**
 * The newest version of the same file that need not be stored again. A published one is never changed, so it counts, unless the file is to
 * be read anew: then its content and what was found, stated and cited must be the same. A draft counts where it can be brought up to what
 * is read now: its content and the places of its sections must be the same.
 */
export async function sameVersion(manager: EntityManager, existing: readonly StoredVersion[], { sourceFileHash, contentHash, reading }: Understood, reparse: boolean): Promise<StoredVersion | undefined> {
  for (const version of existing) {
    if (version.sourceFileHash !== sourceFileHash) continue;
    if (version.publishedAt !== null && !reparse) return version;
    if (version.contentHash !== contentHash) continue;
    const stored = await versionsStore.readingOf(manager, version.id);
    if (stored === null) continue;
    const toCompare = version.publishedAt === null ? ({ sectionSources }: StoredReading) => sectionSources : ({ findings, claims, citations }: StoredReading) => [findings, claims, citations];
    if (asStored(toCompare(stored)) === asStored(toCompare(reading))) return version;
  }
  return undefined;
}

// What JSON leaves out (undefined) was not stored.
function asStored(value: unknown): string {
  return canonicalJson(JSON.parse(JSON.stringify(value)) as unknown);
}
