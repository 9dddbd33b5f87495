import { precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { buildId, offlinePage } from "./names.ts";

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/**
 * Keeps the shell: program, icons, and the page that answers where nothing else can. The worker then waits; only
 * the reader's word (message.ts) lets it replace an older one.
 */
export function onInstall(): void {
  precacheAndRoute([...self.__WB_MANIFEST, { url: offlinePage, revision: buildId }]);
}
