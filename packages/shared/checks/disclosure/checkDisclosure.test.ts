import { describe, expect, it } from "vitest";
import { zhCN, en } from "../../locales/index.ts";
import { readDisclosure } from "./checkDisclosure.ts";
import { findingsIn, identity, mobile, narrativeOf } from "./testing/found.ts";

const sentencesIn = (text: string, words: readonly string[] = []): string[] => findingsIn(text, words).map((finding) => zhCN.findingMessage(finding, String));

describe("checkDisclosure", () => {
  it("finds nothing in a report as it should be", () => {
    expect(findingsIn(`某县人民政府办公室2017年政府信息公开工作年度报告
如对本报告有疑问，请与某县人民政府办公室联系（地址：某县城关镇新华路21号，邮编：315700，电话：0574-65785101，电子邮箱：xfb@example.gov.cn）。
一、概况
根据《国务院办公厅关于印发2017年政务公开工作要点的通知》（国办发〔2017〕24号）和《意见》（中办发〔2016〕8号），公开信息212条。申请人张某提出的申请已答复。
二、主动公开情况
统一受理50711件，12345热线办理1380件，网站http://www.example.gov.cn/art/2017/3/1/art_1229214366_13800138000.html公开172条。
政府信息公开查阅点设在县档案馆（城关镇天安路88号2楼203室）。统一社会信用代码11330225002968666T。`)).toEqual([]);
  });

  it("says in words what was found, with nothing of the datum but what may be shown", () => {
    expect(sentencesIn(`申请人王小明，身份证号${identity}，手机${mobile}，账号390112345678901，家住象山县新华路12号。按县委发〔2017〕15号开展蓝天行动。`, ["蓝天行动"])).toEqual([
      "文中有一个身份证号码（110***********002X），公开前请删去或遮盖。", "文中有一个手机号码（138****8000），公开前请删去或遮盖。", "文中有一个银行卡号或账号（390********8901），公开前请删去或遮盖。", "文中有一处个人住址（象山县******），公开前请删去或遮盖。",
      "文中有一个人的姓名（王**），公开前请确认是否需要隐去。", "文中引用了县委发〔2017〕15号，文号属于党委（党组）系列，可能不是公开文件，公开前请确认可以公开引用。", "文中出现了本地词表里的词“蓝天行动”，公开前请确认。",
    ]);
  });

  it("tells 50 of a kind one by one and counts the rest", () => {
    const list = Array.from({ length: 120 }, (_, index) => `手机${Number(mobile) + index}`).join("\n");
    const found = findingsIn(list);
    expect(found).toHaveLength(50);
    expect(found.map(({ facts }) => facts.more)).toEqual([...Array.from({ length: 49 }, () => undefined), 70]);
    expect(found.slice(-1).map((finding) => [zhCN.findingMessage(finding, String), en.findingMessage(finding, String)])).toEqual([[
      "文中有一个手机号码（138****8049），公开前请删去或遮盖（同类的另有70处，没有逐条列出）。", "The text holds a mobile phone number (138****8049); delete or mask it before publication (70 more like it are not listed one by one).",
    ]]);
  });

  it("needs no more than its length for a hostile text", () => {
    for (const piece of ["1 ", "12 ", "1-", "1\t", "村1号", "家住村1号", "申请人", "(申请人)", "的申请", "住址", `${mobile}\n`, "一", "姓名\t申请人\n", "国办发〔2017〕1号、"]) {
      expect(findingsIn(piece.repeat(100_000 / piece.length)).length, piece).toBeLessThanOrEqual(100);
    }
  });
});

describe("readDisclosure", () => {
  it("finds the same, and masks the passages of others", () => {
    const text = `申请人王小明，手机${mobile}。`;
    const narrative = narrativeOf(text);
    const { findings, mask } = readDisclosure(narrative);
    expect(findings).toEqual(findingsIn(text));
    expect(mask(narrative.passage({ start: 0, end: 3 })).text).toBe("申请人王**，手机138****8000。");
  });
});
