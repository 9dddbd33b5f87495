import type { Finding, Report } from "../../api/documents.ts";

/** Everything that was noticed in a report, and then between it and others. */
export function findingsOf({ findings, findingsBetween }: Pick<Report, "findings" | "findingsBetween">): Finding[] {
  return [...findings, ...findingsBetween];
}
