export * from "./checkDisclosure.ts";
export * from "./maskedText.ts";
