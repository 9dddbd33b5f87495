export * from "./narrativeSource.ts";
