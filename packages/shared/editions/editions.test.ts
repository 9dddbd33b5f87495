import { describe, expect, it } from "vitest";
import { editions, indicatorsOf, variantIndicatorsOf } from "./index.ts";

describe("the editions", () => {
  it("ask for as many figures as the forms do", () => {
    expect(editions.map((edition) => [edition.id, indicatorsOf(edition).length])).toEqual([["L2009FJ", 32], ["T2014", 58], ["T2019", 198], ["T2021", 200]]);
  });

  it.each(editions.map((edition) => ({ edition, name: edition.id })))("$name: every code once, parents above, identities over its own codes", ({ edition }) => {
    const rows = edition.rows.map((row) => row.code);
    const codes = new Set([...indicatorsOf(edition), ...variantIndicatorsOf(edition)].map((row) => row.code));
    expect(new Set(rows).size).toBe(rows.length);
    edition.rows.forEach(({ parent }, index) => expect(parent === null || rows.slice(0, index).includes(parent), `${rows[index]} under ${parent}`).toBe(true));
    for (const { rule } of edition.identities) {
      const used = rule.kind === "implies" ? [rule.when.code, rule.then.code] : [...rule.left, ...rule.right];
      expect(used.filter((code) => !codes.has(code))).toEqual([]);
    }
  });
});
