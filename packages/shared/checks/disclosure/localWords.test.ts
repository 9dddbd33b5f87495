import { describe, expect, it } from "vitest";
import { fold } from "../../text/index.ts";
import { findLocalWords } from "./localWords.ts";
import { findingsIn } from "./testing/found.ts";

const wordsIn = (text: string, ...words: string[]): string[] => findLocalWords(fold(text), words).map(({ word }) => word);

describe("findLocalWords", () => {
  it("finds words of the list in the order of the text", () => {
    expect(wordsIn("甲乙丙丁，戊己庚", "戊己", "甲乙丙", "辛壬")).toEqual(["甲乙丙", "戊己"]);
  });

  it.each(["蓝天行动", "蓝 天　行动", "蓝天\n行动", "蓝天  \n  行动"])("finds 蓝天行动 as %j", (printed) => {
    expect(wordsIn(`开展${printed}。`, " 蓝天行动 ")).toEqual(["蓝天行动"]);
  });

  it("knows no difference of width and capitals", () => {
    expect(wordsIn("开展ＡＢ项目", "ab项目")).toEqual(["ab项目"]);
    expect(wordsIn("開展項目", "开展项目")).toEqual(["开展项目"]);
  });

  it.each(["蓝天\t行动", "蓝天\n\n行动", "蓝天\f行动", "蓝天，行动", "蓝天行"])("does not find 蓝天行动 in %j", (printed) => {
    expect(wordsIn(printed, "蓝天行动")).toEqual([]);
  });

  it("takes the longest where several begin, and counts", () => {
    expect(findLocalWords("内部资料和内部资料、内部", ["内部", "内部资料"])).toEqual([
      { word: "内部资料", times: 2, first: { start: 0, end: 4 } }, { word: "内部", times: 1, first: { start: 10, end: 12 } },
    ]);
  });

  it("leaves out words of one character and what is beyond 5,000", () => {
    const many = Array.from({ length: 5000 }, (_, index) => `词${index}号`);
    expect(wordsIn("密，词4999号，乙丙", "密", "")).toEqual([]);
    expect(wordsIn("词4999号，乙丙", ...many, "乙丙")).toEqual(["词4999号"]);
  });

  it("searches a text of many megabytes in one pass", () => {
    const many = Array.from({ length: 5000 }, (_, index) => `涉密项目${index}号`);
    expect(wordsIn(`${"涉密项目和公开的信息。".repeat(500_000)}涉密项目4999号`, ...many)).toEqual(["涉密项目4999号"]);
  });
});

describe("secrecy.word", () => {
  it("is one finding for a word, with the first passage", () => {
    const [found, ...others] = findingsIn("开展蓝天行动，蓝天行动有成效。", ["蓝天行动"]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: "secrecy.word", severity: "warning", facts: { word: "蓝天行动", times: 2, passage: { start: 2, end: 6 } } });
  });
});
