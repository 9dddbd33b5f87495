import { canonicalJson, type VersionContent } from "@nianbao/shared/report";
import type { EntityManager } from "typeorm";
import { layOut, layoutRules } from "./layout.ts";
import { projectionStore } from "./projection.store.ts";

/**
 * What is wrong with what is laid out of a published version, as plain clauses. It may be made anew from the version at any time, but
 * until then searches and lists are drawn from it.
 */
export async function projectionProblems(manager: EntityManager, { id, content }: { id: number; content: string }): Promise<string[]> {
  const stored = await projectionStore.stored(manager, id);
  if (stored === null) return [];
  if (!stored.isInForce) return stored.rules === null ? [] : ["已被后来的版本取代，文中数据却还可以查到"];
  if (stored.rules === null) return ["缺少文中数据和核对说明"];
  // After an upgrade it is what older rules made of it, until the next start.
  if (stored.rules !== layoutRules) return [];
  const { claims, citations, findings, fingerprints } = layOut({ ...stored, content: JSON.parse(content) as VersionContent });
  const laid = { claims: stored.laidClaims, citations: stored.laidCitations, findings: stored.laidFindings, fingerprints: stored.fingerprints };
  return canonicalJson({ claims, citations, findings, fingerprints }) === canonicalJson(laid) ? [] : ["文中数据和核对说明与内容不符"];
}
