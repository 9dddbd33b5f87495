import { registerRoute } from "workbox-routing";
import { withoutLocale } from "../i18n/locale.ts";
import { pathInScope } from "./names.ts";
import { ownAddress } from "./ownAddress.ts";
import { answers, pages, unkept } from "./strategies.ts";

/** What the worker never touches: staff, health, and files as they were handed in. */
const untouched = /^\/(admin|graphql|healthz|readyz|files|sources|data|feeds?)(\/|$)/;
/** What is kept when it was read, in any language: the front page, an agency, a report, a version. */
const readable = /^\/([^/.]+(\/\d{4}(\/v\/\d+)?)?)?\/?$/;

function isReadable(url: URL): boolean {
  const path = withoutLocale(pathInScope(url));
  return readable.test(path) && !untouched.test(path) && [...url.searchParams.keys()].every((name) => name === "scope" || name === "from");
}

/** Routes what readers read; everything else goes to the network as if there were no worker. */
export function onFetch(): void {
  registerRoute(({ request, url }) => request.mode === "navigate" && isReadable(ownAddress(url.href)), pages);
  registerRoute(({ request, url }) => request.mode === "navigate" && !untouched.test(pathInScope(url)), unkept);
  registerRoute(({ url, sameOrigin }) => sameOrigin && pathInScope(url) === "/graphql" && url.searchParams.has("id"), answers, "GET");
}
