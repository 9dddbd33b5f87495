import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { notices as englishNotices } from "./messages/en.notices.ts";
import { notices as chineseNotices } from "./messages/zh-CN.notices.ts";
import { zhCN } from "./zh-CN.ts";

/** The {names} of a sentence, those that choose between two wordings included. */
const namesIn = (message: string) => [...new Set([...message.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

describe.each([
  ["pages", zhCN, en],
  ["notices", chineseNotices, englishNotices],
])("what the %s say", (_name, chinese: Record<string, string>, english: Record<string, string>) => {
  it("has the same keys in both languages", () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  });

  it("has the same {names} in both languages", () => {
    const names = (messages: Record<string, string>) => Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, namesIn(message)]));
    expect(names(english)).toEqual(names(chinese));
  });

  it("is English in English: only the way to the other language is Chinese", () => {
    expect(Object.entries(english).filter(([, message]) => /\p{Script=Han}/u.test(message))).toEqual(Object.entries(english).filter(([key]) => key === "otherLanguage"));
  });

  it("leaves nothing unsaid", () => {
    expect(Object.entries({ ...chinese, ...english }).filter(([, message]) => message.trim() === "")).toEqual([]);
  });
});

it("every file of messages is part of its language", async () => {
  for (const name of readdirSync(new URL("messages/", import.meta.url)).filter((file) => !file.includes(".notices."))) {
    const parts = Object.values((await import(/* @vite-ignore */ new URL(`messages/${name}`, import.meta.url).href)) as Record<string, Record<string, string>>);
    for (const part of parts) expect(name.startsWith("en.") ? en : zhCN).toMatchObject(part);
  }
});
