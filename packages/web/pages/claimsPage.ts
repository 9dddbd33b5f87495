import { h } from "vue";
import { claimsDocument } from "../api/listDocuments.ts";
import ClaimsView from "../features/claims/ClaimsView.vue";
import { listAddress, readListState } from "../lists/listAddress.ts";
import { narrow } from "../lists/listChoices.ts";
import { claimsPath } from "../ui/paths.ts";
import { plainPage, type Page } from "./page.ts";

const perPage = 40;

/** `/claims`: the figures that narratives state, found by figure and words. */
export const claimsPage: Page = {
  path: claimsPath,
  async open({ query, search, text }) {
    const { state, choices } = await narrow(query, { ...readListState(search), family: "" });
    const { site, claims } = await query(claimsDocument, {
      text: state.q || null, agencies: state.agency === "" ? null : [state.agency], years: state.year === null ? null : [state.year], first: perPage, after: state.after,
    });
    return {
      ...plainPage,
      title: state.q === "" ? text.t("claimsTitle") : text.t("listTitleOf", { words: state.q, list: text.t("claimsTitle") }),
      description: text.t("claimsDescription"),
      // What somebody looked for is nothing that others should find.
      canonical: state.q === "" ? listAddress(claimsPath, state) : null,
      site,
      view: () => h(ClaimsView, { list: claims ?? { total: 0, items: [] }, state, choices, perPage, independent: site.profile === "independent" }),
    };
  },
};
