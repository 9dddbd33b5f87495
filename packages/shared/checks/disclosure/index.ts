export * from "./checkDisclosure.ts";
export { internalSeries } from "./internalDocuments.ts";
export { holdsLocalWord } from "./localWords.ts";
export * from "./maskedText.ts";
