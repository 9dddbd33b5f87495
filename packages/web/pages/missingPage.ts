import { h } from "vue";
import { siteDocument, type Site } from "../api/documents.ts";
import type { Text } from "../i18n/text.ts";
import WaysView from "../ui/WaysView.vue";
import { homePath } from "../ui/paths.ts";
import { plainPage, type OpenPage, type Page } from "./page.ts";

/** Somewhere else to go. */
export interface Way {
  name: string;
  path: string;
}

/** A page that is not there: one plain sentence, and ways on. */
export function missing({ t }: Text, site: Site, why: string, ways: Way[]): OpenPage {
  return {
    ...plainPage,
    status: 404,
    title: t("missingTitle"),
    description: why,
    canonical: null,
    site,
    view: () => h(WaysView, { title: t("missingTitle"), why, waysTitle: t("missingWays"), ways: [...ways, { name: t("missingHome"), path: homePath }] }),
  };
}

/** Every address the table does not know. */
export const missingPage: Page = {
  path: "/:rest(.*)*",
  async open({ query, text }) {
    const { site } = await query(siteDocument, {});
    return missing(text, site, text.t("missingLead"), []);
  },
};
