import { registerRoute } from "workbox-routing";
import { withoutLocale } from "../i18n/locale.ts";
import { definitionsPath, keepParameter, pathInScope } from "./names.ts";
import { ownAddress } from "./ownAddress.ts";
import { answers, figures, pages, unkept } from "./strategies.ts";

/** What the worker never touches: staff, health, and files as they were handed in. */
const untouched = /^\/(admin|graphql|healthz|readyz|files|sources|data|feeds?)(\/|$)/;
/** What is kept when it was read, in any language: the front page, an agency, a report, a version. */
const readable = /^\/([^/.]+(\/\d{4}(\/v\/\d+)?)?)?\/?$/;

/** What the address of a page that is kept may say beside its path. */
const known = new Set(["scope", "from", "to", "agencies", "indicators", "years", "page", "family", "agency", "year", "after"]);

function isReadable(url: URL): boolean {
  const path = withoutLocale(pathInScope(url));
  return readable.test(path) && !untouched.test(path) && [...url.searchParams.keys()].every((name) => known.has(name));
}

/** True for what the phone keeps in order to compare. */
export function isFigures(url: URL): boolean {
  return pathInScope(url) === definitionsPath || (pathInScope(url) === "/graphql" && url.searchParams.has(keepParameter));
}

/** Routes what readers read; everything else goes to the network as if there were no worker. */
export function onFetch(): void {
  registerRoute(({ request, url }) => request.mode === "navigate" && isReadable(ownAddress(url.href)), pages);
  registerRoute(({ request, url }) => request.mode === "navigate" && !untouched.test(pathInScope(url)), unkept);
  registerRoute(({ url, sameOrigin }) => sameOrigin && isFigures(url), figures, "GET");
  registerRoute(({ url, sameOrigin }) => sameOrigin && pathInScope(url) === "/graphql" && url.searchParams.has("id"), answers, "GET");
}
