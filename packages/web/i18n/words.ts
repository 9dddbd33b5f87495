import { gapWords, isCellGap } from "@nianbao/shared/cells";
import type { MessageKey } from "./t.ts";
import { t } from "./t.ts";

const scopeKeys: Record<string, MessageKey> = { unit: "scopeUnit", level: "scopeLevel", region: "scopeRegion", unknown: "scopeUnknown" };

/** Whose work a report counts, in words. */
export function scopeWord(scope: string): string {
  const key = scopeKeys[scope];
  return key === undefined ? scope : t(key);
}

/** A candidate reading or a state as readers see it: a number stays, a reason becomes its word. */
export function readingWord(reading: string): string {
  return isCellGap(reading) ? gapWords[reading] : reading;
}
