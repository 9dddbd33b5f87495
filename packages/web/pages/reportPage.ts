import { h } from "vue";
import { editionDocument, reportDocument, type AgencyOfReport } from "../api/documents.ts";
import ReportView from "../features/report/ReportView.vue";
import { reportContents } from "../features/report/reportContents.ts";
import { t } from "../i18n/t.ts";
import { scopeWord } from "../i18n/words.ts";
import { agencyPath, reportPath, versionPath } from "../ui/paths.ts";
import { shortTitle } from "../ui/shortTitle.ts";
import { missing, type Way } from "./missingPage.ts";
import { plainPage, type OpenPage, type Page, type PageRequest } from "./page.ts";

/** `/:agency/:year`: the current version of a report. */
export const reportPage: Page = { path: "/:agency/:year(\\d{4})", open: openReport };

/** `/:agency/:year/v/:version`: one version, unchanged for ever. */
export const versionPage: Page = { path: "/:agency/:year(\\d{4})/v/:version(\\d{1,6})", open: openReport };

async function openReport({ query, params, search }: PageRequest): Promise<OpenPage> {
  const year = Number(params.year);
  const version = params.version === undefined ? null : Number(params.version);
  const { site, agency, report } = await query(reportDocument, { agency: params.agency ?? "", year, scope: search.get("scope"), version });
  if (agency === null) return missing(site, t("missingAgency"), []);
  const ofYear = agency.reports.filter((each) => each.year === year);
  if (report === null) return missing(site, whyMissing(agency, year, version, ofYear.length), waysOn(agency, ofYear));
  const edition = report.edition === null ? null : (await query(editionDocument, { id: report.edition })).edition;
  const scope = ofYear.length > 1 ? report.scope : undefined;
  const path = reportPath(agency.slug, year, scope);
  return {
    ...plainPage,
    title: `${shortTitle(report.title, agency.name)}${version === null ? "" : `（${t("versionOf", { version })}）`} · ${agency.name}`,
    description: t("reportDescription", { agency: agency.name, year }),
    canonical: version === null ? path : versionPath(agency.slug, year, version, scope),
    site,
    agency: agency.slug,
    crumbs: [{ name: agency.name, path: agencyPath(agency.slug) }],
    contents: reportContents(report, site.profile === "independent"),
    view: () => h(ReportView, { site, agency, report, edition, scope, pinned: version !== null }),
  };
}

function whyMissing(agency: AgencyOfReport, year: number, version: number | null, ofYear: number): string {
  if (ofYear > 1) return t("scopeChoose", { year, count: ofYear });
  if (version !== null && ofYear > 0) return t("missingVersion", { agency: agency.name, year, version });
  return t("missingYear", { agency: agency.name, year });
}

function waysOn({ slug, name }: AgencyOfReport, ofYear: AgencyOfReport["reports"]): Way[] {
  const reports = ofYear.map(({ year, scope }) => ({
    name: `${t("missingReport", { agency: name, year })}${ofYear.length > 1 ? `（${scopeWord(scope)}）` : ""}`,
    path: reportPath(slug, year, ofYear.length > 1 ? scope : undefined),
  }));
  return [...reports, { name: t("missingAgencyYears", { agency: name }), path: agencyPath(slug) }];
}
