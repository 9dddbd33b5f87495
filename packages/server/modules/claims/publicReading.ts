import { holdsLocalWord, internalSeries } from "@nianbao/shared/checks";
import type { Citation, Claim } from "@nianbao/shared/report";

/** A claim with its position among all of its report, which does not depend on who looks. */
export interface PlacedClaim extends Claim {
  position: number;
}

/** The claims that readers may be shown: a search must not gather the sentences that hold a word which the office will not publish. */
export function publicClaims(claims: readonly Claim[], words: readonly string[]): PlacedClaim[] {
  const placed = claims.map((claim, position) => ({ ...claim, position }));
  if (words.length === 0) return placed;
  const shown = placed.filter(({ passage, what }) => !holdsLocalWord(passage.text, words) && !holdsLocalWord(what, words));
  const positions = new Set(shown.map(({ position }) => position));
  return shown.map((claim) => (claim.about != null && !positions.has(claim.about) ? { ...claim, about: null } : claim));
}

/** The citations that readers may be shown: a list must not gather what marks documents as internal. */
export function publicCitations(citations: readonly Citation[]): Citation[] {
  return citations.filter(({ series }) => internalSeries(series) === null);
}
