import { canonicalJson, hashOf } from "./canonical.ts";
import type { Fact, Finding } from "./report.ts";

/**
 * A name for each finding of one report, in their order: its code and six hex digits of what it is about, such as
 * `narrative.conflict-3f9a2c`. The words around it and their place are left out, so that a finding keeps its name when the same
 * report is read again; of equal findings the second is `…-3f9a2c-2`. Explanations and addresses point at these names.
 */
export function findingKeys(findings: readonly Pick<Finding, "code" | "where" | "facts">[]): string[] {
  const taken = new Map<string, number>();
  return findings.map(({ code, where, facts }) => {
    const key = `${code}-${hashOf(canonicalJson([where, withoutPassages(facts)])).slice(0, 6)}`;
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  });
}

function withoutPassages(fact: Fact): Fact {
  if (Array.isArray(fact)) return fact.filter((member) => !isPassage(member)).map(withoutPassages);
  if (typeof fact !== "object" || fact === null) return fact;
  const members = Object.entries(fact).filter(([name, member]) => name !== "passage" && !isPassage(member));
  return Object.fromEntries(members.map(([name, member]) => [name, withoutPassages(member)]));
}

function isPassage(fact: Fact): boolean {
  return typeof fact === "object" && fact !== null && !Array.isArray(fact) && "text" in fact && "start" in fact && "end" in fact;
}
