import type { Crosswalk } from "@nianbao/shared/editions";
import { isPublicFinding, type Finding } from "@nianbao/shared/report";
import type { DataSource } from "typeorm";
import { compareVersions } from "./between/compareReports.ts";
import { explanationsStore } from "./explanations.store.ts";
import { findingsStore, type FindingRow } from "./findings.store.ts";
import { nameFindings } from "./nameFindings.ts";
import { officeStore, type VersionInForce } from "./office.store.ts";

/** A finding as the office sees it, whether readers may see it or not. */
export interface OfficeFinding {
  key: string;
  finding: Finding;
  isPublic: boolean;
  against: FindingRow["against"];
  /** The unit's latest answer; null where it gave none. */
  explanation: string | null;
}

/** A report in force with everything that was found in it. */
export type OfficeReport = Omit<VersionInForce, "findings"> & { findings: OfficeFinding[] };

const atOnce = 50;

/** The reports in force of one agency and year, or of all, by agency and year, with their findings; read page by page. */
export async function* officeFindings(dataSource: DataSource, crosswalk: Crosswalk, asked: { slug: string | null; year: number | null }): AsyncGenerator<OfficeReport> {
  const { manager } = dataSource;
  for (let offset = 0; ; offset += atOnce) {
    const versions = await officeStore.inForce(manager, asked, atOnce, offset);
    const ids = versions.map(({ versionId }) => versionId);
    await compareVersions(dataSource, crosswalk, ids);
    const between = await findingsStore.between(manager, ids);
    const explained = new Map((await explanationsStore.latest(manager, versions.map(({ reportId }) => reportId))).map(({ reportId, key, text }) => [`${reportId} ${key}`, text]));
    for (const { findings, ...version } of versions) {
      const own = nameFindings(findings).map(({ key, finding }) => ({ key, finding, against: null }));
      const others = between.filter(({ versionId }) => versionId === version.versionId).map((row) => ({ key: row.key, finding: row, against: row.against }));
      yield {
        ...version,
        findings: [...own, ...others].map((found) => ({ ...found, isPublic: isPublicFinding(found.finding), explanation: explained.get(`${version.reportId} ${found.key}`) ?? null })),
      };
    }
    if (versions.length < atOnce) return;
  }
}
