import type { FindingWording } from "./finding.ts";

/** Chinese sentences for what must not be published, by finding code. */
export const disclosureMessages: Readonly<Record<string, FindingWording>> = {};
