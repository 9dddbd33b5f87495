import { describe, expect, it } from "vitest";
import type { Finding } from "../report/index.ts";
import { en, zhCN } from "./index.ts";

const chinese: Record<string, string> = { in: "上年结转（总计）", out: "结转下年度继续办理（总计）", stock: "现行有效件数", issued: "本年制发件数", repealed: "本年废止件数" };
const english: Record<string, string> = { in: "Carried in (total)", out: "Carried over (total)", stock: "In force", issued: "Issued", repealed: "Repealed" };
const finding = (code: string, facts: Finding["facts"], where: Finding["where"] = {}): Finding => ({ code, severity: "warning", where, facts });
const operand = (code: string, year: number, value: number) => ({ code, year, value });
const stale = (kind: string, stated: number, expected: number): Finding => finding("narrative.staleYear", { kind, stated, expected });
const repeated = (agency: string | null, where: Finding["where"] = {}): Finding =>
  finding("narrative.repeated", { against: { agency, slug: "x", year: 2016 }, share: 0.42, characters: 1234, of: 2938, passages: [{ text: "", characters: 186, otherSection: "二" }] }, where);

describe("the sentence of a finding between reports", () => {
  it.each<[Finding, string, string]>([
    [
      finding("identity.C5", { relation: "equal", previousYear: 2024, year: 2025, left: 36, right: 35, leftOperands: [operand("in", 2025, 36)], rightOperands: [operand("out", 2024, 35)] }),
      "“上年结转（总计）”本年填36，2024年报告的“结转下年度继续办理（总计）”是35，应当相等。",
      "“Carried in (total)” is 36 this year; “Carried over (total)” is 35 in the report for 2024. The two should be equal.",
    ],
    [
      finding("identity.C6", {
        relation: "equal", previousYear: 2023, year: 2024, left: 430, right: 420, leftOperands: [operand("stock", 2024, 430)],
        rightOperands: [operand("stock", 2023, 597), operand("issued", 2024, 50), { ...operand("repealed", 2024, 227), isTakenOff: true }],
      }),
      "“现行有效件数”本年填430，2023年报告的“现行有效件数”是597，加本年的“本年制发件数”50，减本年的“本年废止件数”227，得420，应当相等。",
      "“In force” is 430 this year; “In force” (597 in the report for 2023) plus “Issued” (50 this year) minus “Repealed” (227 this year) is 420. The two should be equal.",
    ],
    [
      finding("identity.C9", { relation: "atLeast", year: 2024, left: 5, right: 6, leftOperands: [operand("in", 2024, 1), operand("stock", 2024, 4)], rightOperands: [operand("out", 2023, 2), operand("issued", 2023, 4)] }),
      "“上年结转（总计）”、“现行有效件数”本年合计5，2023年报告的“结转下年度继续办理（总计）”是2，加2023年报告的“本年制发件数”4，得6，前者不应少于后者。",
      "“Carried in (total)” and “In force” add up to 5 this year; “Carried over (total)” (2 in the report for 2023) plus “Issued” (4 in the report for 2023) is 6. The first should not be less.",
    ],
    [
      finding("table.jump", { previousYear: 2023, year: 2024, previous: 550, current: 9487, factor: 17, unit: "件" }, { code: "issued" }),
      "“本年制发件数”2023年是550件，本年是9487件，约为上年的17倍，请核对。",
      "“Issued” is 9487 this year, about 17 times the 550 in the report for 2023; please check.",
    ],
    [
      finding("table.jump", { previousYear: 2023, year: 2024, previous: 251000, current: 25.1, factor: 10000, unit: "未印单位" }, { code: "issued" }),
      "“本年制发件数”2023年是251000，本年是25.1，上年约为本年的10000倍，请核对金额的单位。",
      "“Issued” is 25.1 this year, about 1/10000 of the 251000 in the report for 2023; please check the unit of the amount.",
    ],
    [finding("table.unchanged", { previousYear: 2016, figures: 58, nonZero: 12 }), "统计表的58个数字与2016年报告的完全相同，其中12个不是0。", "All 58 figures of the table are those of the report for 2016; 12 of them are not 0."],
    [finding("table.allZero", { figures: 58 }), "统计表里的58个数字全部是0，请确认不是漏填。", "All 58 figures of the table are 0; please make sure that it was filled in."],
    [repeated(null), "正文共2938字（不计标点和数字），其中1234字（42%）与本单位2016年的报告相同，最长的一处186字。", "The text shares 1234 of its 2938 characters (42%; punctuation and figures not counted) with this agency's report for 2016; the longest passage has 186."],
    [repeated("某县水利局", { section: "二" }), "这一部分共2938字（不计标点和数字），其中1234字（42%）与某县水利局2016年的报告相同，最长的一处186字。", "This part shares 1234 of its 2938 characters (42%; punctuation and figures not counted) with the report of 某县水利局 for 2016; the longest passage has 186."],
    [stale("plan", 2016, 2017), "讲下一步打算的一句写的是2016年，按报告年度算，下一年是2017年。", "A sentence about plans says 2016; the year after the report's is 2017."],
    [stale("period", 2015, 2016), "统计的起止日期写的是2015年，报告年度是2016年。", "The period of the statistics is given as 2015; the report is for 2016."],
    [stale("summary", 2015, 2016), "讲全年情况的一句写的是2015年，报告年度是2016年。", "A sentence about the year's work says 2015; the report is for 2016."],
    [stale("title", 2015, 2016), "正文称本报告为2015年的报告，标题的年度是2016年。", "The text calls this the report for 2015; its title says 2016."],
  ])("%j", (given, inChinese, inEnglish) => {
    expect(zhCN.findingMessage(given, (code) => chinese[code] ?? code)).toBe(inChinese);
    expect(en.findingMessage(given, (code) => english[code] ?? code)).toBe(inEnglish);
  });

  it.each(["identity.B1", "identity.C5", "identity.C6", "identity.C7", "identity.C9", "table.jump", "table.unchanged", "table.allZero", "narrative.repeated", "narrative.staleYear"])("%s is one even without facts", (code) => {
    const some: Finding["facts"][] = [{}, { leftOperands: "x", passages: 3, against: null, kind: null, previous: "1" }];
    for (const facts of some) {
      expect(zhCN.findingMessage(finding(code, facts, { code: "in" }), (name) => name)).toMatch(/^[^]{5,}。$/);
      expect(en.findingMessage(finding(code, facts, { code: "in" }), (name) => name)).toMatch(/^[A-Z“].*\.$/);
    }
  });
});
