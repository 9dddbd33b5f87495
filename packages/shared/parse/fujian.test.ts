import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { L2009FJ } from "../editions/L2009FJ.ts";
import type { EditionRow } from "../editions/index.ts";
import type { ParsedReport } from "../report/index.ts";
import { parse } from "./index.ts";
import { printedForms } from "./printedForms.ts";

type Figures = Record<string, [number, number]>;

const [form, older] = printedForms(L2009FJ).map(({ rows }) => rows) as [EditionRow[], EditionRow[]];

interface Layout {
  rows?: readonly EditionRow[];
  between?: string;
  /** What stands between one row and the next. */
  row?: string;
  head?: string;
  narrative?: string;
}

function print(figures: Figures, { rows = form, between = "", row = between, head = ["指标名称", "计量单位", "2015年度", "历年累计"].join(between), narrative = "2015年，我区公开工作平稳。" }: Layout = {}): string {
  const cells = rows.map(({ code, label, unit }) => [label, unit, ...(figures[code] ?? [])].join(between));
  return `某区管委会2015年度政府信息公开工作年度报告\n一、概述\n${narrative}\n二、统计表\n某区政府信息公开情况统计表 ${head}${row}${cells.join(row)}\n`;
}

function read(text: string): ParsedReport {
  const result = parse(text);
  if (!result.ok) throw new Error(result.reason);
  return result.report;
}

const codesOf = (figures: Figures): [string, number][] => Object.entries(figures).flatMap(([code, [year, cumulative]]): [string, number][] => [[code, year], [`${code}#cumulative`, cumulative]]);

/** Asserts that every printed figure is read right or listed, and tells the codes that were read. */
function expectNothingWrong(report: ParsedReport, figures: Figures): Set<string> {
  expect(report.edition).toBe("L2009FJ");
  for (const [code, value] of codesOf(figures)) expect(report.uncertain[code] ?? [report.cells[code]], code).toContain(value);
  return new Set(Object.keys(report.cells));
}

const pair = fc.tuple(fc.oneof(fc.constant(0), fc.nat(30), fc.nat(90_000)), fc.oneof(fc.constant(0), fc.nat(200_000))).map(([year, before]): [number, number] => [year, year + before]);
const part = (whole: number, share: number): number => Math.floor(whole * share);
const add = (pairs: readonly [number, number][]): [number, number] => [0, 1].map((at) => pairs.reduce((sum, each) => sum + (each[at] ?? 0), 0)) as [number, number];

/** Figures that obey the form: channels within the documents, totals the sums of their parts. */
function tableOf(rows: readonly EditionRow[]): fc.Arbitrary<Figures> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.record({ pairs: fc.array(pair, { minLength: rows.length, maxLength: rows.length }), shares: fc.tuple(share, share) }).map(({ pairs, shares }) => {
    const figures: Figures = Object.fromEntries(rows.map(({ code }, index) => [code, pairs[index] ?? [0, 0]]));
    const [year, all] = figures["proactive.documents"] ?? [0, 0];
    for (const [index, channel] of ["website", "gazette"].entries()) {
      const of = part(year, shares[index] ?? 0);
      figures[`proactive.channel.${channel}`] = [of, of + part(all - year, shares[1 - index] ?? 0)];
    }
    for (const whole of ["applications.received.total", "applications.replies.total"]) figures[whole] = add(rows.filter(({ parent }) => parent === whole).map(({ code }) => figures[code] ?? [0, 0]));
    return figures;
  });
}

const statedIn = (figures: Figures): string => `2015年全区主动公开政府信息${figures["proactive.documents"]?.[0] ?? 0}条。其中，各乡镇主动公开政府信息3条。`;

const zeros: Figures = Object.fromEntries(form.map(({ code }) => [code, [0, 0]]));
const documents: Figures = { ...zeros, "proactive.documents": [2949, 81916], "proactive.channel.website": [2949, 81916] };
const year2949 = { narrative: "2015年主动公开政府信息2949条。其中，区直各部门主动公开政府信息2275条，占77%。" };

describe("Fujian's form", () => {
  it.each([["blanks", " ", " "], ["tabs", "\t", "\n"], ["tabs on one line", "\t", " "]])("reads back every figure that %s hold apart", (_name, between, row) => {
    for (const rows of [form, older]) {
      fc.assert(fc.property(tableOf(rows), (figures) => {
        const report = read(print(figures, { rows, between, row }));
        expect(report.cells).toEqual(Object.fromEntries(codesOf(figures)));
        expect(report.uncertain).toEqual({});
      }), { numRuns: 25 });
    }
  });

  it("asks about the last row only where each cell has its own line: a page number would look the same", () => {
    const report = read(`${print(zeros, { between: "\n" })}8\n`);
    expect(Object.keys(report.uncertain)).toEqual(["litigation.total", "litigation.total#cumulative"]);
    expect(Object.keys(report.cells)).toHaveLength(30);
  });

  it("never reads a wrong figure from glued rows, whatever they print", () => {
    for (const rows of [form, older]) {
      fc.assert(fc.property(tableOf(rows), fc.boolean(), (figures, isStated) => {
        expectNothingWrong(read(print(figures, { rows, ...(isStated ? { narrative: statedIn(figures) } : {}) })), figures);
      }), { numRuns: 50 });
    }
  });

  it("never reads a wrong figure from glued rows of which some print one column only", () => {
    fc.assert(fc.property(tableOf(form), fc.subarray(form.map(({ code }) => code)), fc.boolean(), (figures, short, isStated) => {
      const text = print(figures, isStated ? { narrative: statedIn(figures) } : {});
      const cut = form.filter(({ code }) => short.includes(code) && code !== "proactive.documents").reduce((left, { code, label, unit }) => left.replace(`${label}${unit ?? ""}${(figures[code] ?? []).join("")}`, `${label}${unit ?? ""}${String(figures[code]?.[0])}`), text);
      const report = read(cut);
      for (const [code, value] of codesOf(figures)) {
        const isLeftOut = code.endsWith("#cumulative") && short.includes(code.replace("#cumulative", "")) && !code.startsWith("proactive.documents");
        expect(report.uncertain[code] ?? [report.cells[code] ?? report.states[code]], code).toContain(isLeftOut ? "blank" : value);
      }
    }), { numRuns: 50 });
  });

  it("settles a glued run by the narrative, its neighbour by the rules, and points at both halves", () => {
    const text = print(documents, year2949);
    const report = read(text);
    expect(report.cells).toEqual(Object.fromEntries(codesOf(documents)));
    expect([report.uncertain, report.notes]).toEqual([{}, {}]);
    const line = text.split("\n")[(report.sources["proactive.channel.website#cumulative"]?.line ?? 0) - 1];
    const shown = ["proactive.channel.website", "proactive.channel.website#cumulative"].map((code) => line?.slice(report.sources[code]?.start, report.sources[code]?.end));
    expect(shown).toEqual(["2949", "81916"]);
  });

  it.each([
    ["says another figure", "2015年主动公开政府信息2946条。"],
    ["is about another year", "2014年主动公开政府信息2949条。"],
    ["counts up to the year", "截至2015年，全区主动公开政府信息2949条。"],
    ["speaks of an office", "2015年区公安局主动公开政府信息2949条。"],
    ["speaks of months", "2015年1-6月主动公开政府信息2949条。"],
    ["rounds", "2015年主动公开政府信息2949多条。"],
    ["counts in another unit", "2015年主动公开政府信息2949万条。"],
    ["says two figures", "2015年主动公开政府信息2949条。2015年全区主动公开政府信息294条。"],
    ["says another figure of the whole without a year", "2015年主动公开政府信息2949条。全区主动公开政府信息81916条。"],
    ["names a part that is more than the whole", "2015年主动公开政府信息294条。其中，区直各部门主动公开政府信息2275条。"],
    ["is torn", "2015年主动公开政府信息2 949条。"],
    ["says nothing of the row", "2015年公开2949条。"],
  ])("leaves a glued run uncertain where the narrative %s", (_why, narrative) => {
    const report = read(print(documents, { narrative }));
    expect(Object.keys(report.uncertain)).toEqual(["proactive.documents", "proactive.documents#cumulative", "proactive.channel.website", "proactive.channel.website#cumulative"]);
    expect(report.notes["proactive.documents"]).toBe("294981916");
    expectNothingWrong(report, documents);
  });

  it("asks where a digit was shifted in the table, so that the narrative no longer fits", () => {
    const report = read(print(documents, year2949).replaceAll("294981916", "249981916"));
    expect(report.uncertain["proactive.documents"]).toEqual([2, 24, 249, 2499, 249981916, "blank"]);
    expect(report.cells["proactive.documents"]).toBeUndefined();
  });

  it("keeps every reading where the report breaks its own rules", () => {
    const broken: Figures = { ...documents, "proactive.channel.website": [30_000, 90_000] };
    const report = read(print(broken, year2949));
    expect(report.cells["proactive.documents"]).toBeUndefined();
    expectNothingWrong(report, broken);
  });

  it("does not take a figure alone for either column", () => {
    const report = read(print(zeros, { between: " " }).replace("公报公开数 条 0 0", "公报公开数 条 0"));
    expect([report.uncertain["proactive.channel.gazette"], report.uncertain["proactive.channel.gazette#cumulative"]]).toEqual([[0, "blank"], [0, "blank"]]);
  });

  it("asks where a row of the office's own is glued behind a figure", () => {
    const report = read(print(documents, year2949).replace("公报公开数条00", "公报公开数条003、微博公开数条712"));
    expect(report.cells["proactive.channel.gazette"]).toBeUndefined();
    expectNothingWrong(report, documents);
  });

  it("does not trust columns in another order, and offers what they print", () => {
    const figures: Figures = { ...zeros, "proactive.documents": [5, 12] };
    for (const head of ["指标名称 计量单位 历年累计 2015年度", "指标名称 计量单位 2014年度 2015年度", ""]) {
      const report = read(print(figures, { between: " ", head }));
      expect(report.cells).toEqual({});
      expect(report.uncertain["proactive.documents#cumulative"]).toEqual([5, 12, "blank"]);
    }
  });

  it("reports the rows of the older form and not those it replaces", () => {
    const report = read(print({ ...Object.fromEntries(older.map(({ code }) => [code, [0, 1] as [number, number]])) }, { rows: older.filter(({ code }) => code !== "fees.waived") }));
    expect(report.states).toEqual({ "applications.received.letter_fax": "absent", "applications.received.letter_fax#cumulative": "absent", "fees.waived": "absent", "fees.waived#cumulative": "absent" });
    expect(report.cells["applications.received.email#cumulative"]).toBe(1);
    expect(report.findings.filter(({ code }) => code.startsWith("table.")).map(({ where }) => where.code)).toEqual(["fees.waived"]);
  });

  it("never throws on a report that lost characters", () => {
    const whole = print(documents, year2949);
    fc.assert(fc.property(fc.nat(whole.length), fc.nat(60), (from, count) => {
      expect(typeof parse(whole.slice(0, from) + whole.slice(from + count)).ok).toBe("boolean");
    }));
  });
});
