export * from "./checkDisclosure.ts";
export { internalSeries } from "./internalDocuments.ts";
