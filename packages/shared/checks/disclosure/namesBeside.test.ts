import { describe, expect, it } from "vitest";
import { card, findingsIn, identity, mobile } from "./testing/found.ts";

const maskedIn = (text: string): unknown[] => findingsIn(text).filter(({ code }) => code === "privacy.name").map(({ facts }) => facts.masked);

describe("the name beside a number", () => {
  it.each([
    `身份证号码为${identity}的王小明已在回执上签字`, `检索费退至王小明的农业银行卡（${card}）`, `王小明提供的银行卡号${card}已停用`, `户名王小明，卡号${card}，手机${mobile}`, `王小明名下的工商银行账户${card}`, `1   王小明   ${identity}`, `王小明，身份证号：\n${identity}`, `转给王小明象山农商银行卡${card}`,
    `低保对象王小明（身份证${identity}）`,
  ])("is found in %j", (text) => {
    expect(maskedIn(text)).toEqual(["王**"]);
  });

  it.each([[`1   任　敏   ${identity}`, ["任　*"]], [`${identity}（金 军）`, ["金 *"]], [`代领人艾尼瓦尔·肉孜，手机${mobile}`, ["艾******"]], [`证件号${identity}的于霞在窗口领取`, ["于*"]]])("is found in %j and masked", (text, names) => {
    expect(maskedIn(text)).toEqual(names);
  });

  it.each([`误传了${card}（储蓄卡）`, `${mobile}的用户来电`, `手机${mobile}的高先生`, `关 于 ${mobile}`, `农商行\t${card}`, `电话${mobile}的应急热线`])("is not in %j", (text) => {
    expect(maskedIn(text)).toEqual([]);
  });
});
