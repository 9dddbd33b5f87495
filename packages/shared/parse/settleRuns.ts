import type { SourceText } from "../readers/index.ts";
import { eliminate } from "./eliminate.ts";
import { candidatesOf, type Piece, type Reading } from "./gluedRun.ts";
import type { ParsedTable, TableRun } from "./parseTable.ts";
import { narrativeAround, statedFigure, type Narrative } from "./statedFigure.ts";

/** What is left of a run: one reading is settled, several are candidates. */
interface Outcome {
  run: TableRun;
  readings: readonly Reading[];
  isSettled: boolean;
}

/**
 * Settles what glued figures mean by the report itself: by its must-rules, and by the one figure that the narrative states for
 * the row. Only a reading that is the last one left, with a figure in every column, is read; all others stay uncertain
 * with the readings that are left.
 */
export function settleRuns(table: ParsedTable, source: SourceText, year: number): ParsedTable {
  if (table.runs.length === 0) return table;
  const outcomes = outcomesOf(table, { text: narrativeAround(source.text, table.stretches), year });
  const settled = { ...table, cells: { ...table.cells }, uncertain: { ...table.uncertain }, notes: { ...table.notes }, sources: { ...table.sources }, runs: [] };
  for (const { run, readings, isSettled } of outcomes) {
    for (const [column, code] of run.codes.entries()) {
      const piece = isSettled ? readings[0]?.[column] : null;
      if (piece === null || piece === undefined) settled.uncertain[code] = candidatesOf(readings, column);
      else read(settled, source, code, piece);
    }
  }
  return settled;
}

function read(table: ParsedTable, source: SourceText, code: string, { value, start, end }: Piece): void {
  table.cells[code] = value;
  table.sources[code] = source.locate(start, end);
  delete table.uncertain[code];
  delete table.notes[code];
}

function outcomesOf(table: ParsedTable, narrative: Narrative): Outcome[] {
  const byRules = eliminate(table.runs, table);
  const stated = table.runs.map((run, index) => {
    const { readings = run.readings, isBroken = false } = byRules[index] ?? {};
    const value = isBroken || !run.codes.includes(run.row.code) ? null : statedFigure(narrative, run.row);
    const agreeing = readings.filter((reading) => run.codes.some((code, column) => code === run.row.code && reading[column]?.value === value));
    return { run, codes: run.codes, readings: agreeing.length > 0 ? agreeing : readings, isDisputed: isBroken || (value !== null && agreeing.length === 0) };
  });
  return eliminate(stated, table).map(({ readings, isBroken }, index): Outcome => {
    const { run, isDisputed } = stated[index] ?? { run: table.runs[index] as TableRun, isDisputed: true };
    const left = isBroken ? run.readings : readings;
    const [only, ...others] = left;
    return { run, readings: left, isSettled: !isBroken && !isDisputed && others.length === 0 && only !== undefined && !only.includes(null) };
  });
}
