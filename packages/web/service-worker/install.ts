import { precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { buildId, offlinePages } from "./names.ts";

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

/**
 * Keeps the shell: program, icons, and the pages that answer where nothing else can. The worker then waits; only
 * the reader's word (message.ts) lets it replace an older one.
 */
export function onInstall(): void {
  precacheAndRoute([...self.__WB_MANIFEST, ...offlinePages.map((url) => ({ url, revision: buildId }))]);
}
