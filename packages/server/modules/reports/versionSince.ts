import { canonicalJson } from "@nianbao/shared/report";
import { figureOf } from "./reports.mapper.ts";
import type { HistoryRow } from "./reports.store.ts";

/** The version since which a figure has been what it is in `version`: the first of those without a break that say the same. `history` is newest first. */
export function versionSince(code: string, version: number, history: readonly HistoryRow[]): number {
  const upTo = history.filter(({ number }) => number <= version);
  const [now] = upTo;
  if (now === undefined) return version;
  const said = canonicalJson(figureOf(now, code));
  const other = upTo.findIndex((row) => canonicalJson(figureOf(row, code)) !== said);
  return upTo[(other === -1 ? upTo.length : other) - 1]?.number ?? version;
}
