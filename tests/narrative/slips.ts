import type { Figures } from "../roundtrip/randomFigures.ts";
import type { Random } from "../roundtrip/random.ts";
import { everySum } from "./concepts.ts";

/** What an office gets wrong: a figure of the table, that nothing happened, a total over classes, a percentage. */
export type SlipKind = "figure" | "nothing" | "sum" | "share" | "growth";

/** A figure as a hand gets it wrong: near by, a digit too many or too few, two digits changed over. Never a figure that the table could give. */
export function slippedFigure(value: number, cells: Figures, random: Random): number {
  const right = everySum(cells);
  for (;;) {
    const digits = String(value);
    const slipped = random.pick([
      value + random.int(1, 9), value - random.int(1, 9), value * 10 + random.int(0, 9), Number(digits.slice(1)), Number([...digits].reverse().join("")), value + random.int(10, 99),
    ]);
    const rounded = Number(slipped.toFixed(6));
    if (rounded > 0 && rounded !== value && !right.has(rounded) && Number.isFinite(rounded)) return rounded;
  }
}

/** A percentage that no rounding explains. */
export function slippedPercent(percent: number, most: number, random: Random): number {
  const step = Math.max(4, percent * 0.2) + random.int(0, 5);
  const slipped = percent + step <= most ? percent + step : percent - step;
  return Number(Math.abs(slipped).toFixed(2));
}
