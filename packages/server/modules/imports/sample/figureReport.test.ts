import { describe, expect, it } from "vitest";
import { formatNumber } from "@nianbao/shared/cells";
import { findEdition } from "@nianbao/shared/editions";
import { blocksToText } from "@nianbao/shared/report";
import { composeReport } from "./figureReport.ts";
import { pingtan } from "./pingtan.ts";

const { agency, reports } = pingtan;

describe("a sample report made of figures", () => {
  it.each(reports)("leads each figure of $year to the very characters that its original prints, in the row of its name", (given) => {
    const { text, report } = composeReport(agency.name, given);
    const lines = text.split("\n");
    const edition = findEdition(given.edition);
    const labels = new Map([...(edition?.rows ?? []), ...(edition?.variants ?? []).flatMap(({ rows }) => rows)].map(({ code, label }) => [code, label]));
    for (const [code, value] of Object.entries(report.cells)) {
      const place = report.sources[code];
      const line = lines[(place?.line ?? 0) - 1] ?? "";
      expect([line.split("\t")[0], line.slice(place?.start, place?.end)]).toEqual([labels.get(code.replace(/[@#].*/, "")), formatNumber(value)]);
    }
  });

  it.each(reports)("leads each section of $year to its heading", (given) => {
    const { text, report, sectionSources } = composeReport(agency.name, given);
    const lines = text.split("\n");
    expect(sectionSources.map(({ line, start, end }) => lines[line - 1]?.slice(start, end))).toEqual(report.sections.map(({ number, heading }) => `${number}、${heading}`));
  });

  it("leaves a blank cell empty, and gives no place to what the form does not have", () => {
    const [first] = reports;
    if (first === undefined) throw new Error("the sample is empty");
    const { text, report } = composeReport(agency.name, first);
    expect([first.year, report.states["proactive.channel.gazette#cumulative"], report.states["fees.waived"]]).toEqual([2013, "blank", "absent"]);
    expect(text).toContain("指标\t本年度\t历年累计\n");
    expect(text).toContain("\n2、政府公报公开数\t0\t\n");
    expect(text).not.toContain("政府信息公开收费减免金额");
    const { start, end } = report.sources["proactive.channel.gazette#cumulative"] ?? {};
    expect([start, end, report.sources["fees.waived"]]).toEqual([12, 12, undefined]);
  });

  it("keeps the unit that an office wrote beside a figure", () => {
    const year2019 = reports.find(({ year }) => year === 2019);
    if (year2019 === undefined) throw new Error("2019 is missing");
    const { text, report } = composeReport(agency.name, year2019);
    expect([report.cells["admin.procurement.amount"], report.notes["admin.procurement.amount"]]).toEqual([75394432.52, "75394432.52元"]);
    expect(text).toContain("\t75394432.52元\n");
  });

  it.each(reports)("tells $year in words of our own, marked as a summary, with figures only", (given) => {
    const { report } = composeReport(agency.name, given);
    expect(report.sections.map(({ number, heading }) => number + heading)).toEqual(["一说明", "二主动公开", "三依申请公开和争议"]);
    for (const { body } of report.sections) expect(blocksToText(body)).toMatch(/^【摘要】/);
    expect(report.sections[0]?.body).toMatchObject([{ text: expect.stringContaining("不是原文") }]);
  });

  it("finds what the forms' own rules find, and nothing else", () => {
    expect(Object.fromEntries(reports.map((given) => [given.year, composeReport(agency.name, given).report.findings.map(({ code }) => code)])))
      .toEqual({ 2013: [], 2014: [], 2015: [], 2016: [], 2017: [], 2019: [], 2021: [] });
  });
});
