import { describe, expect, it } from "vitest";
import { phrasesOf } from "./PhraseText.ts";

describe("where a heading may break", () => {
  it("is between words, never inside one", () => {
    const phrases = phrasesOf("2017年度信息公开工作年度报告");
    expect(phrases.join("")).toBe("2017年度信息公开工作年度报告");
    for (const word of ["信息", "公开", "工作", "报告"]) expect(phrases.some((phrase) => phrase.includes(word))).toBe(true);
  });

  it("is never before a closing or after an opening sign", () => {
    const phrases = phrasesOf("五、因《条例》引起投诉、申请行政复议（含诉讼）情况");
    expect(phrases.join("")).toBe("五、因《条例》引起投诉、申请行政复议（含诉讼）情况");
    for (const phrase of phrases) expect(phrase).not.toMatch(/^[、）》]|[（《]$/);
  });
});
