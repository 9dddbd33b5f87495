import { describe, expect, it } from "vitest";
import { NarrativeSource, readClaims } from "../../claims/index.ts";
import { SourceText } from "../../readers/index.ts";
import type { Finding } from "../../report/index.ts";
import { checkNarrative } from "./index.ts";

function check(text: string, cells: Record<string, number> = {}, edition = "T2021"): Finding[] {
  const narrative = new NarrativeSource(new SourceText(text), { tables: [], sections: [{ path: "一", heading: "", start: 0 }], year: 2024 });
  return checkNarrative(readClaims(narrative, { edition, cells, states: {}, uncertain: {} }, "清河县人民政府"));
}
const briefly = (text: string, code: string, ...facts: string[]): unknown[] => check(text).filter((finding) => finding.code === code).map((finding) => facts.map((fact) => finding.facts[fact]));

describe("a conflict", () => {
  it("is a warning with both figures, its place and its passage", () => {
    expect(check("全县收到政府信息公开申请15件。", { "applications.new@total": 13, "applications.carried_in@total": 1 })).toEqual([
      {
        code: "narrative.conflict", severity: "warning", where: { code: "applications.new@total", section: "一" },
        facts: {
          said: 15, unit: "件", what: "全县收到政府信息公开申请", printed: 13, codes: ["applications.new@total"],
          passage: { text: "全县收到政府信息公开申请15件。", start: 12, end: 15, place: { page: 1, line: 1, start: 12, end: 15 } },
        },
      },
    ]);
  });
});

describe("listed classes", () => {
  const sums = (text: string) => briefly(text, "narrative.sum", "said", "sum", "difference");

  it.each([
    ["全年公开信息100条，其中政策类60条，动态类30条，其他信息20条。", [[100, 110, 10]]],
    ["全年公开信息100条（其中政策类60条，动态类30条，其他信息5条）。", [[100, 95, -5]]],
    ["全年公开信息100条。其中，政策类60条；动态类50条。", [[100, 110, 10]]],
    ["全年主动公开政府信息100条。我县主动公开政府信息的主要类别有：政策类60条，动态类30条。", [[100, 90, -10]]],
    ["答复申请10件。予以公开5件；不予公开2件；无法提供1件；其他处理1件。", [[10, 9, -1]]],
  ])("are added up: %s", (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  it.each([
    ["that add up", "全年公开信息100条，其中政策类60条，动态类30条，其他信息10条。"],
    ["that are only some of it", "全年公开信息100条，其中政策类60条，动态类30条。"],
    ["that may count the same thing twice", "全年公开信息100条，其中网站公开90条，微信公众号公开80条，其他方式20条。"],
    ["with a list of their own in brackets", "共发布380条，其中专项资金152条，预决算197条（政府32条、部门165条）、三公经费27条、其他4条。"],
    ["with another count behind a semicolon", "受理申请749件，其中自然人741件，法人8件；办理718件，结转31件。"],
    ["of another unit", "召开会议5次，其中印发文件9件，制发通报3件。"],
    ["that are rounded", "公开信息100余条，其中政策类80条，动态类30条。"],
  ])("%s are left alone", (_, text) => {
    expect(sums(text)).toEqual([]);
  });
});

describe("a stated share", () => {
  const shares = (text: string) => briefly(text, "narrative.share", "said", "computed", "part", "whole");

  it("is recomputed where others of the list fit the total", () => {
    expect(shares("答复805件。公开258件，占33.9%；不予公开35件，占4.34%；无法提供265件，占32.9%；不予处理158件，占19.6%。")).toEqual([[33.9, 32.05, 258, 805]]);
  });

  it("is left alone where the text does not print what it is a share of", () => {
    expect(shares("公开信息258条，占33.9%。好评占99.58%。")).toEqual([]);
    expect(shares("公开100条，其中部门公开66条，占66%；乡镇公开34条，占34%。")).toEqual([]);
  });
});

describe("a stated growth rate", () => {
  const growth = (text: string) => briefly(text, "narrative.growth", "said", "computed", "now", "before");

  it("is recomputed where the sentence states both figures", () => {
    expect(growth("收到申请3646件，上年3607件，同比增长1.05%。")).toEqual([[1.05, 1.08, 3646, 3607]]);
    expect(growth("收到申请3646件，上年3607件，同比增长1.08%。")).toEqual([]);
    expect(growth("收到申请90件，较上年的100件下降20%。")).toEqual([[-20, -10, 90, 100]]);
  });

  it("is left alone where it does not", () => {
    expect(growth("收到申请3646件，同比增长1.05%。")).toEqual([]);
  });
});
