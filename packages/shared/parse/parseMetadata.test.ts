import { describe, expect, it } from "vitest";
import { parseMetadata } from "./parseMetadata.ts";

describe("parseMetadata", () => {
  it.each([
    ["a breadcrumb before the title", ["首页 > 政务公开 > 某县财政局2017年政府信息公开工作年度报告", "一、概述"], "某县财政局2017年政府信息公开工作年度报告", "某县财政局"],
    ["the agency on the line after the title", ["2017年政府信息公开工作年度报告", "某县教育局", "一、概述"], "2017年政府信息公开工作年度报告", "某县教育局"],
    ["a verb between agency and year", ["某县财政局公开2017年政府信息公开工作年度报告", "一、概述"], "某县财政局公开2017年政府信息公开工作年度报告", "某县财政局"],
  ])("reads title and agency: %s", (_name, lines, title, agency) => {
    expect(parseMetadata(lines)).toMatchObject({ title, agency, year: 2017 });
  });
});
