import { isAgencySlug, scopes, type Excerpt } from "@nianbao/shared/report";
import { badInput, type RequestContext } from "../../graphql/index.ts";
import type { ChangeType } from "./change.type.ts";
import { mapCells, mapChange, mapReport } from "./reports.mapper.ts";
import { versionSince } from "./versionSince.ts";
import { contentLoader, historyLoader, reportOfVersionLoader, sourceLinesLoader, type LoadedContent } from "./reports.loaders.ts";
import { reportsStore } from "./reports.store.ts";
import type { CellType, ReportType } from "./report.type.ts";
import type { SourceType } from "./source.type.ts";

export interface ReportKey {
  agency: string;
  year: number;
  scope: string | null;
  version: number | null;
}

export const reportsService = {
  async find(context: RequestContext, key: ReportKey): Promise<ReportType | null> {
    if (key.scope !== null && !(scopes as readonly string[]).includes(key.scope)) throw badInput(`scope must be one of ${scopes.join(", ")}.`);
    const found = isAgencySlug(key.agency) ? await reportsStore.findVersions(context.manager, key) : [];
    if (found.length > 1) {
      const several = found.map((row) => row.scope);
      throw badInput(`There are ${several.length} reports of that agency and year; name the scope: ${several.join(", ")}.`, { scopes: several });
    }
    return found[0] === undefined ? null : mapReport(found[0]);
  },

  /** The published report of each of these versions, in their order. */
  async ofVersions(context: RequestContext, versionIds: readonly number[]): Promise<ReportType[]> {
    const rows = await context.loader(reportOfVersionLoader).loadMany(versionIds);
    return rows.map((row, index) => {
      if (row instanceof Error) throw row;
      if (row === null) throw new Error(`version ${versionIds[index]} is not published`);
      return mapReport(row);
    });
  },

  async cells(context: RequestContext, report: ReportType): Promise<CellType[]> {
    return mapCells(report, await contentOf(context, report));
  },

  /** What the source says around a place. */
  async excerpt(context: RequestContext, source: SourceType): Promise<Excerpt> {
    return (await context.loader(sourceLinesLoader).load(source.versionId)).excerpt(source);
  },

  async changedIn(context: RequestContext, { reportId, version, code }: CellType): Promise<number> {
    return versionSince(code, version, await context.loader(historyLoader).load(reportId));
  },

  async content(context: RequestContext, report: ReportType): Promise<LoadedContent["content"]> {
    return (await contentOf(context, report)).content;
  },

  /** Publications, newest first; the sample stays out of feeds. */
  async changes(context: RequestContext, limit: number, offset: number): Promise<ChangeType[]> {
    if (context.site.sample) return [];
    return (await reportsStore.newestVersions(context.manager, limit, offset)).map(mapChange);
  },
};

async function contentOf(context: RequestContext, report: ReportType): Promise<LoadedContent> {
  const content = await context.loader(contentLoader).load(report.versionId);
  if (content === null) throw new Error(`version ${report.versionId} lost its content`);
  return content;
}
