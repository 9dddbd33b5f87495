import type { Edition } from "../../editions/index.ts";
import type { Finding } from "../../report/index.ts";
import type { ConsecutiveYears, CountsTheSame } from "./continuity.ts";

/** A figure that grows or shrinks this many times asks for a reason: another scope, another unit, a slip … */
const leap = 10;
/** … but small numbers leap by themselves: the larger of the two must be this large. */
const floor = 50;

/**
 * Figures ten times as large as last year's or a tenth of them (domain notes, A13), one finding a row: the row's total where it
 * has columns. A figure that was or became 0 has no such ratio. `factor` is the larger over the smaller, rounded; an amount in
 * 元 where 万元 are asked for shows as some 10,000.
 */
export function checkJumps({ previous, current, from, to }: ConsecutiveYears, countsTheSame: CountsTheSame): Finding[] {
  const before = new Set(mainFigures(from).map(({ code }) => code));
  return mainFigures(to).filter(({ code }) => before.has(code) && countsTheSame(code)).flatMap(({ code, unit }) => {
    const [was, is] = [previous.cells[code], current.cells[code]];
    if (was === undefined || is === undefined) return [];
    const [smaller, larger] = [Math.min(was, is), Math.max(was, is)];
    if (smaller <= 0 || larger < floor || larger < smaller * leap) return [];
    return [{
      code: "table.jump", severity: "warning" as const, where: { code },
      facts: { previousYear: previous.year, year: current.year, previous: was, current: is, factor: Math.round(larger / smaller), unit },
    }];
  });
}

/** What a row is about, as pages name it too: its only figure, this year's (no suffix), or the total of its columns. */
const mainColumns: readonly string[] = ["", "@total"];

function mainFigures(edition: Edition): { code: string; unit: string | null }[] {
  const rows = [...edition.rows, ...(edition.variants ?? []).flatMap((variant) => variant.rows)].filter(({ kind }) => kind !== "heading");
  return rows.flatMap(({ code, unit, columns = [{ suffix: "" }] }) => columns.filter(({ suffix }) => mainColumns.includes(suffix)).map(({ suffix }) => ({ code: code + suffix, unit })));
}
