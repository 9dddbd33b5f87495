import { indicatorsOf, variantIndicatorsOf, type Edition } from "../editions/index.ts";
import type { Finding } from "../report/index.ts";

/** Counts must be whole and not negative, amounts not negative (domain notes, C10); each cell that is not is an error. */
export function checkFigures(edition: Edition, cells: Readonly<Record<string, number>>): Finding[] {
  return [...indicatorsOf(edition), ...variantIndicatorsOf(edition)].flatMap((row) => {
    const value = cells[row.code];
    if (value === undefined) return [];
    const amount = row.unit === "元" || row.unit === "万元";
    if (value >= 0 && (amount || Number.isInteger(value))) return [];
    return [{ code: "table.impossible", severity: "error" as const, where: { code: row.code }, facts: { value, unit: row.unit } }];
  });
}
