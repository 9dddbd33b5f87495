import { indicatorsOf, type Edition } from "../../editions/index.ts";
import type { Finding } from "../../report/index.ts";
import type { YearlyFigures } from "./yearlyFigures.ts";

/** Fewer figures than this are no filled table. */
const fewest = 10;

/**
 * A table in which every figure is 0 and everything else says that there is none (blank, dash, not applicable, absent): a question
 * for a person, since a unit without any of this exists. A cell that was not read with certainty leaves it open.
 */
export function checkZeros(edition: Edition, cells: YearlyFigures["cells"], states: YearlyFigures["states"]): Finding[] {
  const isSettled = indicatorsOf(edition).every(({ code }) => cells[code] !== undefined || (states[code] !== undefined && states[code] !== "unreadable"));
  const figures = Object.values(cells);
  if (!isSettled || figures.length < fewest || figures.some((value) => value !== 0)) return [];
  return [{ code: "table.allZero", severity: "warning", where: {}, facts: { figures: figures.length } }];
}
