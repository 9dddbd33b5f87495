import type { WorkboxPlugin } from "workbox-core/types.js";
import { ExpirationPlugin } from "workbox-expiration";
import { matchPrecache } from "workbox-precaching";
import { NetworkFirst, NetworkOnly } from "workbox-strategies";
import { keepOnly, markKept } from "./keeping.ts";
import { dataCache, figuresCache, mostAnswers, mostFigures, mostPages, offlinePageFor, pagesCache, patienceSeconds } from "./names.ts";
import { ownAddress } from "./ownAddress.ts";

const elseOffline: WorkboxPlugin = { handlerDidError: ({ request }) => matchPrecache(offlinePageFor(request.url)) };

const underOwnAddress: WorkboxPlugin = { cacheKeyWillBeUsed: async ({ request }) => ownAddress(request.url).href };

/** Pages: the network first, then the copy that was kept, then the offline page, which draws kept data. */
export const pages = new NetworkFirst({
  cacheName: pagesCache,
  networkTimeoutSeconds: patienceSeconds,
  plugins: [underOwnAddress, keepOnly("text/html"), markKept, new ExpirationPlugin({ maxEntries: mostPages, purgeOnQuotaError: true }), elseOffline],
});

/** Pages that are never kept. */
export const unkept = new NetworkOnly({ plugins: [elseOffline] });

/** Answers to stored documents, so that what was read in the app can be read again. */
export const answers = new NetworkFirst({
  cacheName: dataCache,
  networkTimeoutSeconds: patienceSeconds,
  plugins: [keepOnly("json"), new ExpirationPlugin({ maxEntries: mostAnswers, purgeOnQuotaError: true })],
});

/** Figures of agencies and the definitions, so that the phone can compare what it keeps. */
export const figures = new NetworkFirst({
  cacheName: figuresCache,
  networkTimeoutSeconds: patienceSeconds,
  plugins: [keepOnly("json"), new ExpirationPlugin({ maxEntries: mostFigures, purgeOnQuotaError: true })],
});
