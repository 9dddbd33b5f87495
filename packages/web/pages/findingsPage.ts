import { isPublicFamily } from "@nianbao/shared/report";
import { h } from "vue";
import { findingsDocument } from "../api/listDocuments.ts";
import FindingsView from "../features/findings/FindingsView.vue";
import { listAddress, readListState } from "../lists/listAddress.ts";
import { narrow } from "../lists/listChoices.ts";
import { findingsPath } from "../ui/paths.ts";
import { plainPage, type Page } from "./page.ts";

const perPage = 20;
const noFindings = { total: 0, families: [], items: [] };

/** `/findings`: what checks noticed in published reports, by kind, agency and year. */
export const findingsPage: Page = {
  path: findingsPath,
  async open({ query, search, text }) {
    const asked = readListState(search);
    const { state, choices } = await narrow(query, { ...asked, q: "", family: isPublicFamily(asked.family) ? asked.family : "" });
    const { site, findings } = await query(findingsDocument, {
      english: text.locale === "en", family: state.family || null, agency: state.agency || null, years: state.year === null ? null : [state.year], first: perPage, after: state.after,
    });
    const independent = site.profile === "independent";
    return {
      ...plainPage,
      title: text.t(independent ? "findingsTitleIndependent" : "findingsTitle"),
      description: text.t("findingsDescription"),
      canonical: listAddress(findingsPath, state),
      site,
      view: () => h(FindingsView, { list: findings ?? noFindings, state, choices, perPage, independent }),
    };
  },
};
