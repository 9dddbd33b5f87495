import { describe, expect, it } from "vitest";
import { findingsIn, identity, kindsIn, mobile } from "./testing/found.ts";

const maskedIn = (text: string): unknown[] => findingsIn(text).filter(({ code }) => code === "privacy.name").map(({ facts }) => facts.masked);

describe("the name of a person", () => {
  it.each([
    "申请人王小明提出", "申请人：王小明", "申请人王小明，", "申请人（王小明）", "申请人为王小明。", "申请人姓名：王小明", "姓名：王小明", "姓　名：王小明", "姓名\t王小明", "姓名王小明，", "王小明（以下简称申请人）", "收到王小明提交的政府信息公开申请",
    "王小明诉象山县人民政府信息公开案", "王小明向我局申请公开征地批复", "对王小明的信息公开申请", "原告王小明不服", "举报人王小明称", "村民王小明反映", "申请人王小明于2017年3月1日提出", "自然人王小明等3人", "低保户王小明的",
  ])("is found in %s", (text) => {
    expect(maskedIn(text)).toEqual(["王**"]);
  });

  it.each([
    ["申请人李明提出", ["李*"]], ["申请人李向东提出申请", ["李**"]], ["申请人欧阳小明向我局", ["欧阳**"]], ["申请人：买买提·吐尔逊", ["买******"]], ["自然人王小明、李建国和张华", ["王**", "李**", "张*"]],
    ["序号\t申请人\t内容\n1\t王小明\t征地\n2\t李华\t规划\n3\t张某\t规划\n合计", ["王**", "李*"]],
  ])("is found in %j and masked", (text, names) => {
    expect(maskedIn(text)).toEqual(names);
  });

  it.each([
    `王小明（身份证号：${identity}）`, `王小明，男，汉族，1949年12月31日出生，身份证号码${identity}`, `1\t王小明\t男\t${identity}`, `王小明，手机${mobile}`, `王小明 ${mobile}`, `王小明${mobile}`, `经办人王小明（${mobile}）`, `${mobile}（王小明）`,
    `王小明女士（手机：${mobile}）`, `联系人：王小明，手机：${mobile}`, "户名：王小明，开户行：工商银行象山支行，账号：123456789012", "王小明，家住丹东街道新华路12号",
  ])("is found beside a datum of the person: %s", (text) => {
    expect(maskedIn(text)).toEqual(["王**"]);
  });

  it.each([
    "申请人张某", "申请人王某某提出", "申请人：李××", "申请人张*", "申请人王先生提出", "姓名：张某某", `张某（${mobile}）`, `高先生手机${mobile}`, "县长王小明主持", "副县长李建国提出要求", "王建国局长强调", "姓名：王建国 职务：局长", "《王小明传》", "联系人：王建国，电话：0574-65785101",
    "申请人于网上提出申请", "申请人应提出", "申请人向本机关", "申请人方式，", "申请人时，", "申请人单位。", "申请人查阅、", "申请人高质量", "申请人成功申请", "回应群众关切，", "群众路线，", "群众白天反映", "公民权利、", "个人和法人，", "自然人、法人", "公民、法人和其他组织",
    "被申请人象山县", "驳回原告诉讼请求", "原告方败诉", "各部门提出的申请", "方案提出的申请", "通过当面提出申请", "第三人权益", "姓名\t单位\t职务", "姓名：          单位：", "市长主持召开",
  ])("is not in %s", (text) => {
    expect(maskedIn(text)).toEqual([]);
  });

  it("has a finding of its own beside those of the numbers", () => {
    expect(kindsIn(`王小明，身份证${identity}，手机${mobile}，住象山县丹东街道新华路12号`)).toEqual(["identityNumber", "mobile", "address", "name"]);
  });
});
