export * from "./block.ts";
export * from "./report.ts";
export * from "./canonical.ts";
export * from "./excerpt.ts";
export * from "./slug.ts";
export * from "./claim.ts";
export * from "./sectionPaths.ts";
