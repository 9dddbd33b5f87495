export * from "./config.ts";
export * from "./repository.ts";
