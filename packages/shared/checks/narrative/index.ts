import type { ReadClaims } from "../../claims/index.ts";
import type { Finding } from "../../report/index.ts";
import { checkConflicts } from "./conflicts.ts";
import { checkGrowth } from "./growth.ts";
import { checkShares } from "./shares.ts";
import { checkSums } from "./sums.ts";

export { growthFacts } from "./growth.ts";

/** What a report's narrative says against its table and against itself (domain notes, D2, D3, D5). Every finding is a warning with its passage. */
export function checkNarrative(read: ReadClaims): Finding[] {
  const { claims } = read;
  return [...checkConflicts(claims), ...checkSums(read), ...checkShares(read), ...checkGrowth(claims)];
}
