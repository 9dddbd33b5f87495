import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainNumber } from "./plainNumber.ts";
import { SheetFormat } from "./sheetFormat.ts";

const show = (value: number, format: string | number): string =>
  (typeof format === "number" ? SheetFormat.of(format, new Map(), false) : SheetFormat.of(200, new Map([[200, format]]), false)).showNumber(value);

describe("plainNumber", () => {
  it.each<[number, string]>([
    [24252.311081999998, "24252.311082"], [0.1 + 0.2, "0.3"], [1e20, "100000000000000000000"], [1.5e-7, "0.00000015"], [-18, "-18"], [-0, "0"], [75394432.52, "75394432.52"], [123456789012345, "123456789012345"],
  ])("writes %d in full digits", (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });

  it("reads back as the number it was, to fifteen digits", () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(plainNumber(value)).toMatch(/^-?\d+(\.\d*[1-9])?$/);
      expect(Number(plainNumber(value)) + 0).toBe(Number(value.toPrecision(15)) + 0);
    }));
  });
});

describe("a number shown as it is stored", () => {
  it.each<[number, string | number, string]>([
    [1234.5, 0, "1234.5"], [1234.5, "#,##0.00", "1234.5"], [1234, 3, "1234"], [-1234, 37, "-1234"], [-1234, "#,##0_);[Red]\\(#,##0\\)", "-1234"],
    [0.125, "0.0%", "12.5%"], [0.57, 9, "57%"], [251000, '0"元"', "251000元"], [251000, "0元", "251000元"], [12, 'General"件"', "12件"], [12, 'G/通用格式"件"', "12件"],
    [12.5, '_ "¥"* #,##0.00_ ', "12.5"], [12.5, "[$¥-804]#,##0.00", "12.5"], [12.5, "[$$-409]#,##0.00", "$12.5"], [5, "000", "005"], [12, "@", "12"], [12, "[DBNum1][$-804]General", "12"],
    [-5, "0;[红色]0", "-5"], [12, "", "12"],
  ])("%d as %s is %s", (value, format, text) => {
    expect(show(value, format)).toBe(text);
  });
});

describe("a number shown as another", () => {
  it.each<[number, string | number, string]>([
    [12.7, "0", "12.7（显示为13）"], [-12.75, "0.0", "-12.75（显示为-12.8）"], [999.996, '#,##0.00"元"', "999.996元（显示为1000.00元）"], [1 / 3, 10, "33.3333333333333%（显示为33.33%）"],
    [123456, '0!.0,"万"', '123456（显示为0!.0,"万"）'], [123456, '0\\.0,"万"', '123456（显示为0\\.0,"万"）'], [1234567, "#,##0,", "1234567（显示为#,##0,）"], [1500, "0.0,", "1500（显示为0.0,）"],
    [0, 41, "0（显示为-）"], [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ ', "0（显示为-）"], [0, '0;-0;"无"', "0（显示为无）"], [5, '"无"', "5（显示为无）"],
    [0.5, 12, "0.5（显示为# ?/?）"], [12345, 11, "12345（显示为0.00E+00）"], [5, '0"00"', '5（显示为0"00"）'], [5, '"-"0', '5（显示为"-"0）'], [13800001234, "000-0000-0000", "13800001234（显示为000-0000-0000）"],
    [20000, '[>=10000]0!.0,"万";0', '20000（显示为[>=10000]0!.0,"万"）'], [0.4, "#", "0.4（显示为#）"],
  ])("%d as %s is %s", (value, format, text) => {
    expect(show(value, format)).toBe(text);
  });

  it("is itself again where the condition of a format does not hold", () => {
    expect(show(500, '[>=10000]0!.0,"万";0')).toBe("500");
  });
});

describe("a number that is not shown", () => {
  it.each<[number, string]>([[12, ";;;"], [0, "0;-0;;@"], [0, "#"], [-3, "0;;0"]])("%d as %s is empty", (value, format) => {
    expect(show(value, format)).toBe("");
  });
});

describe("a date", () => {
  it.each<[number, string | number, string]>([
    [45291, 14, "2023-12-31"], [45291.5, 22, "2023-12-31T12:00"], [45291, 'yyyy"年"m"月"d"日"', "2023-12-31"], [45291, "[DBNum1][$-804]yyyy年m月d日;@", "2023-12-31"], [45291, 31, "2023-12-31"], [45291, 58, "2023-12-31"],
    [0.75, 20, "18:00"], [1.5, "[h]:mm", "36:00"], [60, 14, "1900-02-29"], [1, 14, "1900-01-01"], [-1, 14, "-1（显示为yyyy/m/d）"], [3000000, 14, "3000000（显示为yyyy/m/d）"], [0.000011574, "mm:ss", "00:00:01"],
  ])("%d as %s is %s", (value, format, text) => {
    expect(show(value, format)).toBe(text);
  });

  it("counts from 1904 where the workbook does", () => {
    expect(SheetFormat.of(14, new Map(), true).showNumber(43829)).toBe("2023-12-31");
  });
});

describe("a text", () => {
  it("is shown as it is, hidden, or with words that its format adds", () => {
    const text = (format: string): string => SheetFormat.of(200, new Map([[200, format]]), false).showText("甲");
    expect([text("0.00"), text(";;;"), text("0;0;0;@"), text('@"组"')]).toEqual(["甲", "", "甲", "甲组"]);
  });
});

it("never throws and never takes long for any format", () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."0#?.,;%\"\\!_*[]Eymdhs@/-+()¥万$<>=G 年".split("")), maxLength: 60 }), fc.double({ noNaN: true, noDefaultInfinity: true }), (format, value) => {
    expect(typeof show(value, format)).toBe("string");
  }), { numRuns: 3000 });
});
