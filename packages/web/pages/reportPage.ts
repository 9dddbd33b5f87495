import { h } from "vue";
import { editionDocument, reportDocument, type AgencyOfReport, type Site } from "../api/documents.ts";
import ReportView from "../features/report/ReportView.vue";
import { reportContents } from "../features/report/reportContents.ts";
import type { Text } from "../i18n/text.ts";
import { agencyPath, reportPath, versionPath } from "../ui/paths.ts";
import { headingOf } from "../features/report/headingOf.ts";
import WaysView from "../ui/WaysView.vue";
import { missing, type Way } from "./missingPage.ts";
import { plainPage, type Crumb, type OpenPage, type Page, type PageRequest } from "./page.ts";

/** `/:agency/:year`: the current version of a report. */
export const reportPage: Page = { path: "/:agency/:year(\\d{4})", open: openReport };

/** `/:agency/:year/v/:version`: one version, unchanged for ever. */
export const versionPage: Page = { path: "/:agency/:year(\\d{4})/v/:version(\\d{1,6})", open: openReport };

async function openReport({ query, text, params, search }: PageRequest): Promise<OpenPage> {
  const year = Number(params.year);
  const version = params.version === undefined ? null : Number(params.version);
  const english = text.locale === "en";
  const { site, agency, report } = await query(reportDocument, { english, agency: params.agency ?? "", year, scope: search.get("scope"), version });
  if (agency === null) return missing(text, site, text.t("missingAgency"), []);
  const ofYear = agency.reports.filter((each) => each.year === year);
  const asked = { year, version, scope: search.get("scope") };
  if (report === null && asked.scope === null && ofYear.length > 1) return chooseScope(text, site, agency, ofYear, asked);
  if (report === null) return missing(text, site, whyMissing(text, agency, asked, ofYear.length), [...waysTo(text, agency, ofYear, null), wayToYears(text, agency)]);
  const edition = report.edition === null ? null : (await query(editionDocument, { english, id: report.edition })).edition;
  const scope = ofYear.length > 1 ? report.scope : undefined;
  const path = reportPath(agency.slug, year, scope);
  return {
    ...plainPage,
    title: `${headingOf(text, report, agency.name)}${version === null ? "" : text.inBrackets(text.t("versionOf", { version }))} · ${agency.name}`,
    description: text.t("reportDescription", { agency: agency.name, year }),
    canonical: version === null ? path : versionPath(agency.slug, year, version, scope),
    site,
    agency: agency.slug,
    figuresOf: [agency.slug],
    crumbs: crumbsOf(agency),
    contents: reportContents(text, report, site.profile === "independent"),
    view: () => h(ReportView, { site, agency, report, edition, scope, pinned: version !== null }),
  };
}

interface Asked {
  year: number;
  version: number | null;
  scope: string | null;
}

/** A year with several reports: which one the reader wants cannot be guessed. */
function chooseScope(text: Text, site: Site, agency: AgencyOfReport, ofYear: AgencyOfReport["reports"], { year, version }: Asked): OpenPage {
  const title = text.t("scopeTitle", { year });
  const ways = [...waysTo(text, agency, ofYear, version), wayToYears(text, agency)];
  return {
    ...plainPage,
    title: `${title} · ${agency.name}`,
    description: text.t("reportDescription", { agency: agency.name, year }),
    canonical: version === null ? reportPath(agency.slug, year) : versionPath(agency.slug, year, version),
    site,
    agency: agency.slug,
    crumbs: crumbsOf(agency),
    view: () => h(WaysView, { title, why: text.t("scopeChoose", { count: text.countWord(ofYear.length) }), waysTitle: text.t("scopeWays"), ways }),
  };
}

function whyMissing({ t }: Text, agency: AgencyOfReport, { year, version, scope }: Asked, ofYear: number): string {
  if (ofYear > 0 && scope !== null && !agency.reports.some((each) => each.year === year && each.scope === scope)) return t("missingScope", { agency: agency.name, year });
  if (version !== null && ofYear > 0) return t("missingVersion", { agency: agency.name, year, version });
  return t("missingYear", { agency: agency.name, year });
}

const crumbsOf = (agency: AgencyOfReport): Crumb[] => [{ name: agency.name, path: agencyPath(agency.slug), isData: true }];
const wayToYears = ({ t }: Text, { slug, name }: AgencyOfReport): Way => ({ name: t("missingAgencyYears", { agency: name }), path: agencyPath(slug) });

function waysTo(text: Text, { slug, name }: AgencyOfReport, ofYear: AgencyOfReport["reports"], version: number | null): Way[] {
  return ofYear.map(({ year, scope }) => {
    const named = ofYear.length > 1 ? scope : undefined;
    return {
      name: text.t("missingReport", { agency: name, year }) + (named === undefined ? "" : text.inBrackets(text.scopeWord(named))),
      path: version === null ? reportPath(slug, year, named) : versionPath(slug, year, version, named),
    };
  });
}
