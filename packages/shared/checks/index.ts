export * from "./checkFigures.ts";
export * from "./checkIdentities.ts";
