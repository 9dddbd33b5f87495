import { describe, expect, it } from "vitest";
import { SourceText } from "../readers/index.ts";
import { findCitations, NarrativeSource } from "./index.ts";

const narrativeOf = (text: string): NarrativeSource => new NarrativeSource(new SourceText(text), { tables: [], sections: [], year: 2017 });
const numbersIn = (text: string): string[] => findCitations(narrativeOf(text)).map(({ number }) => number);
const titleIn = (text: string): string | null | undefined => findCitations(narrativeOf(text))[0]?.title;

describe("findCitations", () => {
  it.each([
    "国办发〔2017〕24号", "国办发[2017]24号", "国办发（2017）24号", "国办发(2017)24号", "国办发【2017】24号", "国办发［２０１７］２４号", "国办发 〔 2017 〕 24 号", "国办发〔2017〕第24号",
    "国办发\n〔2017〕24号", "国办发﹝2017﹞24号", "国办发〔２０１７〕24号", "国办发〈2017〉24号", "国办发〔2017年〕24号",
  ])("reads %s in the one normal form", (printed) => {
    expect(numbersIn(`按照《通知》（${printed}）要求，`)).toEqual(["国办发〔2017〕24号"]);
    expect(numbersIn(`根据${printed}文件精神，`)).toEqual(["国办发〔2017〕24号"]);
  });

  it.each([
    ["认真贯彻落实国办发〔2017〕24号和浙政办发〔2017〕34号文件", ["国办发〔2017〕24号", "浙政办发〔2017〕34号"]],
    ["国务院办公厅国办发〔2016〕80号", ["国办发〔2016〕80号"]],
    ["（国办发〔2016〕8号、9号）", ["国办发〔2016〕8号", "国办发〔2016〕9号"]],
    ["（国办发〔2016〕8、9和10号）", ["国办发〔2016〕8号", "国办发〔2016〕9号", "国办发〔2016〕10号"]],
    ["（国办发〔2016〕80号、〔2017〕24号）", ["国办发〔2016〕80号", "国办发〔2017〕24号"]],
    ["国办发〔2016〕80号，国办发〔2017〕24号", ["国办发〔2016〕80号", "国办发〔2017〕24号"]],
    ["（县政府办发〔2017〕3号）", ["县政府办发〔2017〕3号"]],
    ["（和政办发〔2017〕3号）", ["和政办发〔2017〕3号"]],
    ["做好保密工作\n国办发〔2017〕24号", ["国办发〔2017〕24号"]],
    ["按照浙政\n办发〔2017〕34号", ["浙政办发〔2017〕34号"]],
    ["《办法》和国办公开办函〔2021〕30号", ["国办公开办函〔2021〕30号"]],
  ])("finds each document of %s", (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it.each(["国令第711号", "象山县丹东街道后堂街21号", "（2017）浙0225行初12号", "统计表（2017年度）", "年报（2017）共12页", "2017年24号", "〔2017〕24号", "公寓（2017）3号楼"])("takes %s for no citation", (text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it("gives the title in 《》 right before, with titles in it and over a line end", () => {
    expect(titleIn("《国务院办公厅关于印发2017年政务公开\n工作要点的通知》（国办发〔2017〕24号）")).toBe("国务院办公厅关于印发2017年政务公开工作要点的通知");
    expect(titleIn("《印发〈关于全面推进政务公开工作的意见〉的通知》（中办发〔2016〕8号）")).toBe("印发〈关于全面推进政务公开工作的意见〉的通知");
    expect(titleIn("《印发《关于推进公开的意见》的通知》(中办发〔2016〕8号)")).toBe("印发《关于推进公开的意见》的通知");
    expect(titleIn("《工作规程》的通知（岚综管办便函〔2017〕39号）")).toBe("工作规程");
    expect(titleIn("《条例》规定，按国办发〔2017〕24号")).toBeNull();
    expect(titleIn("通知》（国办发〔2017〕24号）")).toBeNull();
  });

  it("says in which section and where it stands, and leaves the statistical table alone", () => {
    const text = "前言国办发〔2016〕80号。\n一、概述\n落实国办发〔2017〕24 号。\n国办发〔2017〕99号";
    const source = new NarrativeSource(new SourceText(text), { tables: [{ start: text.lastIndexOf("\n"), end: text.length }], sections: [{ path: "1", heading: "概述", start: text.indexOf("一、") }], year: 2017 });
    const [preface, first, ...others] = findCitations(source);
    expect([preface?.section, first?.section, others]).toEqual([null, "1", []]);
    expect(first).toMatchObject({ series: "国办发", year: 2017 });
    expect(first?.passage.text.slice(first.passage.start, first.passage.end)).toBe("国办发〔2017〕24 号");
    expect(first?.passage.place).toEqual({ page: 1, line: 3, start: 2, end: 15 });
  });

  it("needs no more than its length for a hostile text", () => {
    expect(findCitations(narrativeOf(`${"《".repeat(200_000)}${"国办发〔2017〕24号".repeat(20_000)}`))).toHaveLength(2000);
    expect(findCitations(narrativeOf("〔2017〕1、".repeat(300_000)))).toEqual([]);
    expect(findCitations(narrativeOf(`国办发〔2017〕${"1、".repeat(300_000)}1号`))).toEqual([]);
  });
});
