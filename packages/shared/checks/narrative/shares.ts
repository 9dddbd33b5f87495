import { passageFact, type ReadClaim, type ReadClaims } from "../../claims/index.ts";
import type { Finding } from "../../report/index.ts";

interface Share {
  share: ReadClaim;
  part: ReadClaim;
  /** The count of which the text says that it is the whole. */
  printed: ReadClaim | undefined;
  /** The counts before it of which the part makes the stated share. */
  wholes: ReadClaim[];
}

/** So many claims back a whole is looked for, and shares of one list stand together. */
const reach = 14;

/**
 * Stated shares against their parts: a share is told where the text prints what it is a share of (a list after 其中, 占申请总数的, or a
 * total that the other shares of the list fit) and none of the counts before it fits. Any other is left alone.
 */
export function checkShares({ claims, running: { text } }: ReadClaims): Finding[] {
  const shares = claims.flatMap((share, index): Share[] => {
    const part = share.claim.kind === "share" && share.claim.about !== null ? claims[share.claim.about] : undefined;
    if (part === undefined || part.claim.exactness !== "exact") return [];
    const before = claims.slice(Math.max(0, index - reach), index).filter((each) => each !== part && each.claim.kind === "count" && each.claim.unit === part.claim.unit && each.claim.value >= part.claim.value);
    const printed = before.filter((whole) => whole.figure.start < part.figure.start && isWholeOf(text, whole, part, share)).at(-1);
    return [{ share, part, printed, wholes: before.filter((whole) => isShare(share, part, whole)) }];
  });
  return shares.flatMap(({ share, part, wholes, printed }) => {
    if (wholes.length > 0) return [];
    const near = shares.filter((other) => Math.abs(claims.indexOf(other.share) - claims.indexOf(share)) <= reach && other.share.claim.section === share.claim.section);
    const fitted = near.flatMap((other) => other.wholes).find((each, _, all) => all.filter((other) => other === each).length > 1 && each.claim.value > part.claim.value && each.figure.start < part.figure.start);
    const whole = fitted ?? printed;
    return whole === undefined ? [] : [findingOf(share, part, whole)];
  });
}

/** Whether the part stands in a list of the whole, or the share names the total. */
function isWholeOf(text: string, whole: ReadClaim, part: ReadClaim, share: ReadClaim): boolean {
  const named = /占(?:全部)?(?<total>申请|受理|答复|办结|公开)总(?:数|量)的?$/.exec(share.clause.lead)?.groups?.total;
  if (named !== undefined) return whole.concept === (named === "公开" ? "proactive" : named === "申请" || named === "受理" ? "received" : "results");
  const between = text.slice(whole.figure.end, part.figure.start);
  return between.length < 120 && /^[,。;:(]?(?:其中|包括)/.test(between) && !/[。!?\n]/.test(between.slice(1));
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
