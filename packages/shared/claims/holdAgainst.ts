import type { Claim, ParsedReport } from "../report/index.ts";
import type { Figure } from "./figures.ts";

/** What the table says, as far as claims are held against it. */
export type TableFigures = Pick<ParsedReport, "edition" | "cells" | "states" | "uncertain">;

/** What cells add up to; only at least that much where some of them are left empty. */
export interface Sum {
  value: number;
  isExact: boolean;
}

/** The sum of cells, null where one of them is uncertain, illegible, or where none is a number. */
export function sumOf(codes: readonly string[], figures: TableFigures): Sum | null {
  const sums = codes.map((code) => cellSum(code, figures));
  if (sums.length === 0 || sums.includes(null)) return null;
  const known = sums.filter((sum) => sum !== null);
  if (known.every(({ value, isExact }) => value === 0 && !isExact)) return null;
  return { value: Number(known.reduce((total, { value }) => total + value, 0).toFixed(6)), isExact: known.every(({ isExact }) => isExact) };
}

const columnsOfTotal = ["natural", "org_business", "org_research", "org_public", "org_legal", "org_other"];

/** A cell; a total that was left empty is at least what its own columns add up to. */
function cellSum(code: string, figures: TableFigures): Sum | null {
  const value = figures.cells[code];
  if (value !== undefined) return { value, isExact: true };
  if (figures.uncertain[code] !== undefined || figures.states[code] === "unreadable") return null;
  if (!code.endsWith("@total")) return { value: 0, isExact: false };
  const columns = columnsOfTotal.map((column) => code.replace(/total$/, column));
  if (columns.some((column) => figures.uncertain[column] !== undefined || figures.states[column] === "unreadable")) return null;
  const printed = columns.map((column) => figures.cells[column] ?? null);
  return { value: printed.reduce((total: number, each) => total + (each ?? 0), 0), isExact: !printed.includes(null) };
}

/** Whether a stated figure fits a sum: `null` where the sum is too open to tell. */
export function fits({ value, exactness, leeway }: Figure, sum: Sum): boolean | null {
  if (Math.abs(value - sum.value) <= leeway) return true;
  if (exactness !== "exact") return fitsRounded(value, exactness, sum.value) ? true : null;
  if (sum.isExact) return false;
  return value < sum.value ? false : null;
}

/** 380多 is 380 or a little more; 约, 近 and the like may be a tenth away. */
function fitsRounded(value: number, exactness: Claim["exactness"], printed: number): boolean {
  const step = value / 10;
  switch (exactness) {
    case "moreThan":
    case "atLeast":
      return printed >= value && printed < value + step;
    case "almost":
    case "atMost":
      return printed <= value && printed > value - step;
    default:
      return Math.abs(printed - value) <= step;
  }
}
