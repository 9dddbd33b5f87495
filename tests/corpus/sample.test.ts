import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { composeReport } from "../../packages/server/modules/imports/sample/figureReport.ts";
import { pingtan } from "../../packages/server/modules/imports/sample/pingtan.ts";

const folder = resolve(process.env["NIANBAO_REPORTS"] ?? new URL("../../../shared/reports", import.meta.url).pathname);

interface Gold {
  agency: string;
  edition: string;
  cells: Record<string, number>;
  states: Record<string, string>;
  notes: Record<string, string>;
  source: { title: string; url: string };
}

const { agency, reports } = pingtan;

describe("the sample of 平潭", () => {
  it("has every year that was read", () => {
    expect(reports.map(({ year }) => year)).toEqual([2013, 2014, 2015, 2016, 2017, 2019, 2021]);
  });

  it.each(reports)("is for $year the report as a careful reader read it, cell by cell", (given) => {
    const gold = JSON.parse(readFileSync(join(folder, `${given.year}-pingtan-zone.gold.json`), "utf8")) as Gold;
    const { report } = composeReport(agency.name, given);
    expect([agency.name, report.edition, report.title, given.originalUrl]).toEqual([gold.agency, gold.edition, gold.source.title, gold.source.url]);
    expect(report.cells).toEqual(gold.cells);
    expect(report.states).toEqual(gold.states);
    expect(Object.keys(report.notes)).toEqual(Object.keys(gold.notes));
  });
});
