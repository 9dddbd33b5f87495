import { findEdition } from "@nianbao/shared/editions";
import { en, zhCN } from "@nianbao/shared/locales";
import type { Fact, Locator } from "@nianbao/shared/report";
import { mapAgency } from "../agencies/index.ts";
import { mapSource, rowNames, type PassageType, type Place } from "../reports/index.ts";
import type { FindingType } from "./finding.type.ts";
import type { FindingRow, NamedFinding } from "./findings.store.ts";

/** The report that a finding was made in. */
export type FindingReport = Place & { reportId: number; edition: string | null };

export function mapFinding({ key, family, finding }: NamedFinding, report: FindingReport, against: FindingRow["against"] = null): FindingType {
  const { code, severity, where, facts } = finding;
  const names = rowNames(findEdition(report.edition));
  return {
    reportId: report.reportId, key, code, family, severity, facts,
    message: zhCN.findingMessage(finding, names.label.nameOf),
    messageEn: en.findingMessage(finding, names.labelEn.nameOf),
    where: { code: where.code ?? null, column: where.column ?? null, section: where.section ?? null },
    passage: passageOf(facts.passage) ?? longestOf(facts.passages),
    source: mapSource(report, placeOf(facts.passage)),
    against: against === null ? null : { agency: mapAgency(against), year: against.year, scope: against.scope },
  };
}

type Facts = { [name: string]: Fact };

function isObject(fact: Fact | undefined): fact is Facts {
  return typeof fact === "object" && fact !== null && !Array.isArray(fact);
}

// Facts are data of whatever version of the checks wrote them, so their shape is looked at and not believed.
function passageOf(fact: Fact | undefined): PassageType | null {
  if (!isObject(fact)) return null;
  const { text, start, end } = fact;
  return typeof text === "string" && typeof start === "number" && typeof end === "number" ? { text, start, end } : null;
}

// Repeated text comes as its passages, the longest first; each is meant as a whole.
function longestOf(fact: Fact | undefined): PassageType | null {
  const longest = Array.isArray(fact) ? fact[0] : undefined;
  return isObject(longest) && typeof longest.text === "string" ? { text: longest.text, start: 0, end: longest.text.length } : null;
}

function placeOf(fact: Fact | undefined): Locator | null {
  if (!isObject(fact) || !isObject(fact.place)) return null;
  const { page, line, start, end, cell } = fact.place;
  if (typeof page !== "number" || typeof line !== "number" || typeof start !== "number" || typeof end !== "number") return null;
  return { page, line, start, end, ...(typeof cell === "string" ? { cell } : {}) };
}
