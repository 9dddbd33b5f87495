import type { FindingWording } from "./finding.ts";

/** Chinese sentences for what checks find between reports, by finding code. */
export const acrossMessages: Readonly<Record<string, FindingWording>> = {};
