/** What the service worker and the pages must call by the same name. */

/** Pages as the server sent them. */
export const pagesCache = "nianbao-pages";

/** Answers to stored GraphQL documents. */
export const dataCache = "nianbao-data";

/** On a kept answer: when it was kept, as an ISO instant. */
export const keptAtHeader = "x-nianbao-kept";

/** On the root element of a kept page shown without the network: the same instant. */
export const keptAtAttribute = "data-kept";

/** What a page may ask of the worker. */
export type WorkerMessage = { type: "keep"; url: string } | { type: "skipWaiting" };

/** Where the offline page lists what is kept. */
export const keptListId = "kept";
