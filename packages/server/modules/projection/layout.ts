import { fingerprints } from "@nianbao/shared/checks";
import type { Citation, Claim, Finding, VersionContent } from "@nianbao/shared/report";
import { narrativeOf, publicFindings, type NamedFinding } from "../findings/index.ts";

/** Raised whenever what is laid out of a version changes: everything is then laid out anew. */
export const layoutRules = "1";

/** What a published version keeps of what was read. */
export interface ReadVersion {
  content: VersionContent;
  findings: readonly Finding[];
  claims: readonly Claim[];
  citations: readonly Citation[];
}

/** What of a version in force is searched and listed. */
export interface Layout {
  claims: readonly Claim[];
  citations: readonly Citation[];
  /** Those that readers may be shown. */
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
  return { claims, citations, findings: publicFindings(findings), fingerprints: fingerprints(narrativeOf(content)).slice(0, mostFingerprints) };
}
