import { describe, expect, it } from "vitest";
import { matchesInitials, pinyinInitials, searchEntries } from "./index.ts";

/** Where each letter begins among the characters of GB 2312, a to z without i, u and v. */
const firstOfLetter = [0xb0a1, 0xb0c5, 0xb2c1, 0xb4ee, 0xb6ea, 0xb7a2, 0xb8c1, 0xb9fe, 0xbbf7, 0xbfa6, 0xc0ac, 0xc2e8, 0xc4c3, 0xc5b6, 0xc5be, 0xc6da, 0xc8bb, 0xc8f6, 0xcbfa, 0xcdda, 0xcef4, 0xd1b9, 0xd4d1];

describe("pinyin initials", () => {
  it.each([["平", "p"], ["潭", "t"], ["综", "z"], ["申", "s"], ["请", "q"], ["复", "f"], ["议", "y"], ["我", "w"], ["安", "a"], ["恩", "e"], ["欧", "o"], ["日", "r"], ["鄂", "e"], ["鑫", "x"], ["A", "a"], ["7", "7"], ["（", ""]])("%s begins with %s", (char, letter) => {
    expect(pinyinInitials(char)).toBe(letter);
  });

  it("agrees with the order of GB 2312, whose first 3755 characters are sorted by pinyin", () => {
    const starts = [..."abcdefghjklmnopqrstwxyz"].map((letter, index) => [letter, firstOfLetter[index] ?? 0] as const);
    const decoder = new TextDecoder("gb18030");
    const wrong: string[] = [];
    for (let code = 0xb0a1; code <= 0xd7f9; code++) {
      if ((code & 0xff) < 0xa1 || (code & 0xff) === 0xff) continue;
      const char = decoder.decode(new Uint8Array([code >> 8, code & 0xff]));
      const letter = starts.filter(([, start]) => start <= code).at(-1)?.[0] ?? "";
      if (!pinyinInitials(char).includes(letter)) wrong.push(char);
    }
    // Three that are read otherwise as a rule: 蛤 (ha), 咯 (lo), 咳 (hai).
    expect(wrong.filter((char) => !"蛤咯咳".includes(char))).toEqual([]);
  });

  it("takes every reading of a character that has several", () => {
    expect([matchesInitials("长乐区", "cl"), matchesInitials("长乐区", "zl"), matchesInitials("重庆市", "cq"), matchesInitials("厦门市", "xm")]).toEqual([true, true, true, true]);
  });

  it("wants neighbours, and skips what has no letter", () => {
    expect([matchesInitials("收到申请数", "sqs"), matchesInitials("收到申请数", "sds"), matchesInitials("不予公开（三）", "gks"), matchesInitials("收到申请数", "")]).toEqual([true, true, true, false]);
    expect(matchesInitials("收到申请数", "dq")).toBe(false);
  });
});

describe("searching", () => {
  const entries = [
    { code: "pingtan-zone", name: "平潭综合实验区管委会", aliases: ["平潭综合实验区"] },
    { code: "xiangshan-office", name: "象山县人民政府办公室" },
    { code: "xiangshan-town", name: "象山县石浦镇" },
  ];
  const find = (typed: string): string[] => searchEntries(entries, typed, 10).map(({ code }) => code);

  it.each([["平潭", ["pingtan-zone"]], ["ptzh", ["pingtan-zone"]], ["PTZH", ["pingtan-zone"]], ["xsx", ["xiangshan-town", "xiangshan-office"]], ["town", ["xiangshan-town"]], ["石 浦", ["xiangshan-town"]], ["qqq", []]])("%s", (typed, codes) => {
    expect(find(typed)).toEqual(codes);
  });

  it("puts the very name first, and everything where nothing was typed", () => {
    expect(searchEntries([{ code: "a", name: "收到申请数（总计）" }, { code: "b", name: "收到申请数" }], "收到申请数", 1)).toEqual([{ code: "b", name: "收到申请数" }]);
    expect(find("")).toHaveLength(3);
  });
});
