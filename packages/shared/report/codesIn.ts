import type { Fact, Finding } from "./report.ts";

/** Every indicator code that a finding names, in its place or in its facts, so that a sentence can tell two rows with one label apart. */
export function codesIn({ where, facts }: Pick<Finding, "where" | "facts">): string[] {
  return [...new Set([...(where.code === undefined ? [] : [where.code]), ...Object.values(facts).flatMap(codesOfFact)])];
}

function codesOfFact(fact: Fact): string[] {
  if (typeof fact !== "object" || fact === null) return [];
  if (Array.isArray(fact)) return fact.flatMap((each) => (typeof each === "string" && /^[a-z_]+\.[\w.#@]+$/.test(each) ? [each] : codesOfFact(each)));
  return typeof fact.code === "string" ? [fact.code] : [];
}
