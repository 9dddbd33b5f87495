import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { T2014 } from "../editions/T2014.ts";
import { parse } from "./index.ts";
import type { ParsedReport } from "../report/index.ts";

type Printed = Record<string, string>;

const indicators = T2014.rows.filter((row) => row.unit !== null);
const zeros: Printed = Object.fromEntries(indicators.map(({ code }) => [code, "0"]));

interface Layout {
  name: string;
  cell: string;
  unit: string;
  row: string;
  digits?: (text: string) => string;
  label?: (text: string) => string;
}

const fullWidth = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const wrapped = (text: string): string => (text.length > 12 ? `${text.slice(0, 7)}\n\u3000\u3000${text.slice(7)}` : text);
const otherMarks = (text: string): string => text.replace(/^(\d+)\./, "$1、").replaceAll("（", "(").replaceAll("）", ")");

const layouts: Layout[] = [
  { name: "one row a line, tabs", cell: "\t", unit: "\t", row: "\n" },
  { name: "one row a line, blanks", cell: "  ", unit: "   ", row: "\n" },
  { name: "one cell a line, a blank line between rows", cell: "\n\t", unit: "\n\t", row: "\n\n\t" },
  { name: "one cell a line", cell: "\n", unit: "\n", row: "\n" },
  { name: "full-width digits", cell: "\t", unit: "\t", row: "\n", digits: fullWidth },
  { name: "labels over two lines", cell: "\t", unit: "\t", row: "\n", label: wrapped },
  { name: "other brackets and dots", cell: "\t", unit: "\t", row: "\n", label: otherMarks },
  { name: "Windows line ends", cell: "\t", unit: "\t", row: "\r\n" },
];
const tabs = layouts[0] as Layout;

function print(cells: Printed, layout: Layout, rows = T2014.rows): string {
  const table = rows.map(({ code, label, unit }) => {
    const shown = (layout.label ?? ((text) => text))(label);
    const figure = unit === null ? "" : (layout.digits ?? ((text: string) => text))(cells[code] ?? "");
    return `${shown}${layout.cell}${unit ?? "——"}${layout.unit}${figure}`;
  });
  return `某县人民政府办公室\n2016年政府信息公开工作年度报告\n一、概述\n2016年主动公开规范性文件数不多，收到申请数见表。\n二、其他\n没有。\n附件：政府信息公开情况统计表\n${table.join(layout.row)}\n\n8\n9\n`;
}

function read(text: string): ParsedReport {
  const result = parse(text);
  if (!result.ok) throw new Error(result.reason);
  return result.report;
}

const figures = fc.record(Object.fromEntries(indicators.map(({ code, unit }) => [code, unit === "万元" ? fc.constantFrom("0", "5", "0.35", "12.5") : fc.nat(9999).map(String)])));

describe("parse", () => {
  it.each(layouts)("reads back whatever was printed: $name", (layout) => {
    fc.assert(
      fc.property(figures, (printed) => {
        const report = read(print(printed, layout));
        expect(report.edition).toBe("T2014");
        for (const { code } of indicators) expect([code, report.cells[code]]).toEqual([code, Number(printed[code])]);
        expect([report.states, report.uncertain]).toEqual([{}, {}]);
      }),
      { numRuns: 25 },
    );
  });

  it("never invents a figure: every code is in exactly one of cells, states and uncertain", () => {
    const anything = fc.record(Object.fromEntries(indicators.map(({ code }) => [code, fc.constantFrom("", "—", "/", "3", "1 2", "见附件", "12（含续办3件）", "4,000")])));
    fc.assert(
      fc.property(anything, fc.constantFrom(...layouts), (printed, layout) => {
        const { cells, states, uncertain } = read(print(printed, layout));
        for (const { code } of indicators) {
          expect([code in cells, code in states, code in uncertain].filter(Boolean)).toHaveLength(1);
          const text = printed[code] ?? "";
          if (code in cells) expect(Number(text.replace(/（.*）|,/g, ""))).toBe(cells[code]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keeps a row that is missing from dragging the rows after it", () => {
    const rows = T2014.rows.filter(({ code }) => code !== "reconsideration.corrected" && code !== "reconsideration.other");
    const report = read(print({ ...zeros, "litigation.corrected": "4", "litigation.other": "5" }, tabs, rows));
    expect(report.states).toEqual({ "reconsideration.corrected": "absent", "reconsideration.other": "absent" });
    expect([report.cells["litigation.corrected"], report.cells["litigation.other"]]).toEqual([4, 5]);
    expect(report.findings.filter(({ code }) => code === "table.rowMissing").map(({ where }) => where.code)).toEqual(["reconsideration.corrected", "reconsideration.other"]);
  });

  it("does not take a page number between rows for a figure", () => {
    const text = print(zeros, tabs).replace("（三）申请答复数", "\n- 3 -\n\n（三）申请答复数");
    expect(read(text).cells["applications.closed.extended"]).toBe(0);
    const bare = print({ ...zeros, "applications.closed.extended": "" }, tabs).replace("（三）申请答复数", "\n3\n\n（三）申请答复数");
    expect(read(bare).uncertain["applications.closed.extended"]).toEqual(["blank", 3]);
  });

  it("asks when a figure is glued to the number of the next row", () => {
    const text = print(zeros, tabs).replace("条\t0\n2.政府网站", "条02.政府网站");
    expect(read(text).uncertain["proactive.channel.gazette"]).toEqual([0]);
  });

  it("offers both amounts when a sum of money is printed in another unit", () => {
    const text = print({ ...zeros, "capacity.budget": "50000" }, tabs).replace("万元\t50000", "元\t50000");
    expect(read(text).uncertain["capacity.budget"]).toEqual([50000, 5]);
  });

  it("knows each part of the narrative, also where the text runs on in the heading's line", () => {
    const report = read(`某县财政局2015年度政府信息公开工作年度报告\n编制说明。\n一、 概 述\n（一）组织领导。局里成立了小组。\n1.人员\n两人。\n二、主动公开\n全年12条。\n附件：无\n（此件公开发布）\n2016年3月1日\n`);
    expect(report.sections.map(({ number, heading, depth }) => [number, heading, depth])).toEqual([["一", "概述", 1], ["一", "组织领导", 2], ["1", "人员", 3], ["二", "主动公开", 1]]);
    expect(report.sections[1]?.body).toEqual([{ type: "paragraph", text: "局里成立了小组。" }]);
    expect(report.preface).toEqual([{ type: "paragraph", text: "编制说明。" }]);
    expect(report).toMatchObject({ agency: "某县财政局", year: 2015, edition: null, publishedOn: "2016-03-01", cells: {} });
    expect(report.tail).toHaveLength(3);
  });

  it.each([
    ["二〇一三年某市教育局政府信息公开年度报告\n一、概述\n甲\n二、其他\n乙", "某市教育局", 2013],
    ["某县大数据中心平台\n2017年度信息公开工作年度报告\n一、甲\n二、乙", "某县大数据中心平台", 2017],
    ["正文\n2024 年上海市某委政府信息公开工作\n年度报告\n一、甲\n二、乙", "上海市某委", 2024],
    ["标题: 某区2016年政府信息公开工作年度报告\n发布时间: 2017-01-18 15:57\n一、甲\n二、乙", "某区", 2016],
  ])("finds the title however it is printed: %s", (text, agency, year) => {
    expect(read(text)).toMatchObject({ agency, year });
  });

  it.each([
    ["关于报送2017年度政府信息公开工作年度报告的函\n各单位：请报送。", "noTitle"],
    ["某县2017年政府信息公开工作年度报告", "noContent"],
    ["你好", "noTitle"],
  ])("does not take for a report what is none: %s", (text, reason) => {
    expect(parse(text)).toEqual({ ok: false, reason });
  });

  it("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
      expect(typeof parse(text).ok).toBe("boolean");
    }));
  });

  it("never throws on a report that lost characters", () => {
    const whole = print(zeros, tabs);
    fc.assert(fc.property(fc.nat(whole.length), fc.nat(400), (from, count) => {
      const result = parse(whole.slice(0, from) + whole.slice(from + count));
      expect(typeof result.ok).toBe("boolean");
    }));
  });
});
