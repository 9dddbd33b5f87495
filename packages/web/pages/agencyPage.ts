import { h } from "vue";
import { agencyDocument } from "../api/documents.ts";
import AgencyView from "../features/agency/AgencyView.vue";
import { t } from "../i18n/t.ts";
import { agencyPath } from "../ui/paths.ts";
import { missing } from "./missingPage.ts";
import { plainPage, type Page } from "./page.ts";

/** `/:agency`: an agency's years, newest first. */
export const agencyPage: Page = {
  path: "/:agency",
  async open({ query, params }) {
    const { agency, editions, site } = await query(agencyDocument, { agency: params.agency ?? "" });
    if (agency === null) return missing(site, t("missingAgency"), []);
    return {
      ...plainPage,
      title: t("agencyTitle", { agency: agency.name }),
      description: t("agencyDescription", { agency: agency.name }),
      canonical: agencyPath(agency.slug),
      site,
      view: () => h(AgencyView, { agency, editions: editions ?? [] }),
    };
  },
};
