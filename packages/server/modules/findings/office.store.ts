import type { Finding } from "@nianbao/shared/report";
import type { EntityManager } from "typeorm";

/** A version in force with all its findings: for the operator's commands only. */
export interface VersionInForce {
  versionId: number;
  reportId: number;
  slug: string;
  year: number;
  scope: string;
  number: number;
  edition: string | null;
  findings: Finding[];
}

export const officeStore = {
  async inForce(manager: EntityManager, { slug, year }: { slug: string | null; year: number | null }, limit: number, offset: number): Promise<VersionInForce[]> {
    return manager.query(
      `select v.id as "versionId", v.report_id as "reportId", a.slug, r.year, r.scope, v.number, v.edition, v.findings
       from report r join agency a on a.id = r.agency_id
       join lateral (select * from version where report_id = r.id and published_at is not null order by number desc limit 1) v on true
       where ($1::text is null or a.slug = $1) and ($2::integer is null or r.year = $2) order by a.slug, r.year, r.scope limit $3 offset $4`,
      [slug, year, limit, offset],
    );
  },
};
