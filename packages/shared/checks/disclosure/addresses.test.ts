import { describe, expect, it } from "vitest";
import { findingsIn, identity, kindsIn, mobile } from "./testing/found.ts";

const homes = [
  "象山县丹东街道新华路12号3幢402室", "浙江省宁波市象山县丹东街道后堂街21号", "丹东街道后堂村3组12号", "后堂村三组十二号", "阳光花园3幢2单元402室", "象山县石浦镇渔港路88弄5号101室", "丹东街道新华路12号3-2-402", "丹西街道天安路１２号３幢４０２室", "水岸名都10幢4单元1304室", "东方华庭7幢301室", "象山县石浦镇后堂村226号",
];

describe("a home address", () => {
  it.each(homes)("is found in %s", (home) => {
    for (const around of [
      "家庭住址：@。", "住址：@，", "住　址：@", "家住@，", "现住@。", "户籍地：@", "户籍：@", "户籍地址为@。", "，住@，", "（男，汉族，住@）", "居住地：@。", "居住在@的群众", "户籍所在地@", "住在@。", "暂住@", "家庭地址：@", "申请人住@，", "申请人住所：@", "申请人通讯地址为@，", "现住址：@投递",
    ]) expect(kindsIn(around.replace("@", home)), around).toEqual(["address"]);
  });

  it.each([
    "申请人：王小明，地址：象山县丹东街道新华路12号3幢402室，电话：0574-65785101", "王小明，象山县丹东街道新华路12号3幢402室", "王小明住象山县丹东街道新华路12号", "申请人王小明（象山县丹东街道后堂村12号）",
    "王小明（象山县新华路12号）申请公开标准", "收件人：王小明，地址：东方华庭17幢3单元603室", "申请人：王小明；地址：丹东街道新华路12号3幢402室", "申请人\t王小明\n通讯地址\t丹东街道新华路12号",
    "申请人：王小明\n联系地址：象山县丹东街道新华路12号3幢402室",
  ])("is found beside a person's name: %s", (text) => {
    expect(kindsIn(text)).toEqual(["address", "name"]);
  });

  it("ends a name that is written on into it", () => {
    expect(findingsIn(`王小明浙江省象山县新华路12号，手机${mobile}`).map(({ facts }) => facts.masked)).toEqual(["138****8000", "浙江省象山县******", "王**"]);
  });

  it.each([["家住后堂村3组12号，", "********"], ["户籍地址：象山县新华路100号5栋", "象山县*********"], [`王小明反映其住房阳光家园12栋502室漏水，手机${mobile}`, "***********"]])("is masked to its end in %s", (text, shown) => {
    expect(findingsIn(text).filter(({ code }) => code === "privacy.address").map(({ facts }) => facts.masked)).toEqual([shown]);
  });

  it("is no number", () => {
    expect(kindsIn("检索费原路退回银行卡6212-3456-7890-1232，")).toEqual(["bankCard"]);
  });

  it.each(["象山某某建材有限公司（住所地丹东街道兴业路16号）处罚信息", "法定代表人：王建国　住所：工业园区创业路8号2幢301室"])("is no company's seat: %s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it("is found in a list beside a person's numbers", () => {
    expect(kindsIn(`1\t张某\t${identity}\t${mobile}\t丹东街道后堂村12号`)).toEqual(["identityNumber", "mobile", "address"]);
  });

  it.each([
    "如有疑问，请与办公室联系（地址：象山县丹东街道后堂街21号，邮编：315700，电话：0574-65785101）", "办公地址：象山县丹东街道后堂街21号3楼305室", "联系地址：象山县丹东街道后堂街21号", "申请人可到信息公开查阅点（丹东街道后堂街21号305室）查阅",
    "受理点：丹东街道新华路12号3幢402室，邮编315700", "邮寄地址：象山县丹东街道后堂街21号县政府办公室305室", "联系人：王建国，电话：0574-65785101，地址：丹东街道后堂街21号大楼305室", "推进户籍制度改革", "户籍人口12万人", "居住在本县的群众可到新华路12号办理",
    "，住建局新华路12号", "安置户入住象山县阳光小区3幢", "阳光小区3幢2单元加装电梯", "完成后堂村12号桥改造", "后堂村3组道路硬化",
  ])("is not in %s", (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});
