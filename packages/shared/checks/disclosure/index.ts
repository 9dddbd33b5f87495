export * from "./checkDisclosure.ts";
export { privacyMask } from "./masking.ts";
