import { findEdition, rowNames } from "@nianbao/shared/editions";
import { en, zhCN } from "@nianbao/shared/locales";
import { codesIn, passageOf, type Fact } from "@nianbao/shared/report";
import { mapAgency } from "../agencies/index.ts";
import { mapSource, type PassageType, type Place } from "../reports/index.ts";
import type { FindingType } from "./finding.type.ts";
import type { FindingRow, NamedFinding } from "./findings.store.ts";

/** The report that a finding was made in. */
export type FindingReport = Place & { reportId: number; edition: string | null };

export function mapFinding({ key, family, finding }: NamedFinding, report: FindingReport, against: FindingRow["against"] = null): FindingType {
  const { code, severity, where, facts } = finding;
  const names = rowNames(findEdition(report.edition));
  const passage = passageOf(finding);
  const codes = codesIn(finding);
  return {
    reportId: report.reportId, key, code, family, severity, facts,
    message: zhCN.findingMessage(finding, names.label.namesAmong(codes)),
    messageEn: en.findingMessage(finding, names.labelEn.namesAmong(codes)),
    where: { code: where.code ?? null, column: where.column ?? null, section: where.section ?? null },
    passage: passage ?? longestOf(facts.passages),
    source: mapSource(report, passage?.place),
    against: against === null ? null : { agency: mapAgency(against), year: against.year, scope: against.scope },
  };
}

type Facts = { [name: string]: Fact };

function isObject(fact: Fact | undefined): fact is Facts {
  return typeof fact === "object" && fact !== null && !Array.isArray(fact);
}

// Repeated text comes as its passages, the longest first; each is meant as a whole.
function longestOf(fact: Fact | undefined): PassageType | null {
  const longest = Array.isArray(fact) ? fact[0] : undefined;
  return isObject(longest) && typeof longest.text === "string" ? { text: longest.text, start: 0, end: longest.text.length } : null;
}
