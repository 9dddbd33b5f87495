export * from "./readText.ts";
export * from "./sourceText.ts";
