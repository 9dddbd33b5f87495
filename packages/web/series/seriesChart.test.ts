import { compare, type ComparedReport } from "@nianbao/shared/compare";
import { crosswalk, editions } from "@nianbao/shared/editions";
import { describe, expect, it } from "vitest";
import { createText } from "../i18n/text.ts";
import { zhCN } from "../i18n/zh-CN.ts";
import { seriesOf } from "./compared.ts";
import { chartOf } from "./seriesChart.ts";

const text = createText("zh-CN", zhCN);
const report = (year: number, edition: string, cells: Record<string, number>): ComparedReport => ({ agency: "a", year, edition, cells, scope: "unit", version: 1, states: {}, uncertain: {} });

function drawn(indicator: string, reports: readonly ComparedReport[]): (number | string | null)[] {
  const compared = compare({ editions, crosswalk }, { agencies: [{ slug: "a", name: "甲" }], indicators: [indicator], years: reports.map(({ year }) => year) }, reports);
  const [series] = chartOf(text, seriesOf(compared), "", (path) => path).series;
  return (series?.points ?? []).map(({ value, word }) => value ?? word);
}

describe("a chart of one indicator", () => {
  it("draws no amount on an axis of another unit: 300元 waived are not 300万元 collected, nor are eight items", () => {
    expect(drawn("fees.application_costs", [report(2013, "L2009FJ", { "fees.waived": 300 }), report(2014, "T2014", { "fees.application_costs": 0.5 })])).toEqual(["单位不同", 0.5]);
    expect(drawn("admin.fee.amount", [report(2020, "T2019", { "admin.fee.items_prev": 8 }), report(2021, "T2021", { "admin.fee.amount": 59237.2449 })])).toEqual(["单位不同", 59237.2449]);
  });

  it("draws what is counted in 条 beside what is counted in 件", () => {
    expect(drawn("applications.received.total", [report(2013, "L2009FJ", { "applications.received.total": 2 }), report(2014, "T2014", { "applications.received.total": 3 })])).toEqual([2, 3]);
  });
});
