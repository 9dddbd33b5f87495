import type { Citation, Claim, Finding } from "@nianbao/shared/report";
import type { EntityManager } from "typeorm";
import { claimsStore } from "../claims/index.ts";
import { findingsStore } from "../findings/index.ts";
import { layoutRules, type Layout } from "./layout.ts";

/** A version in force as it is stored. */
export interface StoredReading {
  id: number;
  content: string;
  findings: Finding[];
  claims: Claim[];
  citations: Citation[];
}

/** What is laid out of a version; `rules` is null where nothing is. */
export interface StoredLayout {
  rules: string | null;
  fingerprints: number[] | null;
  laidClaims: unknown;
  laidCitations: unknown;
  laidFindings: unknown;
  isInForce: boolean;
}

export const projectionStore = {
  /**
   * Lays a published version out, in the transaction of its publication. What it supersedes is taken away; a version that is itself
   * superseded, as when an archive is restored, is not laid out.
   */
  async write(manager: EntityManager, versionId: number, { claims, citations, findings, fingerprints }: Layout): Promise<void> {
    await manager.query(
      `delete from projection where version_id in (select o.id from version v join version o on o.report_id = v.report_id and o.number <= v.number where v.id = $1)`,
      [versionId],
    );
    const laidOut: unknown[] = await manager.query(
      `insert into projection (version_id, agency_id, year, scope, rules, fingerprints)
       select v.id, r.agency_id, r.year, r.scope, $2, $3 from version v join report r on r.id = v.report_id
       where v.id = $1 and not exists (select from version n where n.report_id = v.report_id and n.number > v.number and n.published_at is not null)
       returning version_id`,
      [versionId, layoutRules, fingerprints],
    );
    if (laidOut.length === 0) return;
    await claimsStore.write(manager, versionId, claims, citations);
    await findingsStore.write(manager, { versionId, otherVersionId: null, rules: layoutRules }, findings);
  },

  /** What is laid out of a version, beside what it was made of; null for a draft. */
  async stored(manager: EntityManager, versionId: number): Promise<(Omit<StoredReading, "content"> & StoredLayout) | null> {
    const rows: (Omit<StoredReading, "content"> & StoredLayout)[] = await manager.query(
      `select v.id, v.findings, v.claims, v.citations, p.rules, p.fingerprints,
              coalesce((select jsonb_agg(to_jsonb(c) - array['version_id', 'sought'] order by position) from claim c where c.version_id = v.id), '[]') as "laidClaims",
              coalesce((select jsonb_agg(to_jsonb(c) - array['version_id', 'position', 'sought'] order by position) from citation c where c.version_id = v.id), '[]') as "laidCitations",
              coalesce((select jsonb_agg(jsonb_build_object('key', key, 'family', family, 'finding', jsonb_build_object('code', code, 'severity', severity, 'where', "where", 'facts', facts)) order by position)
                from finding f where f.version_id = v.id and f.other_version_id is null), '[]') as "laidFindings",
              not exists (select from version n where n.report_id = v.report_id and n.number > v.number and n.published_at is not null) as "isInForce"
       from version v left join projection p on p.version_id = v.id where v.id = $1 and v.published_at is not null`,
      [versionId],
    );
    return rows[0] ?? null;
  },

  /** Versions in force that are not laid out, or by other rules, oldest first. */
  async missing(manager: EntityManager, limit: number): Promise<StoredReading[]> {
    return manager.query(
      `select v.id, v.content, v.findings, v.claims, v.citations from version v
       where v.published_at is not null and not exists (select from version n where n.report_id = v.report_id and n.number > v.number and n.published_at is not null)
       and not exists (select from projection p where p.version_id = v.id and p.rules = $1) order by v.id limit $2`,
      [layoutRules, limit],
    );
  },
};
