import { inLocale, localeOf, locales, type Locale } from "../i18n/locale.ts";

export { dataCache, definitionsPath, figuresCache, keepParameter, keptAtAttribute, keptAtHeader, pagesCache, type WorkerMessage } from "../offline/names.ts";

declare const self: ServiceWorkerGlobalScope;

/** Filled in by the build: changes whenever anything a phone may hold of this build changes. */
declare const __BUILD_ID__: string;
export const buildId = __BUILD_ID__;

/** The page that answers where nothing else can, in each language. */
export const offlinePages: readonly string[] = locales.map(offlinePageIn);

/** The offline page for an address of this site, in the language of that address. */
export function offlinePageFor(url: string): string {
  return offlinePageIn(localeOf(pathInScope(new URL(url))));
}

function offlinePageIn(locale: Locale): string {
  return inLocale("/offline", locale).slice(1);
}

/** An address without the path under which the site is mounted. */
export function pathInScope(url: URL): string {
  return url.pathname.slice(new URL(self.registration.scope).pathname.length - 1);
}

/** How long a kept copy waits for the network. */
export const patienceSeconds = 4;
export const mostPages = 60;
export const mostAnswers = 120;
/** Agencies whose figures are kept, and the definitions. */
export const mostFigures = 100;
