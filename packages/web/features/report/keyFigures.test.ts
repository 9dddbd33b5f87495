import { describe, expect, it } from "vitest";
import type { Cell } from "../../api/documents.ts";
import { createText } from "../../i18n/text.ts";
import { en } from "../../i18n/en.ts";
import { zhCN } from "../../i18n/zh-CN.ts";
import { cellsByCode } from "./cellText.ts";
import { keyFiguresOf } from "./keyFigures.ts";

function cell(code: string, value: number | null, state = "number", candidates: string[] = []): Cell {
  return { code, label: code, unit: "件", value, state, candidates, note: null, source: null, checks: [], changedIn: 1 };
}
const chinese = createText("zh-CN", zhCN);
const english = createText("en", en);
const inEnglish = (...cells: Cell[]) => keyFiguresOf(english, cellsByCode(cells)).map(({ text, unit, sentence }) => `${text} ${unit} ${sentence}`.replace(/ +/g, " ").trim());
const figures = (...cells: Cell[]) => keyFiguresOf(chinese, cellsByCode(cells)).map(({ text, sentence }) => `${text} ${sentence}`);

describe("the key figures", () => {
  it("add up disputes only when both are numbers", () => {
    expect(figures(cell("reconsideration.total", 3), cell("litigation.total", 1))).toEqual(["4 复议3件，诉讼1件。"]);
    expect(figures(cell("reconsideration.total", 3), cell("litigation.total", null, "blank"))).toEqual(["空白 统计表里这一格是“空白”，不等于0。"]);
  });

  it("say that a figure is not settled, with its readings", () => {
    expect(figures(cell("proactive.total", null, "uncertain", ["2949", "29498"]))).toEqual(["待核对 这个数还没核对清楚，可能是2949或29498。"]);
  });

  it("say how people applied", () => {
    const received = (name: string, value: number) => cell(`applications.received.${name}`, value);
    expect(figures(received("total", 12), received("online", 9), received("letter", 3), received("in_person", 0))).toEqual(["12 其中网上9件，写信3件，没有人当面来申请。"]);
    expect(figures(received("total", 0), received("online", 0))).toEqual(["0 没有人申请。"]);
  });

  it("say what was extended", () => {
    const closed = (name: string, value: number) => cell(`applications.closed.${name}`, value);
    expect(figures(closed("total", 12), closed("on_time", 12), closed("extended", 0))).toEqual(["12 12件全部按时办结，没有延期。"]);
    expect(figures(closed("total", 12), closed("on_time", 10), closed("extended", 2))).toEqual(["10 办结的12件里，延期2件。"]);
  });

  it("are taken from the newer forms by their own codes", () => {
    const found = keyFiguresOf(chinese, cellsByCode([cell("applications.new@total", 70), cell("applications.new@natural", 66), cell("applications.result.total@total", 69)]));
    expect(found.map(({ name, text, sentence }) => [name, text, sentence])).toEqual([
      ["收到公开申请", "70", "其中自然人66件。"],
      ["办结答复", "69", ""],
    ]);
  });

  it("say the same in English, for none, one and many", () => {
    const received = (name: string, value: number) => cell(`applications.received.${name}`, value);
    expect(inEnglish(received("total", 12), received("online", 9), received("letter", 3), received("in_person", 0))).toEqual(["12 Of these, 9 online, 3 by letter. Nobody applied in person."]);
    expect(inEnglish(received("total", 0))).toEqual(["0 Nobody applied."]);
    const closed = (total: number, onTime: number) => inEnglish(cell("applications.closed.total", total), cell("applications.closed.on_time", onTime), cell("applications.closed.extended", total - onTime));
    expect([closed(1, 1), closed(12, 11), closed(12, 10)].flat()).toEqual(["1 The only one was closed on time, without an extension.", "11 Of 12 closed, 1 was extended.", "10 Of 12 closed, 2 were extended."]);
    const disputes = (reconsiderations: number, lawsuits: number) => inEnglish(cell("reconsideration.total", reconsiderations), cell("litigation.total", lawsuits));
    expect([disputes(0, 0), disputes(1, 2), disputes(2, 1)].flat()).toEqual(["0 No reconsiderations or lawsuits over access to information were reported.", "3 1 reconsideration, 2 lawsuits.", "3 2 reconsiderations, 1 lawsuit."]);
    expect(inEnglish(cell("proactive.total", null, "uncertain", ["2949", "29498"]))).toEqual(["to be verified This figure has not been verified yet. It may be 2949 or 29498."]);
    expect(inEnglish(cell("training.participants", null, "blank"))).toEqual(["blank In the table this cell is “blank”. That does not mean 0."]);
  });
});
