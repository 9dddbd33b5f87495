import { expect, it } from "vitest";
import { stripParts } from "./outcomeStrip.ts";

it("gives every outcome the length of its count and leaves out those without", () => {
  const outcome = (kind: "given" | "refused" | "unable", count: number) => ({ kind, count, word: kind, details: "" });
  expect(stripParts([outcome("given", 90), outcome("refused", 0), outcome("unable", 30)])).toEqual([
    { kind: "given", x: "0%", width: "75%" },
    { kind: "unable", x: "75%", width: "25%" },
  ]);
});
