import type { Crosswalk } from "@nianbao/shared/editions";
import { fingerprints } from "@nianbao/shared/checks";
import { canonicalJson } from "@nianbao/shared/report";
import type { DataSource } from "typeorm";
import { catalogueStore } from "../../site/index.ts";
import { findingsStore, type NamedFinding } from "../findings.store.ts";
import { findingsBetween } from "../nameFindings.ts";
import { betweenStore, type PendingVersion, type Relatives } from "./between.store.ts";
import { betweenAgencies, betweenYears } from "./comparedVersion.ts";
import { PeerIndex } from "./peerIndex.ts";
import { VersionCache } from "./versionCache.ts";

/** Raised whenever the checks between reports change what they find: everything is then compared anew. */
const ownRules = "2";
/** Beyond a county a report is held in full against so many of those that share the most with it, and against those with nearly the same text. */
const mostPeers = 8;
const atOnce = 500;

export interface CompareOptions {
  crosswalk: Crosswalk;
  /** At most so many versions; all when left out. */
  most?: number;
  /** Asked before each version; where it says true, the rest is left for another time. */
  isStopped?: () => boolean;
  /** Told after each version how many there were. */
  onCompared?: (done: number) => unknown;
}

/** By which rules findings between reports are made; the crosswalk says which years may be compared. */
export function comparisonRules({ revision }: Crosswalk): string {
  return `${ownRules}/${revision}`;
}

/**
 * Holds every version in force that was not yet held against others against them: its own year before and after, and the same year of
 * other agencies where the texts share much. What was done is marked, so that work that was broken off goes on where it stopped, and a
 * second run has nothing to do. Resolves to how many versions were compared.
 */
export async function compareReports(dataSource: DataSource, { crosswalk, most = Number.MAX_SAFE_INTEGER, isStopped = () => false, onCompared }: CompareOptions): Promise<number> {
  const comparer = new Comparer(dataSource, crosswalk);
  for (let done = 0; ; ) {
    const pending = await betweenStore.pending(dataSource.manager, comparer.rules, Math.min(atOnce, most - done));
    for (const version of pending) {
      if (isStopped()) return done;
      await comparer.compare(version);
      done += 1;
      onCompared?.(done);
    }
    if (pending.length < atOnce || done >= most) return done;
  }
}

/** The same for those of certain versions that are still to be done; true when there were any. */
export async function compareVersions(dataSource: DataSource, crosswalk: Crosswalk, versionIds: readonly number[]): Promise<boolean> {
  const comparer = new Comparer(dataSource, crosswalk);
  const pending = await betweenStore.pendingAmong(dataSource.manager, comparer.rules, versionIds);
  for (const version of pending) await comparer.compare(version);
  return pending.length > 0;
}

/** What was found at one version about another. */
interface Told {
  versionId: number;
  otherVersionId: number;
  findings: NamedFinding[];
}

class Comparer {
  readonly rules: string;
  private readonly cache: VersionCache;
  private index: { of: string; peers: PeerIndex } | null = null;

  constructor(private readonly dataSource: DataSource, private readonly crosswalk: Crosswalk) {
    this.rules = comparisonRules(crosswalk);
    this.cache = new VersionCache(dataSource.manager);
  }

  /**
   * Compares first and writes then, in a short transaction. Whatever was compared meanwhile did not know of this version yet, so if
   * the relatives are not the same any more it is done again: of every two, the later one knows of the other.
   */
  async compare(version: PendingVersion): Promise<void> {
    for (let settled = false; !settled; ) {
      const relatives = await betweenStore.relatives(this.dataSource.manager, version, this.rules);
      settled = await this.write(version, relatives, await this.find(version, relatives));
    }
  }

  private async find(version: PendingVersion, { beside, peers }: Relatives): Promise<Told[]> {
    const index = peers.length === 0 ? null : await this.indexFor(version, peers);
    const closest = index?.closest(version.fingerprints, new Set(peers), mostPeers) ?? [];
    const sameTexts = new Set(closest.filter(({ isSame }) => isSame).map((peer) => peer.versionId));
    const isGiven = (passage: string): boolean => index?.isGiven(fingerprints([{ section: "", heading: "", text: passage }])) ?? false;
    const { versionId } = version;
    const versions = await this.cache.load([versionId, ...[...beside, ...closest].map((each) => each.versionId)]);
    const mine = versions.get(versionId);
    if (mine === undefined) return [];
    const told: Told[] = [];
    for (const [otherVersionId, other] of versions) {
      if (otherVersionId === versionId) continue;
      const there = { versionId: otherVersionId, otherVersionId: versionId };
      const here = { versionId, otherVersionId };
      if (other.slug !== mine.slug) {
        // Nearly the same text is told as a whole, the county's template in it too.
        const given = sameTexts.has(otherVersionId) ? undefined : isGiven;
        told.push({ ...here, findings: findingsBetween(betweenAgencies(mine, other, given), other) }, { ...there, findings: findingsBetween(betweenAgencies(other, mine, given), mine) });
      } else if (other.year < mine.year) told.push({ ...here, findings: findingsBetween(betweenYears(other, mine, this.crosswalk), other) });
      else told.push({ ...there, findings: findingsBetween(betweenYears(mine, other, this.crosswalk), mine) });
    }
    return told.filter(({ findings }) => findings.length > 0);
  }

  /** False when the relatives are no longer those that were looked at. */
  private async write(version: PendingVersion, seen: Relatives, told: readonly Told[]): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      // Publications and other comparisons wait, so that what is in force now is in force when this is written.
      await catalogueStore.hold(manager);
      if (!(await betweenStore.isPending(manager, version.versionId, this.rules))) return true;
      if (canonicalJson(await betweenStore.relatives(manager, version, this.rules)) !== canonicalJson(seen)) return false;
      const wasOutdated = await betweenStore.markDone(manager, version.versionId, this.rules);
      for (const { findings, ...place } of told) await findingsStore.write(manager, { ...place, rules: this.rules }, findings);
      if (told.length > 0 || wasOutdated) await catalogueStore.advance(manager);
      return true;
    });
  }

  // The versions of one year come one after the other, so one index serves them all, until others have published meanwhile.
  private async indexFor(version: PendingVersion, peers: readonly number[]): Promise<PeerIndex> {
    const of = `${version.year} ${version.scope}`;
    if (this.index?.of !== of || !this.index.peers.hasAll(peers)) this.index = { of, peers: new PeerIndex(await betweenStore.fingerprints(this.dataSource.manager, version)) };
    return this.index.peers;
  }
}
