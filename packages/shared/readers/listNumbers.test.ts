import { describe, expect, it } from "vitest";
import { parseChineseNumeral } from "../text/index.ts";
import { printListNumber } from "./listNumbers.ts";

describe("printListNumber", () => {
  it.each<[string, number[], string[]]>([
    ["decimal", [1, 120], ["1", "120"]],
    ["chineseCounting", [1, 10, 11, 20, 21, 99, 100], ["一", "十", "十一", "二十", "二十一", "九十九", "一〇〇"]],
    ["chineseCountingThousand", [10, 100, 101, 110, 1001, 10_000], ["十", "一百", "一百零一", "一百一十", "一千零一", "10000"]],
    ["japaneseCounting", [3, 10, 15, 100, 110], ["三", "十", "十五", "百", "百十"]],
    ["ideographDigital", [1, 10, 12], ["一", "一〇", "一二"]],
    ["chineseLegalSimplified", [1, 10, 12], ["壹", "壹拾", "壹拾贰"]],
    ["ideographTraditional", [1, 10, 11], ["甲", "癸", "11"]],
    ["decimalEnclosedCircle", [1, 20, 21], ["①", "⑳", "21"]],
    ["decimalEnclosedParen", [1, 20], ["⑴", "⒇"]],
    ["decimalFullWidth", [12], ["１２"]],
    ["decimalZero", [1, 12], ["01", "12"]],
    ["upperLetter", [1, 26, 27, 999_999_999], ["A", "Z", "AA", "999999999"]],
    ["lowerRoman", [4, 9, 14, 1999, 4000], ["iv", "ix", "xiv", "mcmxcix", "4000"]],
    ["bullet", [1], [""]],
    ["none", [1], [""]],
    ["aiueo", [3], ["3"]],
    ["constructor", [3], ["3"]],
  ])("writes %s", (format, values, texts) => {
    expect(values.map((value) => printListNumber(value, format))).toEqual(texts);
  });

  it("follows the sample of a format of one's own", () => {
    expect([printListNumber(7, "custom", "001, 002, 003, ..."), printListNumber(7, "custom")]).toEqual(["007", "7"]);
  });

  it("writes Chinese numerals that read back as the same number", () => {
    for (let value = 1; value < 10_000; value++) expect(parseChineseNumeral(printListNumber(value, "chineseCountingThousand"))).toBe(value);
  });
});
