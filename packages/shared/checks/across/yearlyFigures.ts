import type { VersionContent } from "../../report/index.ts";

/** What a check between two years needs of a report: its figures, and what stands where there are none. */
export type YearlyFigures = Readonly<Pick<VersionContent, "year" | "edition" | "cells" | "states" | "uncertain">>;
