export * from "./fold.ts";
export * from "./numerals.ts";
