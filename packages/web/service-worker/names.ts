export { dataCache, keptAtAttribute, keptAtHeader, pagesCache, type WorkerMessage } from "../offline/names.ts";

/** Filled in by the build: changes whenever anything a phone may hold of this build changes. */
declare const __BUILD_ID__: string;
export const buildId = __BUILD_ID__;

export const offlinePage = "offline";

/** How long a kept copy waits for the network. */
export const patienceSeconds = 4;
export const mostPages = 60;
export const mostAnswers = 120;
