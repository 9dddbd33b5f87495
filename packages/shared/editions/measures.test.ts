import { describe, expect, it } from "vitest";
import { findEdition, findMeasure, indicatorsOf, measures, outcomeCodes, outcomeTotal } from "./index.ts";

describe("the measures", () => {
  it("name only cells of their editions", () => {
    for (const { sum, of } of measures) {
      for (const [id, codes] of [...Object.entries(sum), ...Object.entries(of ?? {})]) {
        const edition = findEdition(id);
        const known = new Set(edition === undefined ? [] : indicatorsOf(edition).map(({ code }) => code));
        expect(codes.filter((code) => !known.has(code))).toEqual([]);
      }
    }
  });

  it("leave out a form that has only some of their groups: 福建省's has no row for what cannot be provided", () => {
    const editionsOf = (code: string): string[] => Object.keys(findMeasure(code)?.sum ?? {}).sort();
    expect([editionsOf("outcomes.not_given.share"), editionsOf("outcomes.refused.share")]).toEqual([["T2014", "T2019", "T2021"], ["L2009FJ", "T2014", "T2019", "T2021"]]);
  });

  it("never share a code with a form", () => {
    const own = new Set(["L2009FJ", "T2014", "T2019", "T2021"].flatMap((id) => indicatorsOf(findEdition(id) ?? { rows: [] }).map(({ code }) => code)));
    expect(measures.filter(({ code }) => own.has(code))).toEqual([]);
  });
});

describe("the four outcomes", () => {
  it("add up to the form's own total, as its identity says", () => {
    for (const [id, [total]] of Object.entries(outcomeTotal)) {
      const groups = Object.values(outcomeCodes).flatMap((codes) => codes[id] ?? []).sort();
      const rules = findEdition(id)?.identities.flatMap(({ rule }) => (rule.kind === "equal" && rule.left[0] === total ? [[...rule.right].sort()] : [])) ?? [];
      expect(rules).toContainEqual(groups);
    }
  });
});
