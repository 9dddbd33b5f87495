export * from "./checkRepeated.ts";
export { fingerprints } from "./fingerprints.ts";
export * from "./narrative.ts";
export * from "./repeatedAmong.ts";
export * from "./repeatedPassages.ts";
