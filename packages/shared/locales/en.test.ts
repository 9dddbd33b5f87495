import { describe, expect, it } from "vitest";
import { editions } from "../editions/index.ts";
import type { Finding } from "../report/index.ts";
import { en, zhCN } from "./index.ts";

const named = (code: string): string => ({ a: "First", b: "Second", c: "Third" })[code] ?? code;
const finding = (code: string, facts: Finding["facts"], where: Finding["where"] = { code: "a" }): Finding => ({ code, severity: "warning", where, facts });
const operands = (...values: number[]): { code: string; value: number }[] => values.map((value, index) => ({ code: ["a", "b", "c", "d", "e"][index] ?? "", value }));

describe("the English sentence of a finding", () => {
  it.each<[Finding, string]>([
    [finding("identity.A1", { relation: "equal", left: 12, right: 11, leftOperands: operands(12), rightOperands: operands(9, 2) }), "“First” should equal the sum of “First” and “Second”; the table has 12 and 9 + 2 = 11."],
    [finding("identity.A7", { relation: "atMost", left: 2, right: 1, leftOperands: operands(2), rightOperands: operands(1) }), "“First” should not be more than “First”; the table has 2 and 1."],
    [finding("identity.A4", { relation: "atLeast", left: 2, right: 3, leftOperands: operands(1, 1), rightOperands: operands(3) }), "The sum of “First” and “Second” should not be less than “First”; the table has 1 + 1 = 2 and 3."],
    [finding("identity.A8", { relation: "maximumAtMost", left: 5, right: 3, leftOperands: operands(5, 1), rightOperands: operands(3) }), "None of “First” and “Second” should be more than “First”; the table has 5 as the largest and 3."],
    [finding("identity.A12", { relation: "implies", when: { code: "b", value: 1 }, then: { code: "c", value: 0 } }), "“Second” is 1, but “Third” is 0; the two do not agree."],
    [finding("identity.C2", { relation: "equal", left: 5, right: 5, leftOperands: operands(5), rightOperands: operands(1, 1, 1, 1, 1) }), "“First” should equal the sum of “First” and 4 other rows; the table has 5 and 1 + 1 + 1 + 1 + 1 = 5."],
    [finding("table.rowMoved", {}), "In the table, “First” is not in its usual place."],
    [finding("table.rowRepeated", { times: 2, readings: [3, "blank"] }), "“First” is printed 2 times with different figures: 3, no figure."],
    [finding("table.rowMissing", {}), "The table has no row “First”."],
    [finding("table.unit", { printed: "元", expected: "万元" }), "The unit of “First” is printed as yuan (元); the form prescribes 10,000 yuan (万元)."],
    [finding("table.unknown", {}, {}), "The document has a statistical table, but not on a form that is known here; its figures were not read."],
    [finding("table.impossible", { value: 1.5, unit: "件" }), "“First” is given as 1.5; it can only be a whole number of 0 or more."],
  ])("%j", (given, sentence) => {
    expect(en.findingMessage(given, named)).toBe(sentence);
  });
});

describe("names in English", () => {
  it("exist for every scope that has a Chinese one", () => {
    expect(Object.keys(en.scopeNames)).toEqual(Object.keys(zhCN.scopeNames));
  });

  it("exist for every unit of every form", () => {
    const units = new Set(editions.flatMap(({ rows }) => rows.flatMap(({ unit }) => (unit === null ? [] : [unit]))));
    expect([...units].filter((unit) => !Object.hasOwn(en.unitNames, unit))).toEqual([]);
  });
});
