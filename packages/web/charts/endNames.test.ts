import fc from "fast-check";
import { expect, it } from "vitest";
import { spread } from "./endNames.ts";

it("moves two that meet apart by the same way, and leaves others where they are", () => {
  expect(spread([0.5, 0.5, 0.9], [0.1, 0.1, 0.1]).map((place) => place.toFixed(2))).toEqual(["0.45", "0.55", "0.90"]);
});

it("keeps everything inside and in order, without overlaps", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }), (middles) => {
      const placed = spread(middles, middles.map(() => 0.1)).sort((a, b) => a - b);
      for (const [index, place] of placed.entries()) {
        expect(place).toBeGreaterThanOrEqual(0.05 - 1e-9);
        expect(place).toBeLessThanOrEqual(0.95 + 1e-9);
        if (index > 0) expect(place - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(0.1 - 1e-9);
      }
    }),
  );
});
