export * from "./classification.ts";
export * from "./checkFigures.ts";
export * from "./checkIdentities.ts";
export * from "./passedChecks.ts";
