export * from "./context.ts";
export * from "./errors.ts";
export * from "./limits.ts";
export * from "./scalars.ts";
