import { describe, expect, it } from "vitest";
import { isIdentityNumber } from "./identityNumbers.ts";
import { identity, kindsIn, parted, wide } from "./testing/found.ts";

const forms = [
  identity, identity.toLowerCase(), wide(identity), identity.replace("X", "×"), parted(identity, [6, 8, 4], " "), parted(identity, [6, 8, 4], "-"), parted(identity, [6, 8, 4], "　"), wide(parted(identity, [6, 8, 4], "-")),
  parted(identity, [6, 4, 4, 4], " "), parted(identity, [3, 3, 4, 4, 4], " "), parted(identity, [17, 1], " "), parted(identity, [10, 8], "\n"), parted(identity, [6, 4, 2, 2, 4], "—"), [...identity].join(" "), [...identity].join("\t"), "一一〇一〇五一九四九一二三一〇〇二X",
];

describe("an identity number", () => {
  it.each(forms)("is found as %s", (form) => {
    for (const around of ["身份证号码：@。", "（身份证@）", "证件号码为@，", "\t@\t", "@", "附件1.@", "信息@提出"]) expect(kindsIn(around.replace("@", form)), around).toEqual(["identityNumber"]);
  });

  it.each(["身份证号110105491231002，", "身份证：110105 491231 002", "110105491231002（身份证）"])("has 15 digits in %s", (text) => {
    expect(kindsIn(text)).toEqual(["identityNumber"]);
  });

  it.each([
    "110105491231002", "110105194912310021", "110105194913310020", "991105194912310026", `1${identity}`, `编号${identity}`, `受理编号：${identity}`, "身份证110***********002X", "身份证110105********002X", "11010519491231****",
    "统一社会信用代码：11330225002968666T", "201733010519491231002",
  ])("is not in %s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it("is one with a slip in it too, where the words say what it is", () => {
    expect(kindsIn("申请人身份证号110105194912310021，")).toEqual(["identityNumber"]);
    expect(kindsIn("身份证号110105194913310020，")).toEqual([]);
  });

  it("has a province, a day up to the year and its check digit", () => {
    expect(isIdentityNumber("110105194912310021", 2017)).toBe(false);
    expect(isIdentityNumber(identity, 2017)).toBe(true);
    expect(isIdentityNumber(identity, 1948)).toBe(false);
  });
});
