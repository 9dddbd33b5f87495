import { passageFact } from "../../claims/index.ts";
import type { Claim, Finding } from "../../report/index.ts";
import { growthFacts } from "../narrative/index.ts";
import type { ConsecutiveYears, CountsTheSame } from "./continuity.ts";

/** Growth rates that the narrative states against what last year's report gives (domain notes, D3): 受理859件，较去年回落12.3%. */
export function checkStatedGrowth(claims: readonly Claim[], { previous }: ConsecutiveYears, countsTheSame: CountsTheSame): Finding[] {
  return claims.flatMap((change): Finding[] => {
    const counted = change.kind === "change" && change.about !== null ? claims[change.about] : undefined;
    if (counted === undefined || counted.codes.length === 0 || counted.exactness !== "exact" || !counted.codes.every(countsTheSame)) return [];
    if (!/(?:同比|去年|上年|上一年)/.test(change.what)) return [];
    const before = counted.codes.map((code) => previous.cells[code] ?? Number.NaN).reduce((sum, value) => sum + value, 0);
    const facts = Number.isNaN(before) ? null : growthFacts(change, change.what, counted.value, before);
    if (facts === null) return [];
    const where = { ...(counted.codes[0] === undefined ? {} : { code: counted.codes[0] }), ...(change.section === null ? {} : { section: change.section }) };
    return [{ code: "narrative.growth", severity: "warning", where, facts: { ...facts, previousYear: previous.year, unit: counted.unit, what: counted.what, passage: passageFact(change.passage) } }];
  });
}
