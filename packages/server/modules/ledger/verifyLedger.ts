import type { EntityManager } from "typeorm";
import { catalogueStore } from "../site/index.ts";
import { ledgerHash, ledgerStore } from "./ledger.store.ts";

/** Walks the chain from its first row; returns how many rows there are and what is wrong, as plain sentences. */
export async function verifyLedger(manager: EntityManager): Promise<{ rows: number; problems: string[] }> {
  const problems: string[] = [];
  let rows = 0;
  let last = { sequence: "0", hash: "" };
  for (;;) {
    const page = await ledgerStore.page(manager, last.sequence, 500);
    for (const row of page) {
      rows += 1;
      if (BigInt(row.sequence) !== BigInt(last.sequence) + 1n) problems.push(`操作记录第${row.sequence}条之前有缺失。`);
      if (row.previousHash !== last.hash) problems.push(`操作记录第${row.sequence}条与上一条接不上。`);
      if (ledgerHash(row) !== row.hash) problems.push(`操作记录第${row.sequence}条被改动过。`);
      last = { sequence: row.sequence, hash: row.hash };
    }
    if (page.length === 0) break;
  }
  const head = await catalogueStore.read(manager);
  if (head.ledgerSequence !== last.sequence || head.ledgerHash !== last.hash) problems.push(`操作记录应到第${head.ledgerSequence}条，实有到第${last.sequence}条。`);
  return { rows, problems };
}
