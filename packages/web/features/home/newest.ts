import type { Home } from "../../api/documents.ts";

type Agency = NonNullable<Home["agencies"]>[number];
export type HomeReport = Agency["reports"][number];

/** A report with the agency it belongs to. */
export interface NewReport {
  agency: Agency;
  report: HomeReport;
}

/** The reports of all agencies that came last, newest first. */
export function newestReports(agencies: readonly Agency[], limit: number): NewReport[] {
  return agencies
    .flatMap((agency) => agency.reports.map((report) => ({ agency, report })))
    .sort((a, b) => b.report.publishedAt.localeCompare(a.report.publishedAt) || b.report.year - a.report.year)
    .slice(0, limit);
}
