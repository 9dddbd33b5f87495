import type { FindingWording } from "./finding.ts";

/** Chinese sentences for what the narrative says against the table, by finding code. */
export const narrativeMessages: Readonly<Record<string, FindingWording>> = {};
