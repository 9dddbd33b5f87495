import fc from "fast-check";
import { expect, it } from "vitest";
import { axisOf, heightOf } from "./ticks.ts";

it.each([
  [[1, 0, 23, 70], [0, 20, 40, 60, 80]],
  [[1212, 5120], [0, 2000, 4000, 6000]],
  [[1, 2, 3], [0, 1, 2, 3]],
  [[0.4, 1], [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [[12, 25], [0, 5, 10, 15, 20, 25]],
  [[-2.25, 3.1], [-4, -2, 0, 2, 4]],
  [[-40, -3], [-40, -30, -20, -10, 0]],
])("%j stands on an axis with %j", (values, ticks) => {
  expect(axisOf(values).ticks).toEqual(ticks);
});

it("starts at 0 and has a height even where every figure is 0", () => {
  expect(axisOf([0, 0])).toEqual({ low: 0, high: 1, ticks: [0, 1] });
  expect(axisOf([])).toEqual({ low: 0, high: 1, ticks: [0] });
});

it("holds every figure and 0, with few even steps, whole between whole numbers", () => {
  const whole = fc.integer({ min: -1e9, max: 1e9 });
  const decimal = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-6);
  fc.assert(
    fc.property(fc.oneof(fc.array(whole, { minLength: 1 }), fc.array(decimal, { minLength: 1 })), (values) => {
      const { low, high, ticks } = axisOf(values);
      expect(ticks).toContain(0);
      expect(ticks.length).toBeLessThanOrEqual(6);
      for (const value of values) {
        expect(heightOf(value, { low, high, ticks })).toBeGreaterThanOrEqual(-1e-9);
        expect(heightOf(value, { low, high, ticks })).toBeLessThanOrEqual(1 + 1e-9);
      }
      if (values.every(Number.isInteger)) expect(ticks.every(Number.isInteger)).toBe(true);
    }),
  );
});
