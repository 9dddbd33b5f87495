import type { Finding } from "../../report/index.ts";
import type { ConsecutiveYears } from "./continuity.ts";
import type { YearlyFigures } from "./yearlyFigures.ts";

/** So many figures that are not 0, with so many different values, are no coincidence: one application alone fills six cells with 1. */
const fewestFigures = 5;
const fewestValues = 3;

/** A table on the same form whose every figure is last year's: perhaps last year's table. Cumulative columns are left out. */
export function checkUnchanged({ previous, current, from, to }: ConsecutiveYears): Finding[] {
  if (from !== to) return [];
  const [before, now] = [yearsOwn(previous), yearsOwn(current)];
  if (before.size !== now.size || [...now].some(([code, value]) => before.get(code) !== value)) return [];
  const counted = [...now.values()].filter((value) => value !== 0);
  if (counted.length < fewestFigures || new Set(counted).size < fewestValues) return [];
  return [{ code: "table.unchanged", severity: "warning", where: {}, facts: { previousYear: previous.year, year: current.year, figures: now.size, nonZero: counted.length } }];
}

function yearsOwn({ cells }: YearlyFigures): Map<string, number> {
  return new Map(Object.entries(cells).filter(([code]) => !code.includes("#")));
}
