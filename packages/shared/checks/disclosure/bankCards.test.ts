import { describe, expect, it } from "vitest";
import { hasCardCheckDigit } from "./bankCards.ts";
import { card, findingsIn, kindsIn, parted, wide } from "./testing/found.ts";

const forms = [
  card, wide(card), ...[" ", "-", "　"].map((gap) => parted(card, [4, 4, 4, 4, 3], gap)), parted(card, [6, 13], " "), wide(parted(card, [4, 4, 4, 4, 3], " ")), "6212345678901232", "6212 3456 7890 1232", "4367420000000000019", "4123456789012349",
];

describe("a bank card", () => {
  it.each(forms)("is found as %s", (form) => {
    for (const around of ["银行卡号：@。", "账号@，", "卡号为@", "（@）", "@", "\t@\t", "开户行：中国工商银行象山支行，账号：@"]) expect(kindsIn(around.replace("@", form)), around).toEqual(["bankCard"]);
  });

  it.each(["账号：390112345678901", "开户银行：建设银行 33001234567890123", "账户 3901 2345 6789 0123 456", "帐号为123456789012。", "账号：3901 2345 6789 01，", "账号：3901 2345 6789 1", "账号：1961 3779 8806 9813 1954 1", "存入农业银行卡（3901-2345-6789-0123-4）", "收款账号：2593 5557 0997 5056 8859 4（开户行：工商银行）"])("may be any account beside a word for one: %s", (text) => {
    expect(kindsIn(text)).toEqual(["bankCard"]);
  });

  it("ends where wide blanks part the columns", () => {
    expect(findingsIn("王小明   6212 3456 7890 1232   320").map(({ facts }) => facts.masked)).toEqual(["621*********1232", "王**"]);
    expect(kindsIn("原路退回银行卡6212-3456-7890-1232，")).toEqual(["bankCard"]);
  });

  it.each([
    "6222000000000000013", `编号${card}`, `受理号：${card}`, `${card}元`, "6222 **** **** 0012", "建设银行2014-02-25 2015-01-01", "银行贷款2014 2015 2016", "银行0574-65785101", "银行业贷款123456789012.34元", "10203120001200000", "银行2014 2015 2016 2017", "户名：象山县财政局，账号：390112345678901", "非税专户账号390112345678901", "开户银行\t账号\t户名\n农商行\t390112345678901\t县财政局", "序号   面积\n6212 3456 7890   1232",
    "统一社会信用代码123302254195203000", "91330225MA2810000X", `条${card}`,
  ])("is not in %s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it("has a check digit", () => {
    expect(hasCardCheckDigit(card)).toBe(true);
    expect(hasCardCheckDigit("6222000000000000013")).toBe(false);
  });
});
