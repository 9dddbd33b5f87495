export * from "./checkDisclosure.ts";
