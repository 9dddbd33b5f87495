import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compact, fold, parseChineseNumeral } from "./index.ts";

describe("fold", () => {
  it("brings full-width letters, digits, punctuation and blanks into one form", () => {
    expect(fold("（一）２１２　条：ＡＢ")).toBe("(一)212 条:AB");
  });

  it("keeps every position", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
    }));
  });
});

describe("compact", () => {
  it("drops blanks and knows where each character stood", () => {
    const { text, at } = compact(" 统　计\n\u200e表");
    expect([text, Array.from(at)]).toEqual(["统计表", [1, 3, 6]]);
  });
});

describe("parseChineseNumeral", () => {
  it.each([["十", 10], ["十二", 12], ["二十", 20], ["一百零二", 102], ["三千四百", 3400], ["一万二千", 12000], ["二〇一七", 2017], ["〇", 0]])(
    "reads %s", (text, value) => {
      expect(parseChineseNumeral(text)).toBe(value);
    },
  );

  it.each(["", "十十", "百", "甲", "万万", "一二百"])("does not read %s", (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });
});
