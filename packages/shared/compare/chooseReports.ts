import { scopes, type Scope } from "../report/index.ts";
import type { Figures } from "./point.ts";

/** A published report as a comparison needs it. */
export interface ComparedReport extends Figures {
  agency: string;
  version: number;
}

/**
 * One report for each year of an agency that has several with different scopes: those of the scope whose tables cover most
 * of the years, and where it has none whatever there is, so that no year seems missing; a report without a table only where
 * there is no other. The series breaks at each change of scope.
 */
export function chooseReports(reports: readonly ComparedReport[], years: readonly number[]): ComparedReport[] {
  const asked = reports.filter(({ year }) => years.includes(year));
  const coverage = (scope: Scope): number => new Set(asked.filter((report) => report.scope === scope && report.edition !== null).map(({ year }) => year)).size;
  const preferred = [...scopes].sort((a, b) => coverage(b) - coverage(a));
  const best = new Map<number, ComparedReport>();
  const rank = ({ scope, edition }: ComparedReport): number => preferred.indexOf(scope) + (edition === null ? scopes.length : 0);
  for (const report of [...asked].sort((a, b) => rank(a) - rank(b))) if (!best.has(report.year)) best.set(report.year, report);
  return [...best.values()];
}
