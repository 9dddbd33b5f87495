import { h } from "vue";
import { homeDocument } from "../api/documents.ts";
import { homeHeading } from "../features/home/homeHeading.ts";
import HomeView from "../features/home/HomeView.vue";
import { homePath } from "../ui/paths.ts";
import { plainPage, type Page } from "./page.ts";

const perPage = 100;

/** `/`: what this is, the newest reports, every agency; `?from=` leads on where there are many. */
export const homePage: Page = {
  path: homePath,
  async open({ query, search, text }) {
    const offset = Math.max(0, Math.trunc(Number(search.get("from") ?? 0)) || 0);
    const data = await query(homeDocument, { limit: perPage, offset });
    const isFull = (data.agencies ?? []).length === perPage;
    const nextPath = isFull ? `${homePath}?from=${offset + perPage}` : undefined;
    return {
      ...plainPage,
      title: homeHeading(text, data.site),
      description: text.t("homeDescription"),
      canonical: homePath,
      site: data.site,
      view: () => h(HomeView, { data, nextPath }),
    };
  },
};
