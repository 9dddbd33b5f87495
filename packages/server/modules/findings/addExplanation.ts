import type { Crosswalk } from "@nianbao/shared/editions";
import type { DataSource } from "typeorm";
import { ledgerStore } from "../ledger/index.ts";
import { catalogueStore } from "../site/index.ts";
import { explanationsStore } from "./explanations.store.ts";
import { officeFindings, type OfficeReport } from "./officeFindings.ts";

export const longestExplanation = 500;

export interface Explanation {
  slug: string;
  year: number;
  key: string;
  text: string;
}

/** `hidden`: readers never see this finding, so there is nobody to explain it to. */
export type AddedExplanation = { ok: true; scope: string } | { ok: false; reason: "empty" | "tooLong" | "noReport" | "noFinding" | "hidden" };

/** Puts the unit's answer beside an open finding of the version in force, with its ledger row; the latest answer counts, and none is ever taken away. */
export async function addExplanation(dataSource: DataSource, crosswalk: Crosswalk, actor: string, { slug, year, key, text: given }: Explanation): Promise<AddedExplanation> {
  const text = given.trim();
  if (text === "") return { ok: false, reason: "empty" };
  if (Array.from(text).length > longestExplanation) return { ok: false, reason: "tooLong" };
  const reports: OfficeReport[] = [];
  for await (const report of officeFindings(dataSource, crosswalk, { slug, year })) reports.push(report);
  if (reports.length === 0) return { ok: false, reason: "noReport" };
  for (const { reportId, scope, findings } of reports) {
    const found = findings.find((finding) => finding.key === key);
    if (found === undefined) continue;
    if (!found.isPublic) return { ok: false, reason: "hidden" };
    await dataSource.transaction(async (manager) => {
      await catalogueStore.hold(manager);
      await explanationsStore.add(manager, { reportId, key, text });
      await catalogueStore.advance(manager);
      await ledgerStore.append(manager, actor, [{ action: "finding.explain", subject: `${slug}/${year}/${scope}`, details: { key, text } }]);
    });
    return { ok: true, scope };
  }
  return { ok: false, reason: "noFinding" };
}
