import { describe, expect, it } from "vitest";
import { createText } from "../../i18n/text.ts";
import { zhCN } from "../../i18n/zh-CN.ts";
import { partWords } from "./partWords.ts";

const text = createText("zh-CN", zhCN);

describe("the part of a report", () => {
  it.each([["二", ["第二部分"]], ["二-三", ["第二部分（三）"]], ["五_2", ["第五部分"]], ["1-2-3", ["第1部分（2）（3）"]], ["二--1", ["第二部分（1）"]], ["-1", []], ["", []], [null, []]])("%s is %j", (section, words) => {
    expect(partWords(text, section)).toEqual(words);
  });
});
