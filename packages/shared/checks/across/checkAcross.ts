import { crosswalk as shipped, type Crosswalk } from "../../editions/index.ts";
import type { Claim, Finding } from "../../report/index.ts";
import { checkCarriedOver } from "./carriedOver.ts";
import { consecutiveYears, continuityOf } from "./continuity.ts";
import { checkJumps } from "./jumps.ts";
import { checkStatedGrowth } from "./statedGrowth.ts";
import { checkUnchanged } from "./unchanged.ts";
import type { YearlyFigures } from "./yearlyFigures.ts";

/** The crosswalk in force, and the slug of the agency, for mergers that the crosswalk knows. */
export interface AcrossOptions {
  crosswalk?: Crosswalk;
  agency?: string | null;
}

/**
 * What does not fit between two reports of one agency and one scope for consecutive years: figures carried over (domain notes
 * B1, C5, C6, C7, C9, C11), leaps of ten times (A13), a table that is last year's, growth rates that the text states (D3, with `claims`). A rule is assessed only where every operand
 * is a number and counts the same in both years; other pairs of years give nothing. All findings are warnings, also where the
 * domain notes say must: it may be the other report that is wrong, and a merger or a correction explains much.
 */
export function checkAcross(previous: YearlyFigures, current: YearlyFigures & { claims?: readonly Claim[] }, { crosswalk = shipped, agency = null }: AcrossOptions = {}): Finding[] {
  const years = consecutiveYears(previous, current);
  if (years === null) return [];
  const countsTheSame = continuityOf(years, crosswalk, agency);
  return [...checkCarriedOver(years, countsTheSame), ...checkJumps(years, countsTheSame), ...checkUnchanged(years), ...checkStatedGrowth(current.claims ?? [], years, countsTheSame)];
}
