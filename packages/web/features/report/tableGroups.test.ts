import { describe, expect, it } from "vitest";
import type { Cell, EditionRow } from "../../api/documents.ts";
import { createText } from "../../i18n/text.ts";
import { zhCN } from "../../i18n/zh-CN.ts";
import { cellsByCode } from "./cellText.ts";
import { figureId, tableParts, withExtra } from "./tableGroups.ts";

const text = createText("zh-CN", zhCN);
const applicants = [
  { suffix: "@natural", label: "自然人" },
  { suffix: "@total", label: "总计" },
];
const years = [
  { suffix: "", label: "本年度" },
  { suffix: "#cumulative", label: "历年累计" },
];

const row = (code: string, depth: number, columns: { suffix: string; label: string }[] = [], kind = "independent"): EditionRow => ({ code, label: code, unit: kind === "heading" ? null : "件", kind, parent: null, depth, columns });
const cell = (code: string, value: number): Cell => ({ code, label: code, unit: "件", value, state: "number", candidates: [], note: null, source: null, checks: [], changedIn: 1 });
const rows = [row("proactive", 0, [], "heading"), row("rules", 1), row("applications", 0, [], "heading"), row("new", 1, applicants), row("result", 1, [], "heading"), row("granted", 2, applicants), row("litigation", 0)];
const parts = (of: EditionRow[], cells: Cell[]) => tableParts(of, cellsByCode(cells), text);

describe("a form whose columns are the kinds of applicants", () => {
  it("becomes a table for every run of groups with the same columns", () => {
    expect(parts(rows, []).map(({ columns, groups }) => [columns.map(({ label }) => label).join(), groups.map(({ code }) => code).join()])).toEqual([["", "proactive"], ["自然人,总计", "applications"], ["", "litigation"]]);
  });

  it("stands for a row by its total, under whose code the row is found", () => {
    const [, part] = parts(rows, [cell("new@natural", 64), cell("new@total", 70)]);
    const line = part?.groups[0]?.lines[1];
    expect(part?.columns.map(({ isMain }) => isMain)).toEqual([false, true]);
    expect([line?.code, line?.cell?.value]).toEqual(["new@total", 70]);
    expect(line?.figures.map(({ label, cell: held }) => [label, held?.value])).toEqual([["自然人", 64], ["总计", 70]]);
  });

  it("gives every figure an address of its own", () => {
    const line = parts(rows, [])[1]?.groups[0]?.lines[1];
    expect(line?.figures.map((figure) => figureId(line, figure))).toEqual(["c-new@natural", "s-new@total"]);
  });

  it("leaves a heading without figures", () => {
    expect(parts(rows, [])[1]?.groups[0]?.lines[0]).toMatchObject({ code: "applications", isHeading: true, figures: [] });
  });
});

it("a form with this year beside all years is one table, and this year stands for the row", () => {
  const found = parts([row("a", 0, years), row("b", 1, years), row("c", 0, years)], [cell("a", 5), cell("a#cumulative", 81)]);
  expect(found).toHaveLength(1);
  expect(found[0]?.groups.map(({ lines }) => lines.map(({ code, cell: held }) => [code, held?.value]))).toEqual([[["a", 5], ["b", undefined]], [["c", undefined]]]);
});

describe("what a report says beyond its form", () => {
  it("stands at the end under a heading of its own", () => {
    const cells = [cell("new@natural", 1), cell("new@total", 1), cell("rules", 2), cell("ext.rows", 3)];
    const last = withExtra(parts(rows, cells), rows, cells, text).at(-1);
    expect(last?.groups.at(-1)?.lines.map(({ code, isHeading }) => [code, isHeading])).toEqual([["extra", true], ["ext.rows", false]]);
  });

  it("is nothing where every cell belongs to a column", () => {
    const cells = [cell("new@natural", 1), cell("new@total", 1)];
    expect(withExtra(parts(rows, cells), rows, cells, text).flatMap(({ groups }) => groups.map(({ code }) => code))).not.toContain("extra");
  });
});
