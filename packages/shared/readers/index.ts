export * from "./readDocument.ts";
export * from "./readText.ts";
export * from "./sourceDocument.ts";
export * from "./sourceText.ts";
export * from "./unreadable.ts";
