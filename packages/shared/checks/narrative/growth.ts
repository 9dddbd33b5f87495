import { passageFact, type ReadClaim } from "../../claims/index.ts";
import type { Claim, Finding, Fact } from "../../report/index.ts";
import { tolerance } from "./shares.ts";

/** A stated change in percent against what the two figures give; null where they agree, or where there was nothing before. */
export function growthFacts(claim: Pick<Claim, "value" | "exactness" | "kind" | "unit">, words: string, now: number, before: number): Record<string, Fact> | null {
  if (claim.kind !== "change" || claim.unit !== "%" || claim.exactness !== "exact" || before <= 0) return null;
  const isDecrease = /(?:下降|减少|回落|降低|下滑|缩短)(?:了|约|近)?$/.test(words);
  const said = isDecrease ? -claim.value : claim.value;
  const computed = ((now - before) / before) * 100;
  if (Math.abs(computed - said) < tolerance(claim.value)) return null;
  return { said, computed: Number(computed.toFixed(2)), now, before };
}

/** Growth rates of which the text itself states both figures (domain notes, D3): 收到3646件，上年3607件，同比增长1.05%. */
export function checkGrowth(claims: readonly ReadClaim[]): Finding[] {
  return claims.flatMap((change, index): Finding[] => {
    const { claim, clause } = change;
    if (claim.kind !== "change") return [];
    const sentence = claims.slice(Math.max(0, index - 4), index + 3).filter((each) => each.clause.sentence === clause.sentence && each.claim.kind === "count" && each.claim.exactness === "exact");
    const before = sentence.find(({ clause: { lead, tail } }) => /(?:上年|去年|上一年|同期|^由|从)/.test(lead) || /^\(?(?:上年|去年)/.test(tail));
    const now = sentence.find((each) => each !== before && each.claim.unit === before?.claim.unit);
    if (before === undefined || now === undefined || sentence.length !== 2) return [];
    const facts = growthFacts(claim, clause.lead, now.claim.value, before.claim.value);
    if (facts === null) return [];
    return [{ code: "narrative.growth", severity: "warning", where: claim.section === null ? {} : { section: claim.section }, facts: { ...facts, unit: now.claim.unit, what: now.claim.what, passage: passageFact(claim.passage) } }];
  });
}
