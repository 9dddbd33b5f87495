import { h } from "vue";
import { agencyDocument, compareDocument } from "../api/documents.ts";
import { topicCodes, topicsOf } from "../features/agency/yearTopics.ts";
import AgencyView from "../features/agency/AgencyView.vue";
import { agencyPath } from "../ui/paths.ts";
import { missing } from "./missingPage.ts";
import { plainPage, type Page } from "./page.ts";

/** `/:agency`: an agency's years, newest first. */
export const agencyPage: Page = {
  path: "/:agency",
  async open({ query, params, text }) {
    const slug = params.agency ?? "";
    const [{ agency, editions, site }, { comparison }] = await Promise.all([
      query(agencyDocument, { agency: slug }),
      query(compareDocument, { agencies: [slug], indicators: topicCodes, years: null }),
    ]);
    if (agency === null) return missing(text, site, text.t("missingAgency"), []);
    return {
      ...plainPage,
      title: text.t("agencyTitle", { agency: agency.name }),
      description: text.t("agencyDescription", { agency: agency.name }),
      canonical: agencyPath(agency.slug),
      site,
      figuresOf: [agency.slug],
      view: () => h(AgencyView, { agency, editions: editions ?? [], topics: comparison === null ? [] : topicsOf(comparison) }),
    };
  },
};
