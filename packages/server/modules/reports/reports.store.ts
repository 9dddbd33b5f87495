import type { VersionContent } from "@nianbao/shared/report";
import { In, type EntityManager } from "typeorm";
import { SectionEntity } from "./section.entity.ts";
import { SourceFileEntity } from "./source-file.entity.ts";

/** The figures of one published version, for telling when one of them changed. */
export interface HistoryRow extends Pick<VersionContent, "cells" | "states" | "uncertain"> {
  reportId: number;
  number: number;
}

/** A published version as lists need it: no content. */
export interface VersionRow {
  versionId: number;
  reportId: number;
  agencyId: number;
  year: number;
  scope: string;
  number: number;
  latest: number;
  edition: string | null;
  title: string;
  publishedOn: string | null;
  contentHash: string;
  publishedAt: Date;
  reason: string;
  sourceFileHash: string;
  originalUrl: string | null;
  seenOn: string | null;
  broughtInAt: Date;
}

export interface ContentRow {
  versionId: number;
  content: string;
  findings: unknown;
  sources: unknown;
}

// Only published versions pass through here: every public reader goes by this one list.
const publishedVersions = `
  select v.id as "versionId", r.id as "reportId", r.agency_id as "agencyId", r.year, r.scope, v.number,
         max(v.number) over (partition by r.id) as latest, v.edition, v.title, v.published_on as "publishedOn",
         v.content_hash as "contentHash", v.published_at as "publishedAt", v.reason,
         v.source_file_hash as "sourceFileHash", v.original_url as "originalUrl", v.seen_on as "seenOn",
         least(v.created_at, v.published_at) as "broughtInAt"
  from version v join report r on r.id = v.report_id
  where v.published_at is not null`;

export const reportsStore = {
  async findVersions(manager: EntityManager, key: { agency: string; year: number; scope: string | null; version: number | null }): Promise<VersionRow[]> {
    return manager.query(
      `select * from (${publishedVersions} and r.year = $2 and r.agency_id = (select id from agency where slug = $1)) as found
       where ($3::text is null or scope = $3) and number = coalesce($4::integer, latest) order by scope`,
      [key.agency, key.year, key.scope, key.version],
    );
  },

  /** The versions in force of these agencies, newest year first. */
  async currentOfAgencies(manager: EntityManager, agencyIds: readonly number[]): Promise<VersionRow[]> {
    return manager.query(
      `select * from (${publishedVersions} and r.agency_id = any($1)) as found where number = latest order by year desc, scope`,
      [agencyIds],
    );
  },

  async versionsOfReports(manager: EntityManager, reportIds: readonly number[]): Promise<VersionRow[]> {
    return manager.query(`select * from (${publishedVersions} and r.id = any($1)) as found order by number desc`, [reportIds]);
  },

  async versionsByIds(manager: EntityManager, versionIds: readonly number[]): Promise<VersionRow[]> {
    return manager.query(
      `select * from (${publishedVersions} and r.id in (select report_id from version where id = any($1))) as found where "versionId" = any($1)`,
      [versionIds],
    );
  },

  async newestVersions(manager: EntityManager, limit: number, offset: number): Promise<VersionRow[]> {
    return manager.query(
      `select * from (${publishedVersions}) as found order by "publishedAt" desc, "versionId" desc limit $1 offset $2`,
      [limit, offset],
    );
  },

  async contents(manager: EntityManager, versionIds: readonly number[]): Promise<ContentRow[]> {
    return manager.query(
      `select id as "versionId", content, findings, sources from version where id = any($1) and published_at is not null`,
      [versionIds],
    );
  },

  /** What was read of the sources; where that was not kept yet, the file itself, which was plain text then. */
  async sourceTexts(manager: EntityManager, versionIds: readonly number[]): Promise<{ versionId: number; text: string; bytes: Buffer | null }[]> {
    return manager.query(
      `select v.id as "versionId", v.source_text as text, case when v.source_text = '' then f.bytes end as bytes
       from version v join source_file f on f.hash = v.source_file_hash where v.id = any($1) and v.published_at is not null`,
      [versionIds],
    );
  },

  /** The figures of all published versions of these reports, newest first; of a report with one version there is nothing to tell. */
  async histories(manager: EntityManager, reportIds: readonly number[]): Promise<HistoryRow[]> {
    return manager.query(
      `select "reportId", number, content->'cells' as cells, content->'states' as states, content->'uncertain' as uncertain
       from (select report_id as "reportId", number, content::json as content, count(*) over (partition by report_id) as versions
             from version where report_id = any($1) and published_at is not null) as published
       where versions > 1 order by number desc`,
      [reportIds],
    );
  },

  async sections(manager: EntityManager, versionIds: readonly number[]): Promise<SectionEntity[]> {
    return manager.getRepository(SectionEntity).find({ where: { versionId: In([...versionIds]) }, order: { versionId: "ASC", position: "ASC" } });
  },

  async sourceFiles(manager: EntityManager, hashes: readonly string[]): Promise<SourceFileEntity[]> {
    return manager.getRepository(SourceFileEntity).findBy({ hash: In([...hashes]) });
  },

  /** The bytes of an original, only where a published version was read from it. */
  async publishedFile(manager: EntityManager, hash: string): Promise<{ name: string; mediaType: string; bytes: Buffer } | null> {
    const rows: { name: string; mediaType: string; bytes: Buffer }[] = await manager.query(
      `select f.name, f.media_type as "mediaType", f.bytes from source_file f where f.hash = $1
       and exists (select 1 from version v where v.source_file_hash = f.hash and v.published_at is not null)`,
      [hash],
    );
    return rows[0] ?? null;
  },
};
