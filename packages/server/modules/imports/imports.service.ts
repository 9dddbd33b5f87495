import { findEdition } from "@nianbao/shared/editions";
import type { SourceKind } from "@nianbao/shared/readers";
import { canonicalJson, hashOf, versionContent, type Locator, type ParsedReport, type Scope, type VersionContent } from "@nianbao/shared/report";
import { QueryFailedError, type DataSource, type EntityManager } from "typeorm";
import { agenciesStore } from "../agencies/index.ts";
import { figuresStore } from "../figures/index.ts";
import { ledgerStore, type LedgerAct } from "../ledger/index.ts";
import { layOut, projectionStore } from "../projection/index.ts";
import { catalogueStore } from "../site/index.ts";
import { readingOf, sealArchive, type Archive, type ArchivedVersion } from "./archive.ts";
import type { KnownAgency } from "./resolveAgency.ts";
import { sameVersion } from "./sameVersion.ts";
import { versionsStore, type StoredVersion } from "./versions.store.ts";

/** One file that was understood, and what the operator says of it. */
export interface ImportRequest {
  file: { name: string; bytes: Buffer; mediaType?: string };
  /** What the bytes turned out to be; left out where nobody said. */
  kind?: SourceKind;
  /** The text that the reader made of the file, in which all places count; without it nothing can be quoted. */
  text?: string;
  /** Where each section begins, in the order of `parsed.sections`; may be shorter. */
  sectionSources?: readonly Locator[];
  parsed: ParsedReport;
  agency: KnownAgency;
  year: number;
  scope: Scope;
  originalUrl: string | null;
  seenOn: string | null;
  reparse: boolean;
  /** The public reason when the version is to be published at once; null keeps a draft. */
  publish: { reason: string } | null;
}

export interface ImportResult {
  outcome: "published" | "draft" | "unchanged";
  number: number;
  contentHash: string;
}

/** Where imports go: a real database keeps an archive, the sample keeps none and is marked as what it is. */
export interface ImportTarget {
  dataSource: DataSource;
  archive: Archive | null;
  kind: "real" | "sample";
  actor: string;
}

/** Stops an import of real data into a sample database; the command explains the way out. */
export class SampleInTheWay extends Error {}

interface Prepared {
  content: VersionContent;
  contentText: string;
  contentHash: string;
  sourceFileHash: string;
}

const uniqueViolation = "23505";

/**
 * Stores one report: everything is parsed and hashed first, then written in one transaction with its ledger rows. When
 * another import took the same version number meanwhile, the whole is tried again with the next.
 */
export async function importReport(target: ImportTarget, request: ImportRequest): Promise<ImportResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await importOnce(target, request);
    } catch (error) {
      const taken = error instanceof QueryFailedError && (error.driverError as { code?: string }).code === uniqueViolation;
      if (!taken || attempt === 5) throw error;
    }
  }
}

async function importOnce(target: ImportTarget, request: ImportRequest): Promise<ImportResult> {
  const sourceFileHash = hashOf(request.file.bytes);
  const content = versionContent(request.parsed, { agency: request.agency.slug, year: request.year, scope: request.scope, sourceFile: sourceFileHash });
  const contentText = canonicalJson(content);
  const prepared: Prepared = { content, contentText, contentHash: hashOf(contentText), sourceFileHash };
  const existing = await versionsStore.versionsOf(target.dataSource.manager, request.agency.slug, request.year, request.scope);
  const same = await sameVersion(target.dataSource.manager, existing, { ...prepared, reading: { ...request.parsed, sectionSources: sectionSourcesOf(request) } }, request.reparse);
  if (same !== undefined && (same.publishedAt !== null || request.publish === null)) {
    return { outcome: "unchanged", number: same.number, contentHash: same.contentHash };
  }
  // Where a draft was seen is not said again when it is published.
  const told = same === undefined ? request : { ...request, originalUrl: request.originalUrl ?? same.originalUrl, seenOn: request.seenOn ?? same.seenOn };
  return store(target, told, prepared, { draft: same, number: same?.number ?? (existing[0]?.number ?? 0) + 1 });
}

async function store(target: ImportTarget, request: ImportRequest, prepared: Prepared, place: { draft: StoredVersion | undefined; number: number }): Promise<ImportResult> {
  const publishedAt = new Date();
  const { publish } = request;
  const layout = publish === null ? null : layOut({ ...request.parsed, content: prepared.content });
  const sealed = publish === null || target.archive === null || target.kind === "sample" ? null : sealArchive(archived(request, prepared, place.number, publishedAt, publish.reason));
  await target.dataSource.transaction(async (manager) => {
    const { kind } = await catalogueStore.hold(manager);
    if (kind === "sample" && target.kind === "real") throw new SampleInTheWay();
    if (kind !== target.kind) await catalogueStore.setKind(manager, target.kind);
    const acts = await placeDraft(manager, request, prepared, place);
    if (publish !== null && layout !== null) {
      await versionsStore.publish(manager, acts.versionId, { publishedAt, reason: publish.reason, archiveHash: sealed?.hash ?? null });
      await figuresStore.write(manager, acts.versionId, prepared.content);
      await projectionStore.write(manager, acts.versionId, layout);
      acts.list.push(actOf("version.publish", request, prepared, place.number, publish.reason));
      await catalogueStore.advance(manager);
    }
    await ledgerStore.append(manager, target.actor, acts.list);
  });
  if (sealed !== null) await target.archive?.write(sealed.hash, sealed.text);
  return { outcome: publish === null ? "draft" : "published", number: place.number, contentHash: prepared.contentHash };
}

async function placeDraft(manager: EntityManager, request: ImportRequest, prepared: Prepared, place: { draft: StoredVersion | undefined; number: number }): Promise<{ versionId: number; list: LedgerAct[] }> {
  const { agency, file, parsed } = request;
  const reading = {
    findings: parsed.findings, sources: parsed.sources, claims: parsed.claims, citations: parsed.citations,
    originalUrl: request.originalUrl, seenOn: request.seenOn, sourceText: request.text ?? "", sourceKind: request.kind ?? null,
  };
  if (place.draft !== undefined) {
    // Other words of the office or newer rules may find something else in the same content, and the archive keeps what is read now.
    await versionsStore.update(manager, place.draft.id, reading);
    return { versionId: place.draft.id, list: [] };
  }
  const list: LedgerAct[] = [];
  const ensured = await agenciesStore.ensure(manager, agency);
  if (ensured.created) list.push({ action: "agency.create", subject: agency.slug, details: { name: agency.name } });
  const reportId = await versionsStore.ensureReport(manager, ensured.id, request.year, request.scope);
  await versionsStore.ensureSourceFile(manager, { hash: prepared.sourceFileHash, name: file.name, mediaType: mediaTypeOf(request), bytes: file.bytes });
  const versionId = await versionsStore.insert(manager, {
    reportId, number: place.number, edition: parsed.edition, title: parsed.title, publishedOn: parsed.publishedOn,
    content: prepared.contentText, contentHash: prepared.contentHash, sourceFileHash: prepared.sourceFileHash, reason: "",
    sections: parsed.sections, sectionSources: sectionSourcesOf(request), ...reading,
  });
  list.push(actOf("version.draft", request, prepared, place.number, ""));
  return { versionId, list };
}

function actOf(action: "version.draft" | "version.publish", { agency, year, scope }: ImportRequest, { contentHash, sourceFileHash }: Prepared, version: number, reason: string): LedgerAct {
  return { action, subject: `${agency.slug}/${year}/${scope}`, details: { version, contentHash, sourceFile: sourceFileHash, reason } };
}

function archived(request: ImportRequest, { content, contentHash }: Prepared, number: number, publishedAt: Date, reason: string): ArchivedVersion {
  const { agency, parsed, file, originalUrl, seenOn } = request;
  return {
    format: 1,
    agency: { slug: agency.slug, name: agency.name, aliases: agency.aliases },
    version: { number, publishedAt: publishedAt.toISOString(), reason, originalUrl, seenOn },
    contentHash, content, findings: parsed.findings, sources: parsed.sources,
    sourceFile: { name: file.name, mediaType: mediaTypeOf(request), base64: file.bytes.toString("base64") },
    ...readingOf({ kind: request.kind ?? null, text: request.text ?? "", sectionSources: sectionSourcesOf(request), claims: parsed.claims, citations: parsed.citations }),
  };
}

function mediaTypeOf({ file }: ImportRequest): string {
  return file.mediaType ?? "text/plain";
}

function sectionSourcesOf({ parsed, sectionSources = [] }: ImportRequest): (Locator | null)[] {
  return parsed.sections.map((_, index) => sectionSources[index] ?? null);
}

/** How many of the edition's figures a report holds, for the line that the command prints. */
export function figureCounts(parsed: ParsedReport): { figures: number; uncertain: number; gaps: number; edition: string } {
  return {
    figures: Object.keys(parsed.cells).length,
    uncertain: Object.keys(parsed.uncertain).length,
    gaps: Object.keys(parsed.states).length,
    edition: findEdition(parsed.edition)?.name ?? "没有统计表",
  };
}
