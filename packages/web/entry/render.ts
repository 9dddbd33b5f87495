import { createHash } from "node:crypto";
import { createSSRApp, h } from "vue";
import { createMemoryHistory } from "vue-router";
import { renderToString } from "vue/server-renderer";
import { storedDocuments } from "../api/documents.ts";
import { queryOver, type Transport } from "../api/query.ts";
import { en } from "../i18n/en.ts";
import type { Locale } from "../i18n/locale.ts";
import { createText, type Text } from "../i18n/text.ts";
import { zhCN } from "../i18n/zh-CN.ts";
import { createPageRouter, openPage } from "../pages/routes.ts";
import SiteFrame from "../ui/SiteFrame.vue";
import { baseKey } from "../ui/useLink.ts";
import { htmlDocument } from "./htmlDocument.ts";
import css from "./styles.css?inline";

export interface RenderRequest {
  /** The path without the base, starting with '/'. */
  path: string;
  /** The query string, with or without '?'. */
  search: string;
  /** '' or '/x'. */
  base: string;
  query: Transport;
}

export interface Rendered {
  status: number;
  html: string;
  /** CSP sources of the inline styles and scripts. */
  styleHashes: string[];
  scriptHashes: string[];
}

/** Every GraphQL document of the app: the server stores these under the SHA-256 of their text. */
export const documents: string[] = storedDocuments;

/** What pages look at of an address behind the question mark: whatever else it says, the page is the same. */
export const parameters: string[] = ["scope", "from", "to", "agencies", "indicators", "years", "page", "addAgency", "addIndicator", "q", "family", "agency", "year", "after"];

const styles = css.trim();
const styleHashes = [`sha256-${createHash("sha256").update(styles).digest("base64")}`];
const texts: Record<Locale, Text> = { "zh-CN": createText("zh-CN", zhCN), en: createText("en", en) };
const router = createPageRouter(createMemoryHistory());

/** Draws one page as a whole document, complete without JavaScript. A query that fails is the caller's to report. */
export async function render({ path, search, base, query }: RenderRequest): Promise<Rendered> {
  const route = router.resolve(search === "" || search.startsWith("?") ? path + search : `${path}?${search}`);
  const page = await openPage(route, queryOver(query), texts[route.meta.locale ?? "zh-CN"]);
  const app = createSSRApp({ render: () => h(SiteFrame, { page }) });
  app.provide(baseKey, base);
  // Nothing on the page is hydrated, so Vue's markers for it need not travel.
  const body = (await renderToString(app)).replace(/<!--[[\]]?-->/g, "");
  return { status: page.status, html: htmlDocument({ page, base, body, styles }), styleHashes, scriptHashes: [] };
}
