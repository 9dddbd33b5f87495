import { indicatorsOf, variantIndicatorsOf, type Edition } from "../editions/index.ts";
import type { Finding } from "../report/index.ts";

/** 未印单位 is the amount of procurement, which the form of 2019 prints without one. */
const amountUnits: ReadonlySet<string | null> = new Set(["元", "万元", "未印单位"]);

/** Counts must be whole and not negative, amounts not negative unless the row reports decreases (domain notes, C10); each cell that is not is an error. */
export function checkFigures(edition: Edition, cells: Readonly<Record<string, number>>): Finding[] {
  return [...indicatorsOf(edition), ...variantIndicatorsOf(edition)].flatMap((row) => {
    const value = cells[row.code];
    if (value === undefined) return [];
    if ((value >= 0 || row.isSigned === true) && (amountUnits.has(row.unit) || Number.isInteger(value))) return [];
    return [{ code: "table.impossible", severity: "error" as const, where: { code: row.code }, facts: { value, unit: row.unit } }];
  });
}
