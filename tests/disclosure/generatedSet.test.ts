import { describe, expect, it } from "vitest";
import { generateText } from "./generate.ts";
import { clean, half, owed, planted } from "./generatedSet.ts";
import { judge } from "./judge.ts";
import { kinds } from "./pieces.ts";
import { localWords } from "./prose.ts";

describe("the generated set", () => {
  it("is half clean, half planted with one to three data, in narratives of the usual length", () => {
    expect(clean.flatMap(({ data }) => data)).toEqual([]);
    for (const { data } of planted) expect([1, 2, 3]).toContain(data.filter(({ isOwed }) => isOwed).length);
    for (const { text } of [...clean, ...planted]) {
      expect(text.length).toBeGreaterThanOrEqual(600);
      expect(text.length).toBeLessThanOrEqual(3000);
    }
  });

  it.each(kinds)("has at least 60 data of the kind %s in several forms", (kind) => {
    const data = owed.filter((datum) => datum.kind === kind);
    expect(data.length).toBeGreaterThanOrEqual(60);
    expect(new Set(data.map(({ form }) => form)).size).toBeGreaterThanOrEqual(5);
  });

  it("is the same for the same seed", () => {
    expect(generateText(7, { planted: true })).toEqual(planted[6]);
  });
});

describe("the judge", () => {
  it("calls everything missed where nothing is found", () => {
    const missed = planted.flatMap((text) => judge(text, () => [], localWords).missed);
    expect(missed.length).toBe(owed.length);
  });

  it("has nothing to say where just the planted data are found and masked", () => {
    for (const text of planted) {
      const verdict = judge(text, () => text.data.filter(({ isOwed }) => isOwed).map(({ kind, start, end }) => findingAt(text.text, kind, start, end, "")), localWords);
      expect([verdict.missed, verdict.stray, verdict.leaked]).toEqual([[], [], []]);
    }
  });

  it("sees what is given away in any notation, and a half of a broken number", () => {
    const told = planted.filter((text) => judge(text, () => [findingAt(text.text, "name", 0, 1, text.text)], localWords).leaked.length === text.data.filter(({ kind, isOwed }) => isOwed && kind !== "address").length);
    expect(told.length).toBe(half);
  });
});

/** A finding as a check makes it, whose passage says just `shown`. */
function findingAt(text: string, kind: string, start: number, end: number, shown: string) {
  const before = text.slice(0, start).split("\n");
  const column = before.at(-1)?.length ?? 0;
  const place = { page: 1, line: before.length, start: column, end: column + end - start };
  return { code: `privacy.${kind}`, severity: "warning" as const, where: {}, facts: { passage: { text: shown, start: 0, end: 0, place } } };
}
