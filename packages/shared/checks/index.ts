export * from "./classification.ts";
export * from "./checkFigures.ts";
export * from "./checkIdentities.ts";
export * from "./passedChecks.ts";
export * from "./across/index.ts";
export * from "./staleYear.ts";
export * from "./repeated/index.ts";
export * from "./narrative/index.ts";
