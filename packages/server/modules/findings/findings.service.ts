import { isAgencySlug, isPublicFamily, publicFamilies, type Finding } from "@nianbao/shared/report";
import DataLoader from "dataloader";
import { badInput, type RequestContext } from "../../graphql/index.ts";
import { bounded, contentLoader, grouped, reportsService, type ReportType } from "../reports/index.ts";
import { compareVersions } from "./between/compareReports.ts";
import { explanationsStore, type ExplanationRow } from "./explanations.store.ts";
import type { FindingExplanationType, FindingListType, FindingType } from "./finding.type.ts";
import { mapFinding } from "./findings.mapper.ts";
import { findingsStore, type FindingRow } from "./findings.store.ts";
import { publicFindings } from "./nameFindings.ts";

export interface FindingsKey {
  family: string | null;
  agency: string | null;
  years: readonly number[] | null;
  after: number;
  first: number;
}

const mostYears = 60;
/** What everybody copied from is told so often and no more. */
const mostBetween = 100;

const explanationsLoader = (context: RequestContext): DataLoader<number, ExplanationRow[]> =>
  new DataLoader(async (ids) => grouped(ids, await explanationsStore.latest(context.manager, ids), (row) => row.reportId));

const betweenLoader = (context: RequestContext): DataLoader<number, FindingRow[]> =>
  new DataLoader(async (ids) => {
    // Whoever publishes compares afterwards; where that was broken off, the first reader waits for it.
    await compareVersions(context.manager.connection, context.definitions.crosswalk, bounded(ids));
    return grouped(ids, await findingsStore.between(context.manager, ids), (row) => row.versionId);
  });

export const findingsService = {
  /** The findings of a version itself, as they were frozen with it. */
  async ofReport(context: RequestContext, report: ReportType): Promise<FindingType[]> {
    const loaded = await context.loader(contentLoader).load(report.versionId);
    // The column was written from a value of exactly this type.
    return publicFindings((loaded?.findings ?? []) as Finding[]).map((named) => mapFinding(named, report));
  },

  /** The findings between a version in force and others. */
  async between(context: RequestContext, report: ReportType): Promise<FindingType[]> {
    return (await context.loader(betweenLoader).load(report.versionId)).slice(0, mostBetween).map(mapRow);
  },

  async explanation(context: RequestContext, { reportId, key }: FindingType): Promise<FindingExplanationType | null> {
    const found = (await context.loader(explanationsLoader).load(reportId)).find((row) => row.key === key);
    return found === undefined ? null : { text: found.text, at: found.at };
  },

  async list(context: RequestContext, { family, agency, years, after, first }: FindingsKey): Promise<FindingListType> {
    if ((years?.length ?? 0) > mostYears) throw badInput(`At most ${mostYears} years can be named.`);
    if (family !== null && !isPublicFamily(family)) throw badInput(`family must be one of ${publicFamilies.join(", ")}.`);
    // What no agency can be called never reaches the database.
    if (agency !== null && !isAgencySlug(agency)) return { total: 0, families: [], items: [] };
    const families = await findingsStore.families(context.manager, { agency, years });
    const rows = await findingsStore.page(context.manager, { family, agency, years }, first, after);
    const reports = await reportsService.ofVersions(context, rows.map(({ versionId }) => versionId));
    const total = families.filter((each) => family === null || each.family === family).reduce((sum, { count }) => sum + count, 0);
    return { total, families, items: rows.flatMap((row, index) => reports[index] === undefined ? [] : [{ finding: mapRow(row), report: reports[index] }]) };
  },
};

function mapRow(row: FindingRow): FindingType {
  return mapFinding({ key: row.key, family: row.family, finding: row }, row, row.against);
}
