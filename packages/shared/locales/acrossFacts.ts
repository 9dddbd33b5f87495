import type { Fact, Finding } from "../report/index.ts";

/** One operand of a rule between two years, as `checkAcross` records it. */
export interface OperandAcross {
  code: string;
  year: number;
  value: number;
  isTakenOff: boolean;
}

/** The operands of one side of a rule between two years; empty where the facts have none. */
export function operandsAcross(fact: Fact | undefined): OperandAcross[] {
  if (!Array.isArray(fact)) return [];
  return fact.map(recordOf).map(({ code, year, value, isTakenOff }) => ({ code: String(code), year: Number(year), value: Number(value), isTakenOff: isTakenOff === true }));
}

/** Text that two reports share, as `narrative.repeated` records it; an `agency` of null is the report's own. */
export interface Repetition {
  agency: string | null;
  year: number;
  percent: number;
  characters: number;
  of: number;
  /** The characters of the longest passage, null where none is named. */
  longest: number | null;
}

/** The repetition that facts tell of, null where they do not. */
export function repetitionOf(facts: Finding["facts"]): Repetition | null {
  const { agency, year } = recordOf(facts.against);
  const { share, characters, of, passages } = facts;
  if (typeof year !== "number" || typeof share !== "number" || typeof characters !== "number" || typeof of !== "number") return null;
  const lengths = (Array.isArray(passages) ? passages : []).map((passage) => Number(recordOf(passage).characters)).filter(Number.isFinite);
  return { agency: typeof agency === "string" ? agency : null, year, percent: Math.round(share * 100), characters, of, longest: lengths.length === 0 ? null : Math.max(...lengths) };
}

function recordOf(fact: Fact | undefined): Record<string, Fact> {
  return typeof fact === "object" && fact !== null && !Array.isArray(fact) ? fact : {};
}
