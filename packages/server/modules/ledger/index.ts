export { LedgerEntity } from "./ledger.entity.ts";
export { ledgerStore, type LedgerAct } from "./ledger.store.ts";
export { verifyLedger } from "./verifyLedger.ts";
