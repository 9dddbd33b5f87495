import { indicatorsOf, editions } from "@nianbao/shared/editions";
import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { fill } from "./fill.ts";
import { inLocale, localeOf, withoutLocale } from "./locale.ts";
import { createText } from "./text.ts";
import { zhCN } from "./zh-CN.ts";

const chinese = createText("zh-CN", zhCN);
const english = createText("en", en);

describe("a sentence with {names}", () => {
  it("is filled in, and what has no value stays to be noticed", () => {
    expect(fill("第{version}版，{day}", { version: 2 })).toBe("第2版，{day}");
  });

  it.each([[0, "0 reports are here"], [1, "1 report is here"], [2, "2 reports are here"]])("chooses its wording by a number: %i", (count, sentence) => {
    expect(fill("{count} {count:report is|reports are} here", { count })).toBe(sentence);
  });

  it("may name a value inside a wording", () => {
    expect(english.t("sayAllOnTime", { value: 12 })).toBe("All 12 were closed on time, without an extension.");
    expect(english.t("sayAllOnTime", { value: 1 })).toBe("The only one was closed on time, without an extension.");
  });

  it("never reads a value as a wording", () => {
    expect(fill("{reason}", { reason: "{count:a|b} {x}" })).toBe("{count:a|b} {x}");
  });
});

describe("days", () => {
  it("are those of China, in the words of the page", () => {
    expect(chinese.day("2018-01-29T16:30:00Z")).toBe("2018年1月30日");
    expect(english.day("2018-01-29T16:30:00Z")).toBe("30 January 2018");
    expect(chinese.statedDay("2018-01-30")).toBe("2018年1月30日");
    expect(english.statedDay("2018-01-30")).toBe("30 January 2018");
    expect(english.statedDay("2018年1月")).toBe("2018年1月");
  });
});

describe("small words", () => {
  it("come in both languages", () => {
    expect([chinese.countWord(2), english.countWord(2), english.countWord(12)]).toEqual(["两", "two", "12"]);
    expect([chinese.scopeWord("region"), english.scopeWord("region")]).toEqual(["本地区", "the whole area"]);
    expect([chinese.readingWord("blank"), english.readingWord("blank"), english.readingWord("38")]).toEqual(["空白", "blank", "38"]);
    expect([chinese.labelOf({ label: "甲", labelEn: "A" }), english.labelOf({ label: "甲", labelEn: "A" }), english.labelOf({ label: "甲" })]).toEqual(["甲", "A", "甲"]);
  });

  it("say every unit of every form", () => {
    const units = new Set(editions.flatMap((edition) => indicatorsOf(edition).map(({ unit }) => unit ?? "")));
    expect([...units].filter((unit) => english.unitWord(unit) === unit && unit !== "")).toEqual([]);
    expect([chinese.unitWord("件"), chinese.unitBeside("件")]).toEqual(["件", "件"]);
    expect([english.unitWord("件"), english.unitBeside("件"), english.unitBeside("人次")]).toEqual(["number", "", "person-times"]);
  });
});

describe("addresses", () => {
  it.each([["/", "/en"], ["/?from=100", "/en?from=100"], ["/offline", "/en/offline"], ["/enshi", "/en/enshi"], ["/a/2017?scope=unit", "/en/a/2017?scope=unit"]])("%s is %s in English, and back", (path, own) => {
    expect(inLocale(path, "en")).toBe(own);
    expect(inLocale(path, "zh-CN")).toBe(path);
    expect([localeOf(path), localeOf(own)]).toEqual(["zh-CN", "en"]);
    expect([withoutLocale(path), withoutLocale(own)]).toEqual([path, path]);
  });
});
