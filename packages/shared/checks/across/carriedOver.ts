import type { AcrossRule } from "../../editions/index.ts";
import type { Fact, Finding } from "../../report/index.ts";
import type { ConsecutiveYears, CountsTheSame } from "./continuity.ts";

/** One figure of a rule: of which year's report, and whether it is taken off. */
interface Operand {
  code: string;
  year: number;
  value: number;
  isTakenOff: boolean;
}

/** Amounts are printed with rounding, so sums over decimals may differ by this much. */
const tolerance = 0.01;

/** The rules between two years (carry-over, stock and flow, cumulative columns) that the figures break. */
export function checkCarriedOver(years: ConsecutiveYears, countsTheSame: CountsTheSame): Finding[] {
  return (years.to.across ?? []).filter(({ previous }) => previous.every(countsTheSame)).flatMap((rule) => checkRule(rule, years));
}

function checkRule(rule: AcrossRule, { previous, current }: ConsecutiveYears): Finding[] {
  const thisYear = (codes: readonly string[], isTakenOff = false) => operandsOf(codes, current, isTakenOff);
  const left = thisYear(rule.current);
  const right = [...operandsOf(rule.previous, previous), ...thisYear(rule.plus ?? []), ...thisYear(rule.minus ?? [], true)];
  const operands = [...left, ...right];
  if (operands.some(({ value }) => Number.isNaN(value))) return [];
  const [leftValue, rightValue] = [sum(left), sum(right)];
  const slack = operands.every(({ value }) => Number.isInteger(value)) ? 0 : tolerance + 1e-9;
  const difference = tidy(leftValue - rightValue);
  if (rule.relation === "equal" ? Math.abs(difference) <= slack : difference >= -slack) return [];
  return [{
    code: `identity.${rule.id}`, severity: "warning", where: { code: rule.current[0] ?? "" },
    facts: {
      relation: rule.relation, previousYear: previous.year, year: current.year, left: leftValue, right: rightValue, difference,
      leftOperands: left.map(toldOf), rightOperands: right.map(toldOf),
    },
  }];
}

function operandsOf(codes: readonly string[], { year, cells }: { year: number; cells: Readonly<Record<string, number>> }, isTakenOff = false): Operand[] {
  return codes.map((code) => ({ code, year, value: cells[code] ?? Number.NaN, isTakenOff }));
}

function toldOf({ code, year, value, isTakenOff }: Operand): Fact {
  return isTakenOff ? { code, year, value, isTakenOff } : { code, year, value };
}

function sum(operands: readonly Operand[]): number {
  return tidy(operands.reduce((total, { value, isTakenOff }) => total + (isTakenOff ? -value : value), 0));
}

// Binary fractions show as 0.30000000000000004; reports print at most eight decimals.
function tidy(value: number): number {
  return Number(value.toFixed(8));
}
