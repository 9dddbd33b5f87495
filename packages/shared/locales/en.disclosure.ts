import type { FindingWording } from "./finding.ts";

/** English sentences for what must not be published, by finding code. */
export const disclosureMessages: Readonly<Record<string, FindingWording>> = {};
