import { describe, expect, it } from "vitest";
import { depthsOf, findEdition, indicatorsOf } from "./index.ts";
import { T2014 } from "./T2014.ts";

const codes = new Set(T2014.rows.map((row) => row.code));

describe("T2014", () => {
  it("has 65 rows: 7 headings and 58 indicators, each code once", () => {
    expect(T2014.rows).toHaveLength(65);
    expect(indicatorsOf(T2014)).toHaveLength(58);
    expect(codes.size).toBe(65);
  });

  it("gives a unit to every indicator and to no heading", () => {
    expect(T2014.rows.filter((row) => (row.unit === null) !== (row.kind === "heading"))).toEqual([]);
  });

  it("names as parent only a row that stands above", () => {
    const seen = new Set<string>();
    for (const row of T2014.rows) {
      if (row.parent !== null) expect(seen).toContain(row.parent);
      seen.add(row.code);
    }
    expect(depthsOf(T2014).get("applications.replies.refused.privacy")).toBe(3);
  });

  it("states identities over its own codes only", () => {
    for (const { rule } of T2014.identities) {
      const used = rule.kind === "implies" ? [rule.when.code, rule.then.code] : [...rule.left, ...rule.right];
      expect(used.filter((code) => !codes.has(code))).toEqual([]);
    }
  });

  it("has every identity of the domain notes that one report can be tested for", () => {
    expect([...new Set(T2014.identities.map((identity) => identity.id))]).toEqual(
      ["A1", "A2", "A3", "A4", "A4′", "A5", "A5′", "A6", "A7", "A8", "A9", "A10", "A11", "A12"],
    );
  });

  it("never tests the de-duplicated total against the sum of its channels as equal", () => {
    const about = T2014.identities.filter(({ rule }) => rule.kind === "equal" && rule.left.includes("proactive.total"));
    expect(about).toEqual([]);
  });

  it("is found by its id, and nothing is found by none", () => {
    expect(findEdition("T2014")).toBe(T2014);
    expect(findEdition(null)).toBeUndefined();
  });
});
