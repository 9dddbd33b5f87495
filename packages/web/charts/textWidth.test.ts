import { expect, it } from "vitest";
import { textWidth, wrapText } from "./textWidth.ts";

it("takes a Chinese sign for an em and others for about half", () => {
  expect(textWidth("口径变化，前后不可比")).toBe(10);
  expect(textWidth("1,234")).toBeCloseTo(4 * 0.57 + 0.34);
});

it("breaks Chinese anywhere but before a stop, and English between words", () => {
  expect(wrapText("口径变化，前后不可比", 5, 2)).toEqual(["口径变化，", "前后不可比"]);
  expect(wrapText("口径变化，前后不可比", 4, 3)).toEqual(["口径变化，", "前后不可", "比"]);
  expect(wrapText("Definition changed: not comparable", 11, 2)).toEqual(["Definition changed:", "not comparable"]);
});

it("ends in dots what does not fit", () => {
  expect(wrapText("自然资源与规划局", 5.5, 1)).toEqual(["自然资源…"]);
  expect(wrapText("Pingtan Comprehensive Experimental Zone", 6, 2)).toEqual(["Pingtan", "Comprehe…"]);
});
