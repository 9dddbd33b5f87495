import { describe, expect, it } from "vitest";
import { checkDisclosure } from "./checkDisclosure.ts";
import { kindsIn, mobile, narrativeOf, parted, wide } from "./testing/found.ts";

const parts = [3, 4, 4];
const forms = [
  mobile, wide(mobile), ...[" ", "  ", "-", " - ", "—", "–", "·", "•", "．", ".", "　", "_"].map((gap) => parted(mobile, parts, gap)), wide(parted(mobile, parts, "-")), parted(mobile, [3, 8], "-"), parted(mobile, [4, 3, 4], "-"),
  `+86${mobile}`, `+86 ${mobile}`, `+86-${mobile}`, `86-${mobile}`, `（+86）${mobile}`, `0086${mobile}`, `0086-${parted(mobile, parts, "-")}`, `+86 ${parted(mobile, parts, " ")}`, `86 ${parted(mobile, parts, " ")}`, wide(`+86${mobile}`), "一三八〇〇一三八〇〇〇",
];

describe("a mobile number", () => {
  it.each(forms)("is found as %s", (form) => {
    for (const around of ["手机：@。", "联系电话@，", "（@）", "可与@联系。", "\t@\t", "@", "群众@反映", "电话：0574-65785101、@", "电话0574-65785101 @", "微信同号@"]) expect(kindsIn(around.replace("@", form)), around).toEqual(["mobile"]);
  });

  it.each([`86${mobile}`, parted(mobile, [4, 4, 3], " "), parted(mobile, [3, 8], " "), parted(mobile, [7, 4], " "), parted(mobile, [7, 4], "\n"), `0${mobile}`, `\n${mobile}`, [...mobile].join(" ")])("is found as %j behind a word for it", (form) => {
    expect(kindsIn(`手机：${form}，`)).toEqual(["mobile"]);
  });

  it.each([
    "电话：0574-65785101", "0574-65785101转8012", "23158668", "热线12345", "4008123456", "400-812-3456", "138****8000", "1380013****", "138xxxx8000", `2${mobile}`, `${mobile}2`, `编号${mobile}`, `工单编号：${mobile}`, `第${mobile}号`, `订单${mobile}`,
    `http://www.x.gov.cn/art/${mobile}.html`, `t20170113_${mobile}.htm`, `共${mobile}元`, `支出${mobile}.52元`, `${mobile}万元`, `QQ群：${mobile}`, "投诉138 1234 5678 12 3", `条${mobile}`, "12345678901", "总投资13800000000元", "13800138000.86元", "17109.999020", `${mobile}-2`,
  ])("is not in %s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it("is told as the office's contact in the preface", () => {
    const text = `如有疑问请联系办公室，电话：${mobile}。\n一、概述\n王某反映，${mobile}。`;
    const found = checkDisclosure(narrativeOf(text, { sections: [{ path: "1", heading: "概述", start: text.indexOf("一、") }] }));
    expect(found.map(({ where, facts }) => [where, facts.masked, facts.isContact])).toEqual([[{}, "138****8000", true], [{ section: "1" }, "138****8000", undefined]]);
  });

  it("needs a word for it in the statistical table, where figures are glued", () => {
    const amounts = `政府采购   86   ${mobile}\n13800.138000`;
    expect(checkDisclosure(narrativeOf(amounts, { tables: [{ start: 0, end: amounts.length }] }))).toEqual([]);
    const row = `数件${mobile} ${mobile}\n`;
    expect(checkDisclosure(narrativeOf(row, { tables: [{ start: 0, end: row.length }] }))).toEqual([]);
    expect(checkDisclosure(narrativeOf(`手机${row}`, { tables: [{ start: 0, end: row.length }] }))).toHaveLength(1);
  });
});
