import { h } from "vue";
import { agencyDocument } from "../api/documents.ts";
import AgencyView from "../features/agency/AgencyView.vue";
import { agencyPath } from "../ui/paths.ts";
import { missing } from "./missingPage.ts";
import { plainPage, type Page } from "./page.ts";

/** `/:agency`: an agency's years, newest first. */
export const agencyPage: Page = {
  path: "/:agency",
  async open({ query, params, text }) {
    const { agency, editions, site } = await query(agencyDocument, { agency: params.agency ?? "" });
    if (agency === null) return missing(text, site, text.t("missingAgency"), []);
    return {
      ...plainPage,
      title: text.t("agencyTitle", { agency: agency.name }),
      description: text.t("agencyDescription", { agency: agency.name }),
      canonical: agencyPath(agency.slug),
      site,
      view: () => h(AgencyView, { agency, editions: editions ?? [] }),
    };
  },
};
