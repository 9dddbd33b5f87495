import type { SourceKind } from "@nianbao/shared/readers";
import type { Citation, Claim, Finding, Locator, Section } from "@nianbao/shared/report";
import type { EntityManager } from "typeorm";

export interface StoredVersion {
  id: number;
  number: number;
  contentHash: string;
  sourceFileHash: string;
  publishedAt: Date | null;
  archiveHash: string | null;
  originalUrl: string | null;
  seenOn: string | null;
}

/** What a stored version keeps of how its file was read, beside the content. */
export interface StoredReading {
  findings: Finding[];
  claims: Claim[];
  citations: Citation[];
  /** Parallel to the sections. */
  sectionSources: (Locator | null)[];
}

export interface NewVersion {
  reportId: number;
  number: number;
  edition: string | null;
  title: string;
  publishedOn: string | null;
  content: string;
  contentHash: string;
  findings: unknown;
  sources: unknown;
  claims: readonly Claim[];
  citations: readonly Citation[];
  sourceFileHash: string;
  originalUrl: string | null;
  seenOn: string | null;
  reason: string;
  sections: Section[];
  /** Parallel to `sections`. */
  sectionSources: (Locator | null)[];
  sourceText: string;
  sourceKind: SourceKind | null;
}

const columns = `v.id, v.number, v.content_hash as "contentHash", v.source_file_hash as "sourceFileHash", v.published_at as "publishedAt", v.archive_hash as "archiveHash",
  v.original_url as "originalUrl", v.seen_on as "seenOn"`;

/** Writes versions; drafts included, so nothing here serves readers. */
export const versionsStore = {
  async ensureReport(manager: EntityManager, agencyId: number, year: number, scope: string): Promise<number> {
    const rows: { id: number }[] = await manager.query(
      `insert into report (agency_id, year, scope) values ($1, $2, $3)
       on conflict (agency_id, year, scope) do update set year = excluded.year returning id`,
      [agencyId, year, scope],
    );
    if (rows[0] === undefined) throw new Error("a report row was neither found nor made");
    return rows[0].id;
  },

  async versionsOf(manager: EntityManager, agencySlug: string, year: number, scope: string): Promise<StoredVersion[]> {
    return manager.query(
      `select ${columns} from version v join report r on r.id = v.report_id join agency a on a.id = r.agency_id
       where a.slug = $1 and r.year = $2 and r.scope = $3 order by v.number desc`,
      [agencySlug, year, scope],
    );
  },

  async readingOf(manager: EntityManager, versionId: number): Promise<StoredReading | null> {
    const rows: StoredReading[] = await manager.query(
      `select findings, claims, citations, coalesce((select jsonb_agg(source order by position) from section where version_id = $1), '[]') as "sectionSources" from version where id = $1`,
      [versionId],
    );
    return rows[0] ?? null;
  },

  async ensureSourceFile(manager: EntityManager, file: { hash: string; name: string; mediaType: string; bytes: Buffer }): Promise<void> {
    await manager.query(
      "insert into source_file (hash, name, media_type, size, bytes) values ($1, $2, $3, $4, $5) on conflict (hash) do nothing",
      [file.hash, file.name, file.mediaType, file.bytes.length, file.bytes],
    );
  },

  /** Inserts a draft with its sections; returns its id. */
  async insert(manager: EntityManager, version: NewVersion): Promise<number> {
    const rows: { id: number }[] = await manager.query(
      `insert into version (report_id, number, edition, title, published_on, content, content_hash, findings, sources,
                            source_file_hash, original_url, seen_on, reason, source_text, source_kind, claims, citations)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) returning id`,
      [
        version.reportId, version.number, version.edition, version.title, version.publishedOn, version.content, version.contentHash,
        JSON.stringify(version.findings), JSON.stringify(version.sources), version.sourceFileHash, version.originalUrl, version.seenOn, version.reason,
        version.sourceText, version.sourceKind, JSON.stringify(version.claims), JSON.stringify(version.citations),
      ],
    );
    const id = rows[0]?.id;
    if (id === undefined) throw new Error("a version row was not made");
    await manager.query(
      `insert into section (version_id, position, number, heading, depth, body, source)
       select $1, s.position, s.number, s.heading, s.depth, s.body, s.source
       from jsonb_to_recordset($2::jsonb) as s(position integer, number text, heading text, depth integer, body jsonb, source jsonb)`,
      [id, JSON.stringify(version.sections.map((section, position) => ({ position, ...section, source: version.sectionSources[position] ?? null })))],
    );
    return id;
  },

  /** Has a draft of the same content say what is read of its file now. */
  async update(manager: EntityManager, versionId: number, version: Pick<NewVersion, "findings" | "sources" | "claims" | "citations" | "sourceText" | "sourceKind" | "originalUrl" | "seenOn">): Promise<void> {
    await manager.query(
      "update version set findings = $2, sources = $3, claims = $4, citations = $5, source_text = $6, source_kind = $7, original_url = $8, seen_on = $9 where id = $1",
      [
        versionId, JSON.stringify(version.findings), JSON.stringify(version.sources), JSON.stringify(version.claims), JSON.stringify(version.citations),
        version.sourceText, version.sourceKind, version.originalUrl, version.seenOn,
      ],
    );
  },

  /** Freezes a draft: from here on the database refuses every change of it. */
  async publish(manager: EntityManager, versionId: number, { publishedAt, reason, archiveHash }: { publishedAt: Date; reason: string; archiveHash: string | null }): Promise<void> {
    await manager.query("update version set published_at = $2, reason = $3, archive_hash = $4 where id = $1", [versionId, publishedAt, reason, archiveHash]);
  },
};
