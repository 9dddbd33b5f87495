import { reportPath } from "./paths.ts";

interface ReportOfYear {
  year: number;
  scope: string;
}

/** One year of an agency: what is kept here, or a gap between years that are. */
export interface Year<Kept extends ReportOfYear> {
  year: number;
  reports: Kept[];
}

/** All years from the newest to the oldest report, with the gaps between them, newest first. */
export function yearsOf<Kept extends ReportOfYear>(reports: readonly Kept[]): Year<Kept>[] {
  if (reports.length === 0) return [];
  const all = reports.map((report) => report.year);
  const newest = Math.max(...all);
  const count = newest - Math.min(...all) + 1;
  return Array.from({ length: count }, (_, index) => ({
    year: newest - index,
    reports: reports.filter((report) => report.year === newest - index),
  }));
}

/** The address of a report; its scope is named only where the year has several. */
export function pathOf(agency: string, year: Year<ReportOfYear>, report: ReportOfYear): string {
  return reportPath(agency, year.year, year.reports.length > 1 ? report.scope : undefined);
}

/** The same for a report that names its agency with all its reports. */
export function pathAmong({ agency, year, scope }: ReportOfYear & { agency: { slug: string; reports: readonly ReportOfYear[] } }): string {
  return pathOf(agency.slug, { year, reports: agency.reports.filter((each) => each.year === year) }, { year, scope });
}
