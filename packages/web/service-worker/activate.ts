import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches } from "workbox-precaching";

/** Serves the pages that are open already, so that a first visit can be kept, and drops older builds. */
export function onActivate(): void {
  cleanupOutdatedCaches();
  clientsClaim();
}
