import type { EditionRow } from "../../packages/shared/editions/index.ts";
import type { Figures } from "./randomFigures.ts";
import type { Random } from "./random.ts";

export type Gap = "blank" | "dash" | "notApplicable";

export interface Gaps {
  cells: Figures;
  states: Record<string, Gap>;
  behindGaps: Figures;
  notes: Record<string, string>;
}

type Puncher = (code: string, value: number) => Gap | null;

/**
 * Leaves some cells without a number, the way offices do: zeros left out here and there or in whole columns, totals left
 * to the reader, a row that does not apply. A rule over a gap is not assessable, so no identity breaks.
 */
export function punchGaps(random: Random, rows: readonly EditionRow[], figures: Figures): Gaps {
  const puncher = random.pick([none, none, scattered, scattered, columnsOfZeros, blankTotals, wholeRows])(random, rows);
  const gaps: Gaps = { cells: {}, states: {}, behindGaps: {}, notes: {} };
  for (const [code, value] of Object.entries(figures)) {
    const gap = puncher(code, value);
    if (gap === null) gaps.cells[code] = value;
    else {
      gaps.states[code] = gap;
      gaps.behindGaps[code] = value;
    }
  }
  gaps.notes = notesOf(random, rows, gaps.cells);
  return gaps;
}

function none(): Puncher {
  return () => null;
}

function scattered(random: Random): Puncher {
  const symbols = random.pick<Gap[]>([["blank"], ["blank"], ["dash"], ["notApplicable"], ["blank", "dash", "notApplicable"]]);
  const share = random.pick([0.05, 0.3, 0.8]);
  return (_code, value) => (random.chance(value === 0 ? share : 0.01) ? random.pick(symbols) : null);
}

/** Whole columns of a kind of applicant (or the cumulative column) show nothing where they would show 0. */
function columnsOfZeros(random: Random): Puncher {
  const suffixes = ["@org_business", "@org_research", "@org_public", "@org_legal", "@org_other", "#cumulative"].filter(() => random.chance(0.5));
  const symbol = random.pick<Gap>(["blank", "blank", "dash", "notApplicable"]);
  return (code, value) => (value === 0 && suffixes.some((suffix) => code.endsWith(suffix)) ? symbol : null);
}

/** The totals of the outcome rows are left out, whatever they would be, and zeros with them. */
function blankTotals(random: Random): Puncher {
  const leavesZeros = random.chance(0.5);
  return (code, value) => (/result\..*@total$/.test(code) || (leavesZeros && value === 0) ? "blank" : null);
}

function wholeRows(random: Random, rows: readonly EditionRow[]): Puncher {
  const chosen = new Set(rows.filter(({ kind }) => kind !== "heading" && kind !== "total" && random.chance(0.2)).map(({ code }) => code));
  const symbol = random.pick<Gap>(["blank", "dash", "notApplicable"]);
  return (code, value) => (value === 0 && chosen.has(code.replace(/[@#].*/, "")) ? symbol : null);
}

const remarks = (value: number, unit: string): string[] => [
  `${value}${unit}`, `${value}（其中修订${Math.max(1, Math.floor(value / 2))}${unit}）`, `${value}${unit}（含上年结转3${unit}）`, `${value}（见附件2）`,
];

/** A few cells say more than their number. The amount that the form prints without a unit gets one from the office. */
function notesOf(random: Random, rows: readonly EditionRow[], cells: Figures): Record<string, string> {
  const notes: Record<string, string> = {};
  const hasNotes = random.chance(0.4);
  for (const { code, unit } of rows) {
    const value = cells[code];
    if (value === undefined || unit === null || value < 0) continue;
    if (unit === "未印单位") {
      if (random.chance(0.6)) notes[code] = `${value}${random.pick(["元", "元", "万元"])}`;
    } else if (hasNotes && value > 0 && random.chance(0.1)) notes[code] = random.pick(remarks(value, unit));
  }
  return notes;
}
