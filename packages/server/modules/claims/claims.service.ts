import { isAgencySlug, type Citation, type ClaimVerdict } from "@nianbao/shared/report";
import DataLoader from "dataloader";
import { badInput, type RequestContext } from "../../graphql/index.ts";
import { bounded, inOrder, reportsService, type ReportType } from "../reports/index.ts";
import { citationsStore } from "./citations.store.ts";
import type { CitationListType, CitationType, ClaimListType, ClaimType } from "./claim.type.ts";
import { mapCitation, mapClaim } from "./claims.mapper.ts";
import { claimsStore } from "./claims.store.ts";
import { parseClaimSearch } from "./claimSearch.ts";
import { publicCitations, publicClaims, type PlacedClaim } from "./publicReading.ts";
import { citedForm } from "./searchText.ts";

interface Slice {
  after: number;
  first: number;
}

const most = { text: 200, agencies: 200, years: 60 };
const verdicts: readonly ClaimVerdict[] = ["agrees", "conflicts", "namedOnly", "notAssessable"];

const frozenLoader = (context: RequestContext): DataLoader<number, { claims: PlacedClaim[]; citations: Citation[] } | null> =>
  new DataLoader(async (ids) => {
    const rows = await claimsStore.frozen(context.manager, bounded(ids));
    return inOrder(ids, rows.map(({ versionId, claims, citations, words }) => ({ versionId, claims: publicClaims(claims, words), citations: publicCitations(citations) })), (row) => row.versionId);
  });

export const claimsService = {
  async ofReport(context: RequestContext, report: ReportType): Promise<ClaimType[]> {
    return ((await context.loader(frozenLoader).load(report.versionId))?.claims ?? []).map((claim) => mapClaim(claim, claim.position, report));
  },

  async citationsOfReport(context: RequestContext, report: ReportType): Promise<CitationType[]> {
    return ((await context.loader(frozenLoader).load(report.versionId))?.citations ?? []).map((citation) => mapCitation(citation, report));
  },

  async search(context: RequestContext, { text, agencies, years, verdict, after, first }: Slice & { text: string; agencies: string[] | null; years: number[] | null; verdict: string | null }): Promise<ClaimListType> {
    checkLength("text", text);
    if ((agencies?.length ?? 0) > most.agencies) throw badInput(`At most ${most.agencies} agencies can be named.`);
    if ((years?.length ?? 0) > most.years) throw badInput(`At most ${most.years} years can be named.`);
    if (verdict !== null && !(verdicts as readonly string[]).includes(verdict)) throw badInput(`verdict must be one of ${verdicts.join(", ")}.`);
    const filter = { ...parseClaimSearch(text), agencies: agencies?.filter(isAgencySlug) ?? null, years, verdict };
    const total = await claimsStore.count(context.manager, filter);
    const rows = await claimsStore.page(context.manager, filter, first, after);
    const reports = await reportsService.ofVersions(context, rows.map(({ versionId }) => versionId));
    return { total, items: rows.flatMap((row, index) => reports[index] === undefined ? [] : [{ claim: mapClaim(row, row.position, row), report: reports[index] }]) };
  },

  async citations(context: RequestContext, { text, number, after, first }: Slice & { text: string; number: string | null }): Promise<CitationListType> {
    checkLength("text", text);
    checkLength("number", number ?? "");
    const words = text.split(/\s+/).map(citedForm).filter((word) => word !== "");
    const filter = { words, number: number === null ? null : citedForm(number) };
    const total = await citationsStore.count(context.manager, filter);
    const rows = await citationsStore.page(context.manager, filter, first, after);
    const reports = await reportsService.ofVersions(context, [...new Set(rows.flatMap(({ versionIds }) => versionIds))]);
    const byVersion = new Map(reports.map((report) => [report.versionId, report]));
    return { total, items: rows.map(({ versionIds, ...row }) => ({ ...row, reports: versionIds.flatMap((id) => byVersion.get(id) ?? []) })) };
  },
};

function checkLength(name: string, text: string): void {
  if (text.length > most.text) throw badInput(`${name} must have at most ${most.text} characters, not ${text.length}.`);
}
