import { findingFamily, findingKeys, isPublicFinding, type Finding } from "@nianbao/shared/report";
import type { NamedFinding } from "./findings.store.ts";

/** Findings of one report with their names and kinds. All are named before any is left out, so that names do not depend on who looks. */
export function nameFindings(findings: readonly Finding[]): NamedFinding[] {
  const keys = findingKeys(findings);
  return findings.map((finding, index) => ({ finding, family: findingFamily(finding.code), key: keys[index] ?? finding.code }));
}

/** Those of them that readers may be shown. */
export function publicFindings(findings: readonly Finding[]): NamedFinding[] {
  return nameFindings(findings).filter(({ finding }) => isPublicFinding(finding));
}

/**
 * Findings between a report and this other one. Their names say which one it is: the report itself may have one that says the same.
 * Where it is not about repeated text, it is about years that do not fit together.
 */
export function findingsBetween(findings: readonly Finding[], { slug, year }: { slug: string; year: number }): NamedFinding[] {
  const keys = findingKeys(findings.map(({ facts, ...finding }) => ({ ...finding, facts: { ...facts, against: { slug, year } } })));
  return publicFindings(findings).map((named, index) => ({ ...named, key: keys[index] ?? named.key, family: named.family === "repeated" ? "repeated" : "across" }));
}
