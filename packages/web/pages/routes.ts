import { defineComponent } from "vue";
import { createRouter, type RouteLocation, type Router, type RouterHistory, type RouterScrollBehavior } from "vue-router";
import type { Query } from "../api/query.ts";
import { inLocale, locales, withoutLocale, type Locale } from "../i18n/locale.ts";
import type { Text } from "../i18n/text.ts";
import { agencyPage } from "./agencyPage.ts";
import { citationsPage } from "./citationsPage.ts";
import { claimsPage } from "./claimsPage.ts";
import { comparePage } from "./comparePage.ts";
import { findingsPage } from "./findingsPage.ts";
import { homePage } from "./homePage.ts";
import { missingPage } from "./missingPage.ts";
import { offlinePage } from "./offlinePage.ts";
import type { Page, ShownPage } from "./page.ts";
import { reportPage, versionPage } from "./reportPage.ts";

declare module "vue-router" {
  interface RouteMeta {
    page?: Page;
    locale?: Locale;
  }
}

/** Every page of the site, in the order in which addresses are tried; server and app use this one table. */
export const pages: readonly Page[] = [homePage, offlinePage, comparePage, findingsPage, claimsPage, citationsPage, reportPage, versionPage, agencyPage, missingPage];

// The router only finds pages: each draws itself once its data is there, so no record has a component of its own.
const component = defineComponent({ render: () => null });

/** A router over the table, once for each language. */
export function createPageRouter(history: RouterHistory, scrollBehavior?: RouterScrollBehavior): Router {
  const routes = locales.flatMap((locale) => pages.map((page) => ({ path: inLocale(page.path, locale), component, meta: { page, locale } })));
  return createRouter({ history, scrollBehavior, routes });
}

type Address = Pick<RouteLocation, "meta" | "query" | "params" | "fullPath" | "hash">;

/** Opens the page of an address: runs its documents and has it ready to draw in the language of `text`. */
export async function openPage(route: Address, query: Query, text: Text): Promise<ShownPage> {
  const page = route.meta.page ?? missingPage;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(route.query)) {
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, each ?? "");
  }
  const params = Object.entries(route.params).map(([name, value]) => [name, Array.isArray(value) ? value.join("/") : value] as const);
  const opened = await page.open({ query, text, params: Object.fromEntries(params), search });
  return { ...opened, text, path: withoutLocale(route.fullPath.slice(0, route.fullPath.length - route.hash.length)) };
}
