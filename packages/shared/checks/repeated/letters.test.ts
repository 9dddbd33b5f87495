import { describe, expect, it } from "vitest";
import { findEdition } from "../../editions/index.ts";
import { lettersOf } from "./letters.ts";

const lettersIn = (text: string): string => String.fromCharCode(...lettersOf([{ section: "一", heading: "", text }]).codes).replace("\0", "");

describe("lettersOf", () => {
  it("keeps the Chinese characters alone, and knows where each stands", () => {
    const text = "在 App 上，公开了Ｗi-Fi 名单！";
    const { codes, at, starts } = lettersOf([{ section: "一", heading: "", text }]);
    expect(String.fromCharCode(...codes)).toBe("在上公开了名单\0");
    expect([...at.subarray(0, 7)].map((position) => text[position]).join("")).toBe("在上公开了名单");
    expect(starts).toEqual([0, 8]);
  });

  it("ends each part with a mark, an empty one too", () => {
    const { codes, starts } = lettersOf(["村道", "", "桥"].map((text) => ({ section: "一", heading: "", text })));
    expect(String.fromCharCode(...codes)).toBe("村道\0\0桥\0");
    expect(starts).toEqual([0, 3, 4, 6]);
  });

  it.each([
    ["2016年公开3,460条", "2017 年公开２１２２条"],
    ["二〇一六年培训三次", "二○一七年培训十二次"],
    ["请登錄縣門户网站", "请登錄县门户网站"],
    ["印发《档案借阅办法》后", "印发《关于转发〈用水公约〉的通知》后"],
    ["印发《关于转发《用水公约》的通知》后", "印发后"],
  ])("takes %s and %s for the same", (one, other) => {
    expect(lettersIn(one)).toBe(lettersIn(other));
    expect(lettersIn(one)).not.toBe("");
  });

  it.each([
    "根据《中华人民共和国政府信息公开条例》和县政府要求，编制本报告。",
    "按照有关规定，水利局编写了2020年度政府信息公开工作年度报告。",
    "本年报由概述、主动公开情况和统计表共三个部分组成。",
    "本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。",
    "报告的电子版可在本局网站下载。",
    "如对本报告有疑问，请与水利局办公室联系（地址：滨河路8号，电话：12345678）。",
    "联系地址：滨河路8号水利大楼，邮编100000",
    "现将水利局年度报告公布如下。",
    "根据《中华人民共和\n国政府信息公开条例》要\n求，编制本报告。",
  ])("leaves out what every report must print: %s", (text) => {
    expect(lettersIn(text)).toBe("");
  });

  it("leaves out what the forms print, with or without their figures", () => {
    const labels = (findEdition("T2021")?.rows ?? []).map(({ label }) => label);
    expect(lettersIn(labels.join("\n"))).toBe("");
    expect(lettersIn(labels.map((label) => `${label}\t0\t12`).join("\n"))).toBe("");
  });

  it("keeps a sentence that only reminds of a formula", () => {
    expect(lettersIn("村民根据报告里的地图找到了水井。")).toBe("村民根据报告里的地图找到了水井");
    expect(lettersIn(`根据${"档案整理".repeat(120)}编制本报告。`)).toHaveLength(2 + 480 + 5);
  });

  it("does not compare the introduction before the first part, unless it is the narrative", () => {
    const introduction = { section: null, heading: "", text: "栏目通知公告首页" };
    const part = { section: "一", heading: "", text: "水井淤塞，村民自行清理，县里补了水泥。" };
    expect(lettersOf([introduction, part]).starts).toEqual([0, 1, 18]);
    expect(lettersOf([introduction, { ...part, text: "无" }]).starts).toEqual([0, 9, 11]);
  });
});
