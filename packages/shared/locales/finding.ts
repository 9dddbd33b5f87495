import type { Finding } from "../report/index.ts";

/** What a locale needs to name an indicator: its label by code. */
export type LabelOf = (code: string) => string;

/** The sentence for a finding in one language. */
export type FindingWording = (finding: Finding, labelOf: LabelOf) => string;

/** The operands of one side of an identity, as `checkIdentities` records them. */
export function operandsOf(fact: unknown): { code: string; value: number }[] {
  if (!Array.isArray(fact)) return [];
  return fact.flatMap((operand: unknown) =>
    typeof operand === "object" && operand !== null && "code" in operand && "value" in operand
      ? [{ code: String(operand.code), value: Number(operand.value) }]
      : [],
  );
}

/** The code and value of an `implies` rule's side. */
export function sideOf(fact: unknown): { code: string; value: number } {
  return operandsOf([fact])[0] ?? { code: "", value: Number.NaN };
}
