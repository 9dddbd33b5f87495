export * from "./citations.ts";
export * from "./narrativeSource.ts";
export type { TableFigures } from "./holdAgainst.ts";
export * from "./readClaims.ts";
