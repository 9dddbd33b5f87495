/** What the service worker and the pages must call by the same name. */

/** Pages as the server sent them. */
export const pagesCache = "nianbao-pages";

/** Answers to stored GraphQL documents. */
export const dataCache = "nianbao-data";

/** Figures of agencies and the definitions they are read by, for comparing without the network. */
export const figuresCache = "nianbao-figures";

/** Forms and crosswalk, without the base path. */
export const definitionsPath = "/definitions.json";

/** Marks an address whose answer belongs into a certain cache; the server does not look at it. */
export const keepParameter = "keep";

/** On the root element: addresses whose answers the phone should keep beside the page, divided by blanks. */
export const figuresAttribute = "data-figures";

/** On a kept answer: when it was kept, as an ISO instant. */
export const keptAtHeader = "x-nianbao-kept";

/** On the root element of a kept page shown without the network: the same instant. */
export const keptAtAttribute = "data-kept";

/** What a page may ask of the worker. */
export type WorkerMessage = { type: "keep"; url: string } | { type: "skipWaiting" };

/** Where the offline page lists what is kept. */
export const keptListId = "kept";
