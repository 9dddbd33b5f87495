import { describe, expect, it } from "vitest";
import { formatNumber } from "@nianbao/shared/cells";
import { blocksToText } from "@nianbao/shared/report";
import { composeReport } from "./figureReport.ts";
import { pingtan } from "./pingtan.ts";

const { agency, reports } = pingtan;

describe("a sample report made of figures", () => {
  it.each(reports)("leads each figure of $year to the very characters that its original prints", (given) => {
    const { text, report } = composeReport(agency.name, given);
    const lines = text.split("\n");
    for (const [code, value] of Object.entries(report.cells)) {
      const place = report.sources[code];
      const line = lines[(place?.line ?? 0) - 1] ?? "";
      expect([line.split("\t")[1], line.slice(place?.start, place?.end)]).toEqual([code, formatNumber(value)]);
    }
  });

  it("says in words why there is no figure, and gives no place to what the form does not have", () => {
    const [first] = reports;
    if (first === undefined) throw new Error("the sample is empty");
    const { text, report } = composeReport(agency.name, first);
    expect([first.year, report.states["proactive.channel.gazette#cumulative"], report.states["fees.waived"]]).toEqual([2013, "blank", "absent"]);
    expect(text).toContain("2、政府公报公开数（历年累计）\tproactive.channel.gazette#cumulative\t空白\n");
    expect(text).toContain("政府信息公开收费减免金额\tfees.waived\t表中无此项\n");
    expect([report.sources["proactive.channel.gazette#cumulative"]?.page, report.sources["fees.waived"]]).toEqual([1, undefined]);
  });

  it("keeps the unit that an office wrote beside a figure", () => {
    const year2019 = reports.find(({ year }) => year === 2019);
    if (year2019 === undefined) throw new Error("2019 is missing");
    const { text, report } = composeReport(agency.name, year2019);
    expect([report.cells["admin.procurement.amount"], report.notes["admin.procurement.amount"]]).toEqual([75394432.52, "75394432.52元"]);
    expect(text).toContain("\tadmin.procurement.amount\t75394432.52元\n");
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
