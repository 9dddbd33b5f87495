import { readText, SourceText } from "@nianbao/shared/readers";
import { SourceLines, type VersionContent } from "@nianbao/shared/report";
import DataLoader from "dataloader";
import { badInput, type RequestContext } from "../../graphql/index.ts";
import { agenciesStore, type AgencyEntity } from "../agencies/index.ts";
import { reportsStore, type ContentRow, type HistoryRow, type VersionRow } from "./reports.store.ts";
import type { SectionEntity } from "./section.entity.ts";
import type { SourceFileEntity } from "./source-file.entity.ts";

/** So many whole reports fit into one answer; more must be asked for page by page. */
const mostContents = 60;

export interface LoadedContent {
  content: VersionContent;
  findings: unknown;
  sources: unknown;
}

export function inOrder<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

export function grouped<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

export const agencyLoader = (context: RequestContext): DataLoader<number, AgencyEntity | null> =>
  new DataLoader(async (ids) => inOrder(ids, await agenciesStore.findByIds(context.manager, ids), (row) => row.id));

export const reportsOfAgencyLoader = (context: RequestContext): DataLoader<number, VersionRow[]> =>
  new DataLoader(async (ids) => grouped(ids, await reportsStore.currentOfAgencies(context.manager, ids), (row) => row.agencyId));

export const versionsOfReportLoader = (context: RequestContext): DataLoader<number, VersionRow[]> =>
  new DataLoader(async (ids) => grouped(ids, await reportsStore.versionsOfReports(context.manager, ids), (row) => row.reportId));

export const reportOfVersionLoader = (context: RequestContext): DataLoader<number, VersionRow | null> =>
  new DataLoader(async (ids) => inOrder(ids, await reportsStore.versionsByIds(context.manager, ids), (row) => row.versionId));

export const sectionsLoader = (context: RequestContext): DataLoader<number, SectionEntity[]> =>
  new DataLoader(async (ids) => grouped(bounded(ids), await reportsStore.sections(context.manager, ids), (row) => row.versionId));

export const contentLoader = (context: RequestContext): DataLoader<number, LoadedContent | null> =>
  new DataLoader(async (ids) => {
    const rows = await reportsStore.contents(context.manager, bounded(ids));
    return inOrder(ids, rows, (row) => row.versionId).map((row) => (row === null ? null : loaded(row)));
  });

export const sourceLinesLoader = (context: RequestContext): DataLoader<number, SourceLines> =>
  new DataLoader(async (ids) => {
    const rows = await reportsStore.sourceTexts(context.manager, bounded(ids));
    return inOrder(ids, rows, (row) => row.versionId).map((row) => new SourceLines(row === null ? "" : row.bytes === null ? row.text : decoded(row.bytes)));
  });

export const historyLoader = (context: RequestContext): DataLoader<number, HistoryRow[]> =>
  new DataLoader(async (ids) => grouped(ids, await reportsStore.histories(context.manager, bounded(ids)), (row) => row.reportId));

export const sourceFileLoader = (context: RequestContext): DataLoader<string, SourceFileEntity | null> =>
  new DataLoader(async (hashes) => inOrder(hashes, await reportsStore.sourceFiles(context.manager, hashes), (row) => row.hash));

export function bounded<Key>(keys: readonly Key[]): readonly Key[] {
  if (keys.length > mostContents) throw badInput(`One query may read the content of at most ${mostContents} reports, not ${keys.length}; ask for fewer agencies at a time.`);
  return keys;
}

function decoded(bytes: Buffer): string {
  const read = readText(bytes);
  return read.ok ? new SourceText(read.text).text : "";
}

// The text was written by canonicalJson and its hash is checked by verify: it is what its type says.
function loaded({ content, findings, sources }: ContentRow): LoadedContent {
  return { content: JSON.parse(content) as VersionContent, findings, sources };
}
