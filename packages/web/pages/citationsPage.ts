import { h } from "vue";
import { citationsDocument } from "../api/listDocuments.ts";
import CitationsView from "../features/citations/CitationsView.vue";
import { listAddress, readListState, wholeList } from "../lists/listAddress.ts";
import { citationsPath } from "../ui/paths.ts";
import { plainPage, type Page } from "./page.ts";

const perPage = 20;

/** `/citations`: the documents that reports cite by number, the most cited first. */
export const citationsPage: Page = {
  path: citationsPath,
  async open({ query, search, text }) {
    const { q, after } = readListState(search);
    const state = { ...wholeList, q, after };
    const { site, citations } = await query(citationsDocument, { text: q || null, first: perPage, after });
    return {
      ...plainPage,
      title: q === "" ? text.t("citationsTitle") : text.t("listTitleOf", { words: q, list: text.t("citationsTitle") }),
      description: text.t("citationsDescription"),
      // What somebody looked for is nothing that others should find.
      canonical: q === "" ? listAddress(citationsPath, state) : null,
      site,
      view: () => h(CitationsView, { list: citations ?? { total: 0, items: [] }, state, perPage, independent: site.profile === "independent" }),
    };
  },
};
