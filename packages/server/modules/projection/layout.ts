import { fingerprints, narrativeParts } from "@nianbao/shared/checks";
import type { Citation, Claim, Finding, VersionContent } from "@nianbao/shared/report";
import { publicCitations, publicClaims, type PlacedClaim } from "../claims/index.ts";
import { publicFindings, type NamedFinding } from "../findings/index.ts";

/** Raised whenever what is laid out of a version changes: everything is then laid out anew. */
export const layoutRules = "2";

/** What a published version keeps of what was read. */
export interface ReadVersion {
  content: VersionContent;
  findings: readonly Finding[];
  claims: readonly Claim[];
  citations: readonly Citation[];
}

/** What of a version in force is searched and listed: no more than readers may be shown. */
export interface Layout {
  claims: readonly PlacedClaim[];
  citations: readonly Citation[];
  findings: readonly NamedFinding[];
  fingerprints: readonly number[];
}

/**
 * So many of a text's fingerprints are kept, its smallest, so that of two texts the same ones are. A passage of a hundred characters,
 * the shortest that is told, leaves some ten of them in a text of four thousand.
 */
const mostFingerprints = 512;

/** Works out what is to be laid out: before the transaction, in which nothing is hashed. */
export function layOut({ content, findings, claims, citations }: ReadVersion): Layout {
  const words = findings.flatMap(({ code, facts }) => (code === "secrecy.word" && typeof facts.word === "string" ? [facts.word] : []));
  return { claims: publicClaims(claims, words), citations: publicCitations(citations), findings: publicFindings(findings), fingerprints: fingerprints(narrativeParts(content)).slice(0, mostFingerprints) };
}
