import { backendMessages } from "./frames.ts";
import { backend, type TransactionStatus } from "./protocol.ts";

/** Commands whose effect outlives the transaction they run in. */
const tracesOf = new Set(["SET", "RESET", "PREPARE", "DEALLOCATE", "DEALLOCATE ALL", "LISTEN", "UNLISTEN", "LOAD", "DECLARE CURSOR"]);

export interface ReplySummary {
  /** Status in the last ReadyForQuery, or undefined when the engine did not say it is ready. */
  status: TransactionStatus | undefined;
  leavesTraces: boolean;
  failed: boolean;
}

export function summarize(reply: Buffer): ReplySummary {
  const summary: ReplySummary = { status: undefined, leavesTraces: false, failed: false };
  for (const { type, payload } of backendMessages(reply)) {
    if (type === backend.readyForQuery) summary.status = transactionStatus(payload);
    else if (type === backend.error) summary.failed = true;
    else if (type === backend.commandComplete) {
      summary.leavesTraces ||= tracesOf.has(payload.toString("latin1", 0, payload.length - 1));
    }
  }
  return summary;
}

function transactionStatus(payload: Buffer): TransactionStatus {
  const letter = payload.toString("latin1", 0, 1);
  return letter === "T" || letter === "E" ? letter : "I";
}

/** The rows of a reply whose columns are all text and never null. */
export function textRows(reply: Buffer): string[][] {
  const rows: string[][] = [];
  for (const { type, payload } of backendMessages(reply)) {
    if (type !== backend.dataRow) continue;
    const row: string[] = [];
    let at = 2;
    for (let left = payload.readInt16BE(0); left > 0; left -= 1) {
      const length = payload.readInt32BE(at);
      row.push(payload.toString("utf8", at + 4, at + 4 + length));
      at += 4 + length;
    }
    rows.push(row);
  }
  return rows;
}
