import { passageFact, type ReadClaim } from "../../claims/index.ts";
import type { Finding } from "../../report/index.ts";

/** Claims that say something else than the cells they name (domain notes, D2). Nobody knows which of the two is right, so each is a warning. */
export function checkConflicts(claims: readonly ReadClaim[]): Finding[] {
  return claims.filter(({ claim }) => claim.verdict === "conflicts").map(({ claim }) => {
    const { codes, section } = claim;
    const where = { ...(codes[0] === undefined ? {} : { code: codes[0] }), ...(section === null ? {} : { section }) };
    const facts = { said: claim.value, unit: claim.unit, what: claim.what, printed: claim.printed, codes: [...codes], passage: passageFact(claim.passage) };
    return { code: "narrative.conflict", severity: "warning" as const, where, facts };
  });
}
