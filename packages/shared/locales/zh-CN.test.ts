import { describe, expect, it } from "vitest";
import type { Finding } from "../report/index.ts";
import { zhCN } from "./index.ts";

const named = (code: string): string => ({ a: "甲数", b: "乙数", c: "丙数" })[code] ?? code;
const finding = (code: string, facts: Finding["facts"], where: Finding["where"] = { code: "a" }): Finding => ({ code, severity: "warning", where, facts });
const operands = (...values: number[]): { code: string; value: number }[] => values.map((value, index) => ({ code: ["a", "b", "c", "d", "e"][index] ?? "", value }));

describe("the sentence of a finding", () => {
  it.each<[Finding, string]>([
    [finding("identity.A1", { relation: "equal", left: 12, right: 11, leftOperands: operands(12), rightOperands: operands(9, 2) }), "“甲数”应当等于“甲数”、“乙数”之和，表中是12和9+2=11。"],
    [finding("identity.A7", { relation: "atMost", left: 2, right: 1, leftOperands: operands(2), rightOperands: operands(1) }), "“甲数”不应多于“甲数”，表中是2和1。"],
    [finding("identity.A8", { relation: "maximumAtMost", left: 5, right: 3, leftOperands: operands(5, 1), rightOperands: operands(3) }), "“甲数”、“乙数”任何一项不应多于“甲数”，表中是最多的一项5和3。"],
    [finding("identity.A12", { relation: "implies", when: { code: "b", value: 1 }, then: { code: "c", value: 0 } }), "“乙数”是1，“丙数”却是0，两处对不上。"],
    [finding("table.rowMoved", {}), "统计表里“甲数”不在它原来的位置。"],
    [finding("table.rowRepeated", { times: 2, readings: [3, "blank"] }), "“甲数”在文中印了2次，数字不一样：3、没有数字。"],
    [finding("table.rowMissing", {}), "统计表里没有“甲数”这一行。"],
    [finding("table.unit", { printed: "元", expected: "万元" }), "“甲数”的单位印的是“元”，这张表规定的是“万元”。"],
    [finding("table.unknown", {}, {}), "文中有统计表，但不是本系统认识的格式，数据没有读取。"],
    [finding("table.impossible", { value: 1.5, unit: "件" }), "“甲数”填的是1.5，这一项只能是不小于0的整数。"],
  ])("%j", (given, sentence) => {
    expect(zhCN.findingMessage(given, named)).toBe(sentence);
  });
});
