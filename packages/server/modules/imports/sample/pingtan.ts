import type { KnownAgency } from "../resolveAgency.ts";
import type { FigureReport } from "./figureReport.ts";
import json from "./pingtan-zone.json?raw";

/** 平潭: figures of seven reports in three forms, with the address at which each was published. */
// The file is ours and a corpus test holds it against the reports, so it is what the type says.
export const pingtan = JSON.parse(json) as { agency: KnownAgency; reports: FigureReport[] };
