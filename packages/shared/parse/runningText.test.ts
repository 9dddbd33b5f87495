import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";

const report = (sentence: string): string => `清河县人民政府办公室2024年政府信息公开工作年度报告\n一、总体情况\n全年公开信息12条。\n二、依申请公开情况\n${sentence}\n三、存在问题\n无。\n`;

describe("the running text of a report", () => {
  it("gives its claims and citations with the section they stand in", () => {
    const parsed = parse(report("按照《办法》（清政办发〔2024〕5号），全年办理申请3件。"));
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(parsed.report.claims.map(({ value, section }) => [value, section])).toEqual([[12, "一"], [3, "二"]]);
    expect(parsed.report.citations).toMatchObject([{ number: "清政办发〔2024〕5号", series: "清政办发", year: 2024, title: "办法", section: "二" }]);
  });

  it("hides personal data in the passages of everything that is told of it", () => {
    const parsed = parse(report("申请人王小明，身份证号330225199003071230，手机13812345678，向我办提出申请3件。另有申请人王小明等提出申请4件，见《关于王小明申请的答复》（清政函〔2024〕7号）。"));
    if (!parsed.ok) throw new Error(parsed.reason);
    const told = JSON.stringify([parsed.report.claims, parsed.report.findings, parsed.report.citations]);
    expect(parsed.report.claims.map(({ value }) => value)).toContain(3);
    expect(parsed.report.findings.map(({ code }) => code)).toContain("privacy.mobile");
    for (const datum of ["王小明", "330225199003071230", "13812345678"]) expect(told).not.toContain(datum);
  });

  it("asks about the words that an office will not publish, and only where they are given", () => {
    const codes = (words: string[]) => {
      const parsed = parse(report("参加雪亮行动3次。"), { words });
      return parsed.ok ? parsed.report.findings.map(({ code }) => code) : [];
    };
    expect(codes(["雪亮行动"])).toContain("secrecy.word");
    expect(codes([])).not.toContain("secrecy.word");
  });
});
