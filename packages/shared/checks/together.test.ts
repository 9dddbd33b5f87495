import { describe, expect, it } from "vitest";
import { parse } from "../parse/index.ts";
import type { ParsedReport } from "../report/index.ts";
import { checkTogether } from "./together.ts";
import { prose } from "./repeated/testing/narratives.ts";

function report(agency: string, year: number, text: string): ParsedReport {
  const parsed = parse(`${agency}${year}年政府信息公开工作年度报告\n一、总体情况\n${text}\n二、其他事项\n无。`);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.report;
}

const copied = prose(1, 300);
const codes = (reports: ParsedReport[]) => checkTogether(reports).map((findings) => findings.map(({ code, where, facts }) => [code, where.section, (facts.against as { year: number }).year]));

describe("reports that are looked at together", () => {
  it("are told what the later year copied from the year before, whatever their order", () => {
    const [earlier, later] = [report("清河县水利局", 2023, copied), report("清河县水利局", 2024, copied)];
    expect(codes([earlier, later])).toEqual([[], [["narrative.repeated", "一", 2023]]]);
    expect(codes([later, earlier])).toEqual([[["narrative.repeated", "一", 2023]], []]);
  });

  it("are told at both where two agencies print the same in one year", () => {
    expect(codes([report("清河县水利局", 2024, copied), report("清河县教育局", 2024, copied)])).toEqual([[["narrative.repeated", "一", 2024]], [["narrative.repeated", "一", 2024]]]);
  });

  it("are left alone where they share nothing, or are years apart", () => {
    expect(codes([report("清河县水利局", 2022, copied), report("清河县水利局", 2024, copied), report("清河县教育局", 2024, prose(2, 300))])).toEqual([[], [], []]);
  });

  it("show no personal data in what they share", () => {
    const text = `${copied}申请人王小明的手机13812345678打不通。${copied}`;
    const told = JSON.stringify(checkTogether([report("清河县水利局", 2023, text), report("清河县水利局", 2024, text)]));
    expect(told).toContain("narrative.repeated");
    for (const datum of ["王小明", "13812345678"]) expect(told).not.toContain(datum);
  });
});
