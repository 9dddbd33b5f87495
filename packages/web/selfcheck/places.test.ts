import { parse } from "@nianbao/shared/parse";
import { SourceText } from "@nianbao/shared/readers";
import type { Finding } from "@nianbao/shared/report";
import { describe, expect, it } from "vitest";
import { Places } from "./places.ts";
import { wordings } from "./wording.ts";

const lines = ["某县某局2017年政府信息公开工作年度报告", "一、概况", "全年培训3期，联系人13812345678。", "二、问题和建议", "（一）问题", "没有问题。"];
const text = lines.join("\n");
const parsed = parse(new SourceText(text));
if (!parsed.ok) throw new Error(parsed.reason);
const places = new Places({ kind: "text", text, report: parsed.report, sectionSources: [] });
const finding = (facts: Finding["facts"], where: Finding["where"] = {}): Finding => ({ code: "privacy.mobile", severity: "warning", where, facts });

describe("the places of a finding", () => {
  it("show a passage as the finding carries it, since personal data in it are masked", () => {
    const passage = { text: "全年培训3期，联系人138****5678。", start: 10, end: 21, place: { page: 1, line: 3, start: 10, end: 21 } };
    const [evidence] = places.evidenceOf(finding({ passage }), []);
    expect(evidence?.excerpt).toEqual({ text: "全年培训3期，联系人138****5678。", start: 10, end: 21, cutBefore: false, cutAfter: false });
    expect(places.words(wordings["zh-CN"], passage.place)).toBe("全文第3行");
  });

  it("are those of all passages, however deep in the facts, each once", () => {
    const passage = (line: number) => ({ text: lines[line - 1] ?? "", start: 0, end: 1, place: { page: 1, line, start: 0, end: 1 } });
    const found = places.evidenceOf(finding({ passage: passage(3), others: [{ passage: passage(6) }, passage(3)] }), ["no.such.code"]);
    expect(found.map(({ place }) => place.line)).toEqual([3, 6]);
  });

  it("name the section by its heading", () => {
    expect(places.headingOf(finding({}, { section: "二-一" }))).toBe("（一）问题");
    expect(places.headingOf(finding({}, { section: "一" }))).toBe("一、概况");
    expect(places.headingOf(finding({}))).toBeUndefined();
  });
});
