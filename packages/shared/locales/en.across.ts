import type { FindingWording } from "./finding.ts";

/** English sentences for what checks find between reports, by finding code. */
export const acrossMessages: Readonly<Record<string, FindingWording>> = {};
