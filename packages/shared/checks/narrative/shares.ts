import { passageFact, type ReadClaim } from "../../claims/index.ts";
import type { Finding } from "../../report/index.ts";

interface Share {
  share: ReadClaim;
  part: ReadClaim;
  /** The counts before it of which the part makes the stated share. */
  wholes: ReadClaim[];
}

/** So many claims back a whole is looked for, and shares of one list stand together. */
const reach = 14;

/**
 * Stated shares against their parts: of a list of shares at least two must fit the same whole; one that does not fit it is told.
 * A share whose whole the text does not print cannot be recomputed and is left alone.
 */
export function checkShares(claims: readonly ReadClaim[]): Finding[] {
  const shares = claims.flatMap((share, index): Share[] => {
    const part = share.claim.kind === "share" && share.claim.about !== null ? claims[share.claim.about] : undefined;
    if (part === undefined || part.claim.exactness !== "exact") return [];
    const before = claims.slice(Math.max(0, index - reach), index).filter((each) => each.claim.kind === "count" && each.claim.unit === part.claim.unit && each.claim.value > part.claim.value);
    return [{ share, part, wholes: before.filter((whole) => isShare(share, part, whole)) }];
  });
  return shares.flatMap(({ share, part, wholes }) => {
    if (wholes.length > 0) return [];
    const near = shares.filter((other) => Math.abs(claims.indexOf(other.share) - claims.indexOf(share)) <= reach && other.share.claim.section === share.claim.section);
    const whole = near.flatMap((other) => other.wholes).find((each, _, all) => all.filter((other) => other === each).length > 1 && each.claim.value > part.claim.value && each.figure.start < part.figure.start);
    return whole === undefined ? [] : [findingOf(share, part, whole)];
  });
}

function isShare(share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  return Math.abs(percent(part.claim.value, whole.claim.value) - share.claim.value) < tolerance(share.claim.value);
}

const percent = (part: number, whole: number): number => (part / whole) * 100;

/** A rounded or a cut last digit is right. */
export function tolerance(stated: number): number {
  return 10 ** -(String(stated).split(".")[1]?.length ?? 0) + 1e-9;
}

function findingOf({ claim }: ReadClaim, part: ReadClaim, whole: ReadClaim): Finding {
  const computed = Number(percent(part.claim.value, whole.claim.value).toFixed(2));
  return {
    code: "narrative.share", severity: "warning", where: claim.section === null ? {} : { section: claim.section },
    facts: { said: claim.value, computed, part: part.claim.value, whole: whole.claim.value, unit: part.claim.unit, what: part.claim.what, passage: passageFact(claim.passage) },
  };
}
