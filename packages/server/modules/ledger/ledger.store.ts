import { canonicalJson, hashOf } from "@nianbao/shared/report";
import type { EntityManager } from "typeorm";
import { catalogueStore } from "../site/index.ts";
import { LedgerEntity } from "./ledger.entity.ts";

/** Who did what, as one closed union: a new kind of act is a new member. */
export type LedgerAct =
  | { action: "agency.create"; subject: string; details: { name: string } }
  | { action: "version.draft" | "version.publish" | "version.restore"; subject: string; details: { version: number; contentHash: string; sourceFile: string; reason: string } }
  | { action: "finding.explain"; subject: string; details: { key: string; text: string } }
  | { action: "sample.remove"; subject: "database"; details: Record<string, never> };

/** Everything a ledger row's hash covers. */
type Sealed = Pick<LedgerEntity, "actor" | "action" | "subject" | "details" | "previousHash"> & { sequence: string; at: Date };

/** The hash of a ledger row over all it says and over the row before it. */
export function ledgerHash({ sequence, at, actor, action, subject, details, previousHash }: Sealed): string {
  return hashOf(canonicalJson({ sequence, at: at.toISOString(), actor, action, subject, details, previousHash }));
}

export const ledgerStore = {
  /**
   * Appends acts in the same transaction as what they record. The catalogue's row is held, so that two writers cannot
   * both follow the same row; when the transaction fails the acts never were.
   */
  async append(manager: EntityManager, actor: string, acts: readonly LedgerAct[]): Promise<void> {
    const head = await catalogueStore.hold(manager);
    let sequence = BigInt(head.ledgerSequence);
    let previousHash = head.ledgerHash;
    for (const { action, subject, details } of acts) {
      sequence += 1n;
      const row = { sequence: String(sequence), at: new Date(), actor, action, subject, details: canonicalJson(details), previousHash };
      const hash = ledgerHash(row);
      await manager.getRepository(LedgerEntity).insert({ ...row, hash });
      previousHash = hash;
    }
    await manager.query("update catalogue set ledger_sequence = $1, ledger_hash = $2", [String(sequence), previousHash]);
  },

  /** Rows after a sequence number, in order. */
  async page(manager: EntityManager, after: string, limit: number): Promise<LedgerEntity[]> {
    return manager.createQueryBuilder(LedgerEntity, "ledger").where("ledger.sequence > :after", { after }).orderBy("ledger.sequence").limit(limit).getMany();
  },
};
