import { zhCN as chineseLocale } from "@nianbao/shared/locales";
import { describe, expect, it } from "vitest";
import { en, refusals } from "./messages.en.ts";
import { zhCN } from "./messages.zh-CN.ts";
import { wordings } from "./wording.ts";

const namesIn = (message: string) => [...new Set([...message.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

describe("what the self-check page says", () => {
  it("has the same keys and {names} in both languages, and leaves nothing unsaid", () => {
    const names = (messages: Record<string, string>) => Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, namesIn(message)]));
    expect(names(en)).toEqual(names(zhCN));
    expect(Object.entries({ ...zhCN, ...en, ...refusals }).filter(([, message]) => message.trim() === "")).toEqual([]);
  });

  it("is English in English: only the way to the other language is Chinese", () => {
    expect(Object.entries({ ...en, ...refusals }).filter(([, message]) => /\p{Script=Han}/u.test(message))).toEqual([["otherLanguage", "中文"]]);
  });

  it("knows in English every reason for which a file is refused here", () => {
    // These two belong to the command: a page is handed files and no paths.
    const ofPaths = ["missing", "directory"];
    expect(Object.keys(refusals).sort()).toEqual(Object.keys(chineseLocale.refusal).filter((reason) => !ofPaths.includes(reason)).sort());
  });

  it("names the mark of a classified file, and nothing of it, in both languages", () => {
    const refused = { reason: "classified", mark: "机密★1年" } as const;
    expect(wordings["zh-CN"].refusal(refused)).toBe(chineseLocale.refusalSentence(refused));
    expect(wordings.en.refusal(refused)).toContain("a classification mark (机密★1年)");
  });
});
