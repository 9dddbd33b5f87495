import { describe, expect, it } from "vitest";
import { repeatedAmong, repeatedPassages } from "./index.ts";
import { narrative } from "./testing/narratives.ts";

// Measured alone (npm run bench -- repeated): 2 ms and 0.4 s, so that a busy machine has room.
const pairBudget = 50;
const pairsBudget = 3000;

function median(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

describe("the time that repeated text takes", () => {
  it("is 50 ms at most for two narratives of 10,000 characters", () => {
    const [mine, other] = [narrative(1, 10_000), narrative(2, 10_000)];
    expect(mine.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThanOrEqual(10_000);
    expect(median(15, () => repeatedPassages(mine, other))).toBeLessThan(pairBudget);
  });

  it("is 3 s at most for all pairs of 72", () => {
    const reports = Array.from({ length: 72 }, (_, index) => ({ id: String(index), parts: narrative(index + 1, 10_000) }));
    expect(median(3, () => repeatedAmong(reports))).toBeLessThan(pairsBudget);
  });
});
