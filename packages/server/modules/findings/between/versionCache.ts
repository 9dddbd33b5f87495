import { narrativeParts, shownTexts } from "@nianbao/shared/checks";
import type { EntityManager } from "typeorm";
import { betweenStore } from "./between.store.ts";
import type { ComparedVersion } from "./comparedVersion.ts";

const mostKept = 200;

/** The versions that were read last: a report is held against the years beside and against its peers, and each of them against others. */
export class VersionCache {
  private readonly kept = new Map<number, ComparedVersion>();

  constructor(private readonly manager: EntityManager) {}

  /** These versions by their ids; one that is gone is missing. */
  async load(versionIds: readonly number[]): Promise<Map<number, ComparedVersion>> {
    const missing = versionIds.filter((id) => !this.kept.has(id));
    const rows = missing.length === 0 ? [] : await betweenStore.contents(this.manager, missing);
    const read = new Map(rows.map(({ versionId, slug, name, content, claims }): [number, ComparedVersion] => {
      const { year, edition, cells, states, uncertain } = content;
      const parts = narrativeParts(content);
      return [versionId, { slug, agencyName: name, year, figures: { year, edition, cells, states, uncertain, claims }, parts, shown: shownTexts(parts) }];
    }));
    const found = new Map(versionIds.flatMap((id) => {
      const version = this.kept.get(id) ?? read.get(id);
      return version === undefined ? [] : [[id, version] as const];
    }));
    for (const [id, version] of found) this.keep(id, version);
    return found;
  }

  // A map keeps the order of insertion, so the first is the one that was longest not asked for.
  private keep(id: number, version: ComparedVersion): void {
    this.kept.delete(id);
    this.kept.set(id, version);
    const oldest = this.kept.keys().next();
    if (this.kept.size > mostKept && oldest.done !== true) this.kept.delete(oldest.value);
  }
}
