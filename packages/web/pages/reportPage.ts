import { h } from "vue";
import { editionDocument, reportDocument, type AgencyOfReport, type Site } from "../api/documents.ts";
import ReportView from "../features/report/ReportView.vue";
import { reportContents } from "../features/report/reportContents.ts";
import { countWord } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { scopeWord } from "../i18n/words.ts";
import { agencyPath, reportPath, versionPath } from "../ui/paths.ts";
import { shortTitle } from "../ui/shortTitle.ts";
import WaysView from "../ui/WaysView.vue";
import { missing, type Way } from "./missingPage.ts";
import { plainPage, type Crumb, type OpenPage, type Page, type PageRequest } from "./page.ts";

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
  const asked = { year, version, scope: search.get("scope") };
  if (report === null && asked.scope === null && ofYear.length > 1) return chooseScope(site, agency, ofYear, asked);
  if (report === null) return missing(site, whyMissing(agency, asked, ofYear.length), [...waysTo(agency, ofYear, null), wayToYears(agency)]);
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
    crumbs: crumbsOf(agency),
    contents: reportContents(report, site.profile === "independent"),
    view: () => h(ReportView, { site, agency, report, edition, scope, pinned: version !== null }),
  };
}

interface Asked {
  year: number;
  version: number | null;
  scope: string | null;
}

/** A year with several reports: which one the reader wants cannot be guessed. */
function chooseScope(site: Site, agency: AgencyOfReport, ofYear: AgencyOfReport["reports"], { year, version }: Asked): OpenPage {
  const title = t("scopeTitle", { year });
  const ways = [...waysTo(agency, ofYear, version), wayToYears(agency)];
  return {
    ...plainPage,
    title: `${title} · ${agency.name}`,
    description: t("reportDescription", { agency: agency.name, year }),
    canonical: version === null ? reportPath(agency.slug, year) : versionPath(agency.slug, year, version),
    site,
    agency: agency.slug,
    crumbs: crumbsOf(agency),
    view: () => h(WaysView, { title, why: t("scopeChoose", { count: countWord(ofYear.length) }), waysTitle: t("scopeWays"), ways }),
  };
}

function whyMissing(agency: AgencyOfReport, { year, version, scope }: Asked, ofYear: number): string {
  if (ofYear > 0 && scope !== null && !agency.reports.some((each) => each.year === year && each.scope === scope)) return t("missingScope", { agency: agency.name, year });
  if (version !== null && ofYear > 0) return t("missingVersion", { agency: agency.name, year, version });
  return t("missingYear", { agency: agency.name, year });
}

const crumbsOf = (agency: AgencyOfReport): Crumb[] => [{ name: agency.name, path: agencyPath(agency.slug) }];
const wayToYears = ({ slug, name }: AgencyOfReport): Way => ({ name: t("missingAgencyYears", { agency: name }), path: agencyPath(slug) });

function waysTo({ slug, name }: AgencyOfReport, ofYear: AgencyOfReport["reports"], version: number | null): Way[] {
  return ofYear.map(({ year, scope }) => {
    const named = ofYear.length > 1 ? scope : undefined;
    return {
      name: `${t("missingReport", { agency: name, year })}${named === undefined ? "" : `（${scopeWord(named)}）`}`,
      path: version === null ? reportPath(slug, year, named) : versionPath(slug, year, version, named),
    };
  });
}
