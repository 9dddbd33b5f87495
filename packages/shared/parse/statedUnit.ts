import type { Cell } from "../cells/index.ts";
import type { Finding } from "../report/index.ts";
import { fold } from "../text/index.ts";
import { factorBetween, unitAtStart } from "./units.ts";

/**
 * An amount in another unit than the form's, as its cell or the head above it says, is uncertain with both amounts; a form that
 * prints no unit takes any.
 */
export function amountIn(cell: Cell, { code, unit, head }: { code: string; unit: string | null; head: string }, findings: Finding[]): Cell {
  if (cell.state !== "number" || unit === null) return cell;
  const inside = unitAtStart(fold(cell.note ?? "").replace(/^[-+\d,.\s]+/, ""))?.unit;
  const above = unit.endsWith("元") ? /单位[:：]?\s*(万?元)[^万元]*$/.exec(fold(head))?.[1] : undefined;
  const printed = inside ?? above;
  if (printed === undefined || printed === unit || unit === "未印单位") return cell;
  findings.push({ code: "table.unit", severity: "warning", where: { code }, facts: { expected: unit, printed } });
  const factor = factorBetween(printed, unit);
  if (cell.value === 0 || factor === 1) return cell;
  return { state: "uncertain", candidates: [cell.value, Number((cell.value * factor).toFixed(8))], note: cell.note ?? `${cell.value}${printed}` };
}
