import type { Passage } from "./claim.ts";
import type { Locator } from "./locator.ts";
import type { Fact, Finding } from "./report.ts";

/** The passage that a finding carries in its facts, null where it carries none. Facts may be those of an older version of the checks, so their shape is looked at and not believed. */
export function passageOf({ facts }: Pick<Finding, "facts">): Passage | null {
  return passageFrom(facts.passage);
}

/** A fact as the passage that it is, null where it is something else. */
export function passageFrom(fact: Fact | undefined): Passage | null {
  if (!isObject(fact)) return null;
  const { text, start, end } = fact;
  const place = placeFrom(fact.place);
  return typeof text === "string" && typeof start === "number" && typeof end === "number" && place !== null ? { text, start, end, place } : null;
}

function placeFrom(fact: Fact | undefined): Locator | null {
  if (!isObject(fact)) return null;
  const { page, line, start, end, cell } = fact;
  if (typeof page !== "number" || typeof line !== "number" || typeof start !== "number" || typeof end !== "number") return null;
  return { page, line, start, end, ...(typeof cell === "string" ? { cell } : {}) };
}

function isObject(fact: Fact | undefined): fact is { [name: string]: Fact } {
  return typeof fact === "object" && fact !== null && !Array.isArray(fact);
}
