import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceText } from "../readers/index.ts";
import { findClassificationMark } from "./classification.ts";

const markOf = (text: string): string | null => findClassificationMark(new SourceText(text));
const title = "某某局2023年政府信息公开工作年度报告";
const body = Array.from({ length: 20 }, (_, index) => `第${index + 1}段，本年度公开了信息。`).join("\n");

describe("findClassificationMark", () => {
  it.each([
    ["机密★1年", "机密★1年"], ["秘密★", "秘密★"], ["绝密★启用前", "绝密★启用前"], ["秘密 ★ 长期", "秘密★长期"], ["机 密 ★ 3 年", "机密★3年"],
    ["秘　密　☆　１０年", "秘密★10年"], ["机密＊5年", "机密★5年"], ["机密*5年", "机密★5年"], ["機密★", "机密★"], ["秘密级★6个月", "秘密★6个月"], ["机密\u200b★一年", "机密★一年"],
  ])("finds %s anywhere in a document", (mark, named) => {
    expect(markOf(`${title}\n${body}\n000123 ${mark} 特急\n${body}`)).toBe(named);
    expect(markOf(`${mark}\n${title}\n${body}`)).toBe(named);
  });

  it.each([
    ["机密", "机密"], ["　秘　密　", "秘密"], ["绝密级", "绝密"], ["秘密3年", "秘密"], ["【机密】", "机密"], ["密级：秘密", "秘密"], ["000012 机密 特急", "机密"], ["000012\t机密\t特急", "机密"], ["（秘密）", "秘密"],
  ])("finds the line %s in the head of the document and of a page", (line, named) => {
    expect(markOf(`某某局文件\n\n${line}\n${title}\n${body}`)).toBe(named);
    expect(markOf(`${title}\n${body}\f${line}\n${body}`)).toBe(named);
  });

  it("knows no such line further down", () => {
    expect(markOf(`${title}\n${body}\n秘密\n${body}`)).toBeNull();
    expect(markOf(`${title}\n${body}\f${body}\n机密\n`)).toBeNull();
  });

  it.each([
    "1.属于国家秘密", "涉及国家秘密、商业秘密、个人隐私的信息", "遵守保密规定", "秘密、机密、绝密三级", "严守**国家秘密**", "本报告不含机密内容", "密级：无", "密级：公开", "国家秘密 ★", "信息是**秘密**",
    "机密性", "★保密审查",
  ])("takes %s for no mark", (line) => {
    expect(markOf(`${line}\n${title}\n${body}\f${line}\n${body}`)).toBeNull();
  });

  it("takes a row that was broken in two for no mark, also over a page", () => {
    expect(markOf(`${title}\n1.属于国家\n秘密\n0\n${body}`)).toBeNull();
    expect(markOf(`${title}\n${body}\n1.属于国家\n\f秘密\n0\n${body}`)).toBeNull();
  });

  it("needs no more time for a hostile text than for its length", () => {
    const started = Date.now();
    for (const text of ["机 ".repeat(500_000), `机${" ".repeat(1_000_000)}`, "密\n".repeat(500_000), `${"\f机 密 ".repeat(200_000)}`, `1${"\t".repeat(1_000_000)}`]) expect(typeof markOf(text)).toBe(text.startsWith("\f") ? "string" : "object");
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it("finds a starred mark whatever stands around it", () => {
    const level = fc.constantFrom("绝密", "机密", "秘密");
    const words = fc.stringMatching(/^[一-三a-z0-9，。 \n]{0,40}$/);
    fc.assert(fc.property(words, level, words, (before, mark, after) => {
      expect(markOf(`${before}\n${mark}★${after}`)).toMatch(new RegExp(`^${mark}★`));
    }));
  });
});
