import type { Claim, VersionContent } from "@nianbao/shared/report";
import type { EntityManager } from "typeorm";
import type { Fingerprinted } from "./peerIndex.ts";

/** A version in force that is to be held against others. */
export interface PendingVersion extends Fingerprinted {
  agencyId: number;
  year: number;
  scope: string;
}

/** What a version in force is held against: those that are held against others already by the same rules. */
export interface Relatives {
  /** The reports of the same agency and scope for the years beside. */
  beside: { versionId: number; year: number }[];
  /** The reports of other agencies for the same year and scope. */
  peers: number[];
}

export interface ContentOfVersion {
  versionId: number;
  slug: string;
  name: string;
  content: VersionContent;
  claims: Claim[];
}

const pending = `select version_id as "versionId", agency_id as "agencyId", year, scope, fingerprints from projection where compared is distinct from $1`;

export const betweenStore = {
  /** Versions in force that are not held against others by these rules yet, those of one year and scope together. */
  async pending(manager: EntityManager, rules: string, limit: number): Promise<PendingVersion[]> {
    return manager.query(`${pending} order by year, scope, version_id limit $2`, [rules, limit]);
  },

  async pendingAmong(manager: EntityManager, rules: string, versionIds: readonly number[]): Promise<PendingVersion[]> {
    return manager.query(`${pending} and version_id = any($2) order by year, scope, version_id`, [rules, versionIds]);
  },

  async fingerprints(manager: EntityManager, { year, scope }: PendingVersion): Promise<Fingerprinted[]> {
    return manager.query(`select version_id as "versionId", fingerprints from projection where year = $1 and scope = $2`, [year, scope]);
  },

  async relatives(manager: EntityManager, { versionId, agencyId, year, scope }: PendingVersion, rules: string): Promise<Relatives> {
    const rows: { beside: Relatives["beside"] | null; peers: number[] | null }[] = await manager.query(
      `select jsonb_agg(jsonb_build_object('versionId', version_id, 'year', year) order by version_id) filter (where year <> $3) as beside,
              array_agg(version_id order by version_id) filter (where year = $3) as peers
       from projection where compared = $1 and scope = $4 and version_id <> $5
       and ((year = $3 and agency_id <> $2) or (agency_id = $2 and year in ($3 - 1, $3 + 1)))`,
      [rules, agencyId, year, scope, versionId],
    );
    return { beside: rows[0]?.beside ?? [], peers: rows[0]?.peers ?? [] };
  },

  async contents(manager: EntityManager, versionIds: readonly number[]): Promise<ContentOfVersion[]> {
    const rows: (Omit<ContentOfVersion, "content"> & { content: string })[] = await manager.query(
      `select v.id as "versionId", a.slug, a.name, v.content, v.claims from version v join report r on r.id = v.report_id join agency a on a.id = r.agency_id where v.id = any($1)`,
      [versionIds],
    );
    // The column was written from a value of exactly this type.
    return rows.map(({ content, ...row }) => ({ ...row, content: JSON.parse(content) as VersionContent }));
  },

  /** True when the version is still in force and to be done; the row is held until the transaction ends. */
  async isPending(manager: EntityManager, versionId: number, rules: string): Promise<boolean> {
    const rows: unknown[] = await manager.query("select from projection where version_id = $1 and compared is distinct from $2 for update", [versionId, rules]);
    return rows.length > 0;
  },

  /** Marks a version as done and takes away what older rules found; true when there was any of it. */
  async markDone(manager: EntityManager, versionId: number, rules: string): Promise<boolean> {
    const removed: unknown = await manager.query(
      "with removed as (delete from finding where (version_id = $1 or other_version_id = $1) and other_version_id is not null and rules <> $2 returning 1) select count(*)::integer as count from removed",
      [versionId, rules],
    );
    await manager.query("update projection set compared = $2 where version_id = $1", [versionId, rules]);
    return (removed as { count: number }[])[0]?.count !== 0;
  },
};
