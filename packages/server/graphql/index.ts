export * from "./context.ts";
export * from "./errors.ts";
export * from "./limits.ts";
export * from "./scalars.ts";
export * from "./apollo.ts";
export * from "./buildPublicSchema.ts";
