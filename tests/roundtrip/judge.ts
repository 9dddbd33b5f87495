import type { Outcome, PrintedReport } from "./printReport.ts";

/** What a reader made of a printed report. A code in none of the three is absent. */
export interface Reading {
  cells: Readonly<Record<string, number>>;
  states: Readonly<Record<string, Exclude<Outcome, number>>>;
  uncertain: Readonly<Record<string, readonly Outcome[]>>;
}

/**
 * One cell that was not read as it should be. `wrong`: something else stands there with certainty (a number that is not
 * printed, a gap for a number, one gap for another). `lost`: a printed cell is said to be absent or unreadable, or its candidates
 * leave out what it says. `unsettled`: uncertain with the right candidate, where the layout leaves no doubt.
 */
export interface Miss {
  kind: "wrong" | "lost" | "unsettled";
  code: string;
  expected: readonly Outcome[];
  got: Outcome | readonly Outcome[];
}

/** Every cell in which a reading differs from what was printed; an honest reader gives no `wrong` and no `lost`. */
export function judge(printed: Pick<PrintedReport, "expected" | "mustRead">, reading: Reading): Miss[] {
  const must = new Set(printed.mustRead);
  const codes = new Set([...Object.keys(printed.expected), ...Object.keys(reading.cells), ...Object.keys(reading.states), ...Object.keys(reading.uncertain)]);
  return [...codes].flatMap((code): Miss[] => {
    // A code that no row of the edition has can only be invented.
    const expected = printed.expected[code] ?? ["absent"];
    const candidates = reading.uncertain[code];
    if (candidates !== undefined) {
      const isRight = candidates.some((candidate) => isAmong(expected, candidate));
      return isRight && !must.has(code) ? [] : [{ kind: isRight ? "unsettled" : "lost", code, expected, got: candidates }];
    }
    const got = reading.cells[code] ?? reading.states[code] ?? "absent";
    if (isAmong(expected, got)) return [];
    return [{ kind: got === "absent" || got === "unreadable" ? "lost" : "wrong", code, expected, got }];
  });
}

function isAmong(expected: readonly Outcome[], got: Outcome): boolean {
  return expected.some((outcome) => Object.is(outcome, got) || (typeof outcome === "number" && typeof got === "number" && Math.abs(outcome - got) < 1e-9));
}
