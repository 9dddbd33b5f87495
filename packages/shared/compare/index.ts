export * from "./continuePath.ts";
export * from "./resolveConcept.ts";
export * from "./series.ts";
