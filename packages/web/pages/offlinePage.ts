import { h } from "vue";
import { siteDocument } from "../api/documents.ts";
import OfflineView from "../offline/OfflineView.vue";
import { offlinePath } from "../ui/paths.ts";
import { plainPage, type Page } from "./page.ts";

/** `/offline`: what this phone keeps. The worker also shows it where nothing else can be shown. */
export const offlinePage: Page = {
  path: offlinePath,
  async open({ query, text: { t } }) {
    const { site } = await query(siteDocument, {});
    return { ...plainPage, title: t("offlineTitle"), description: t("offlineDescription"), canonical: offlinePath, site, view: () => h(OfflineView) };
  },
};
