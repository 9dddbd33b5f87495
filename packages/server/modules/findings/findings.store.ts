import type { Finding, FindingFamily } from "@nianbao/shared/report";
import type { EntityManager } from "typeorm";

/** A finding of a version in force, or between it and another. */
export interface FindingRow extends Finding {
  versionId: number;
  reportId: number;
  sourceFileHash: string;
  edition: string | null;
  key: string;
  family: FindingFamily;
  /** Null for a finding of one report alone. */
  against: { id: number; slug: string; name: string; aliases: string[]; year: number; scope: string } | null;
}

export interface FindingFilter {
  family: FindingFamily | null;
  agency: string | null;
  years: readonly number[] | null;
}

/** A finding with its name, as it is laid out. */
export interface NamedFinding {
  key: string;
  family: FindingFamily;
  finding: Finding;
}

const columns = `f.version_id as "versionId", v.report_id as "reportId", v.source_file_hash as "sourceFileHash", v.edition, f.key, f.family, f.code, f.severity, f."where", f.facts,
  case when o.version_id is not null then jsonb_build_object('id', b.id, 'slug', b.slug, 'name', b.name, 'aliases', b.aliases, 'year', o.year, 'scope', o.scope) end as against`;
const tables = `finding f join projection p on p.version_id = f.version_id join agency a on a.id = p.agency_id
  left join projection o on o.version_id = f.other_version_id left join agency b on b.id = o.agency_id`;
const withVersions = `${tables} join version v on v.id = f.version_id`;
const inOrder = "f.other_version_id is not null, o.agency_id <> p.agency_id, o.year desc, b.slug, f.position, f.id";
const newestFirst = `p.year desc, a.slug, p.scope, f.version_id, ${inOrder}`;

export const findingsStore = {
  /** Writes findings of a version, or between it and another, in the transaction that lays them out. */
  async write(manager: EntityManager, place: { versionId: number; otherVersionId: number | null; rules: string }, findings: readonly NamedFinding[]): Promise<void> {
    if (findings.length === 0) return;
    const rows = findings.map(({ key, family, finding: { code, severity, where, facts } }, position) => ({ position, key, family, code, severity, where, facts }));
    await manager.query(
      `insert into finding (version_id, other_version_id, rules, position, key, family, code, severity, "where", facts)
       select $1, $2, $3, position, key, family, code, severity, "where", facts
       from jsonb_to_recordset($4::jsonb) as f(position integer, key text, family text, code text, severity text, "where" jsonb, facts jsonb)`,
      [place.versionId, place.otherVersionId, place.rules, JSON.stringify(rows)],
    );
  },

  /** The findings between these versions and others. */
  async between(manager: EntityManager, versionIds: readonly number[]): Promise<FindingRow[]> {
    return manager.query(`select ${columns} from ${withVersions} where f.version_id = any($1) and f.other_version_id is not null order by f.version_id, ${inOrder}`, [versionIds]);
  },

  async page(manager: EntityManager, filter: FindingFilter, first: number, after: number): Promise<FindingRow[]> {
    // The page is chosen by narrow rows first: to sort a hundred thousand findings with their facts takes ten times as long.
    return manager.query(
      `with page as (
         select f.id from ${tables}
         where ($1::text is null or f.family = $1) and ($2::text is null or a.slug = $2) and ($3::integer[] is null or p.year = any($3))
         order by ${newestFirst} limit $4 offset $5)
       select ${columns} from ${withVersions} where f.id in (select id from page) order by ${newestFirst}`,
      [filter.family, filter.agency, filter.years, first, after],
    );
  },

  /** How many there are of each kind, the most frequent first. */
  async families(manager: EntityManager, filter: Omit<FindingFilter, "family">): Promise<{ family: FindingFamily; count: number }[]> {
    return manager.query(
      `select f.family, count(*)::integer as count from finding f join projection p on p.version_id = f.version_id join agency a on a.id = p.agency_id
       where ($1::text is null or a.slug = $1) and ($2::integer[] is null or p.year = any($2)) group by f.family order by count desc, f.family`,
      [filter.agency, filter.years],
    );
  },
};
