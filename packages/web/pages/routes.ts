import { defineComponent } from "vue";
import { createRouter, type RouteLocation, type Router, type RouterHistory, type RouterScrollBehavior } from "vue-router";
import type { Query } from "../api/query.ts";
import { agencyPage } from "./agencyPage.ts";
import { homePage } from "./homePage.ts";
import { missingPage } from "./missingPage.ts";
import { offlinePage } from "./offlinePage.ts";
import type { OpenPage, Page } from "./page.ts";
import { reportPage, versionPage } from "./reportPage.ts";

declare module "vue-router" {
  interface RouteMeta {
    page?: Page;
  }
}

/** Every page of the site, in the order in which addresses are tried; server and app use this one table. */
export const pages: readonly Page[] = [homePage, offlinePage, reportPage, versionPage, agencyPage, missingPage];

// The router only finds pages: each draws itself once its data is there, so no record has a component of its own.
const component = defineComponent({ render: () => null });

/** A router over the table. */
export function createPageRouter(history: RouterHistory, scrollBehavior?: RouterScrollBehavior): Router {
  return createRouter({ history, scrollBehavior, routes: pages.map((page) => ({ path: page.path, component, meta: { page } })) });
}

/** Opens the page of an address: runs its documents and has it ready to draw. */
export async function openPage(route: Pick<RouteLocation, "meta" | "query" | "params">, query: Query): Promise<OpenPage> {
  const page = route.meta.page ?? missingPage;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(route.query)) {
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, each ?? "");
  }
  const params = Object.entries(route.params).map(([name, value]) => [name, Array.isArray(value) ? value.join("/") : value] as const);
  return page.open({ query, params: Object.fromEntries(params), search });
}
