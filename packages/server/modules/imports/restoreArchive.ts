import type { SourceKind } from "@nianbao/shared/readers";
import { canonicalJson, contentHash, type Citation, type Claim, type Locator } from "@nianbao/shared/report";
import type { DataSource, EntityManager } from "typeorm";
import { agenciesStore } from "../agencies/index.ts";
import { figuresStore } from "../figures/index.ts";
import { ledgerStore } from "../ledger/index.ts";
import { layOut, projectionStore, type Layout } from "../projection/index.ts";
import { catalogueStore } from "../site/index.ts";
import { readingOf, sealArchive, type Archive, type ArchivedVersion } from "./archive.ts";
import { versionsStore } from "./versions.store.ts";

export interface Restored {
  restored: number;
  written: number;
  problems: string[];
}

/**
 * Brings database and archive to the same state at start: a version that the database lost comes back from its file, a
 * file that was not yet written when the process ended is written now. Nothing is overwritten; what contradicts is reported.
 */
export async function restoreArchive(dataSource: DataSource, archive: Archive): Promise<Restored> {
  const result: Restored = { restored: 0, written: 0, problems: [] };
  const rows: { hash: string }[] = await dataSource.query("select archive_hash as hash from version where archive_hash is not null");
  const inDatabase = new Set(rows.map((row) => row.hash));
  const inArchive = new Set(await archive.hashes());
  const lost = (await Promise.all([...inArchive].filter((hash) => !inDatabase.has(hash)).map((hash) => load(archive, hash, result)))).filter((entry) => entry !== null);
  lost.sort((a, b) => (a.file.version.publishedAt < b.file.version.publishedAt ? -1 : 1));
  for (const { hash, file } of lost) await restoreOne(dataSource, hash, file, result);
  for (const hash of inDatabase) {
    if (!inArchive.has(hash)) await writeMissing(dataSource, archive, hash, result);
  }
  return result;
}

async function load(archive: Archive, hash: string, result: Restored): Promise<{ hash: string; file: ArchivedVersion } | null> {
  const file = await archive.read(hash);
  if (file === null || contentHash(file.content) !== file.contentHash) {
    result.problems.push(`存档文件 ${hash.slice(0, 12)} 的内容与它的校验值不符，没有使用。`);
    return null;
  }
  return { hash, file };
}

async function restoreOne(dataSource: DataSource, hash: string, file: ArchivedVersion, result: Restored): Promise<void> {
  const { year, scope } = file.content;
  const subject = `${file.agency.slug}/${year}/${scope}`;
  const existing = await versionsStore.versionsOf(dataSource.manager, file.agency.slug, year, scope);
  if (existing.some((version) => version.number === file.version.number)) {
    result.problems.push(`存档文件 ${hash.slice(0, 12)} 是 ${subject} 第${file.version.number}版，数据库里的同号版本与它不同，没有恢复。`);
    return;
  }
  const { claims = [], citations = [] } = file.reading ?? {};
  const layout = layOut({ content: file.content, findings: file.findings, claims, citations });
  await dataSource.transaction((manager) => insertArchived(manager, hash, file, { subject, layout }));
  result.restored += 1;
}

async function insertArchived(manager: EntityManager, hash: string, file: ArchivedVersion, { subject, layout }: { subject: string; layout: Layout }): Promise<void> {
  const { content, version, reading = {} } = file;
  const { id: agencyId } = await agenciesStore.ensure(manager, file.agency);
  const reportId = await versionsStore.ensureReport(manager, agencyId, content.year, content.scope);
  await versionsStore.ensureSourceFile(manager, { hash: content.sourceFile, name: file.sourceFile.name, mediaType: file.sourceFile.mediaType, bytes: Buffer.from(file.sourceFile.base64, "base64") });
  const id = await versionsStore.insert(manager, {
    reportId, number: version.number, edition: content.edition, title: content.title, publishedOn: content.publishedOn,
    content: canonicalJson(content), contentHash: file.contentHash, findings: file.findings, sources: file.sources, claims: reading.claims ?? [], citations: reading.citations ?? [],
    sourceFileHash: content.sourceFile, originalUrl: version.originalUrl, seenOn: version.seenOn, reason: version.reason,
    sections: content.sections, sectionSources: reading.sectionSources ?? [], sourceText: reading.text ?? "", sourceKind: reading.kind ?? null,
  });
  await versionsStore.publish(manager, id, { publishedAt: new Date(version.publishedAt), reason: version.reason, archiveHash: hash });
  await figuresStore.write(manager, id, content);
  await projectionStore.write(manager, id, layout);
  await catalogueStore.setKind(manager, "real");
  await catalogueStore.advance(manager);
  const details = { version: version.number, contentHash: file.contentHash, sourceFile: content.sourceFile, reason: version.reason };
  await ledgerStore.append(manager, "存档恢复", [{ action: "version.restore", subject, details }]);
}

async function writeMissing(dataSource: DataSource, archive: Archive, hash: string, result: Restored): Promise<void> {
  const file = await archivedFromDatabase(dataSource.manager, hash);
  const sealed = sealArchive(file);
  if (sealed.hash !== hash) {
    result.problems.push(`数据库里的 ${file.agency.slug}/${file.content.year} 第${file.version.number}版与发布时的存档校验值不符。`);
    return;
  }
  await archive.write(sealed.hash, sealed.text);
  result.written += 1;
}

interface ArchivedRow {
  slug: string; name: string; aliases: string[];
  number: number; publishedAt: Date; reason: string; originalUrl: string | null; seenOn: string | null;
  contentHash: string; content: string; findings: unknown; sources: unknown;
  fileName: string; mediaType: string; bytes: Buffer;
  sourceText: string; sourceKind: SourceKind | null; sectionSources: (Locator | null)[] | null; claims: Claim[]; citations: Citation[];
}

/** What the archive file of a published version must say, made again from the database. */
export async function archivedFromDatabase(manager: EntityManager, archiveHash: string): Promise<ArchivedVersion> {
  const rows: ArchivedRow[] = await manager.query(
    `select a.slug, a.name, a.aliases, v.number, v.published_at as "publishedAt", v.reason, v.original_url as "originalUrl", v.seen_on as "seenOn",
            v.content_hash as "contentHash", v.content, v.findings, v.sources, f.name as "fileName", f.media_type as "mediaType", f.bytes,
            v.source_text as "sourceText", v.source_kind as "sourceKind", v.claims, v.citations,
            (select jsonb_agg(s.source order by s.position) from section s where s.version_id = v.id) as "sectionSources"
     from version v join report r on r.id = v.report_id join agency a on a.id = r.agency_id join source_file f on f.hash = v.source_file_hash
     where v.archive_hash = $1`,
    [archiveHash],
  );
  const row = rows[0];
  if (row === undefined) throw new Error(`no version has the archive hash ${archiveHash}`);
  return {
    format: 1,
    agency: { slug: row.slug, name: row.name, aliases: row.aliases },
    version: { number: row.number, publishedAt: row.publishedAt.toISOString(), reason: row.reason, originalUrl: row.originalUrl, seenOn: row.seenOn },
    contentHash: row.contentHash,
    // These columns were written from values of exactly these types.
    content: JSON.parse(row.content) as ArchivedVersion["content"],
    findings: row.findings as ArchivedVersion["findings"],
    sources: row.sources as ArchivedVersion["sources"],
    sourceFile: { name: row.fileName, mediaType: row.mediaType, base64: row.bytes.toString("base64") },
    ...readingOf({ kind: row.sourceKind, text: row.sourceText, sectionSources: row.sectionSources ?? [], claims: row.claims, citations: row.citations }),
  };
}
