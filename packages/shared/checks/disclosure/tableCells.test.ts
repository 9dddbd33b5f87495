import { describe, expect, it } from "vitest";
import { findingsIn, kindsIn, mobile } from "./testing/found.ts";
import { labelledCells } from "./tableCells.ts";

const cellsIn = (text: string): string[] => labelledCells(text).map(({ label, start, end }) => `${label} ${text.slice(start, end)}`);
/** The same table with tabs, with pipes, with wide blanks. */
const drawn = (text: string): string[] => [text.replaceAll("|", "\t"), text.replace(/^.*$/gm, (row) => `| ${row.replaceAll("|", " | ")} |`), text.replaceAll("|", "    ")];

describe("labelledCells", () => {
  it.each(drawn("序号|姓名|家庭住址|银行卡号\n1|王小明|新华路12号|390112345678901\n2|李 华|后堂村3组5号|3901 2345 6789 01"))("reads columns under their headings: %j", (text) => {
    expect(cellsIn(text)).toEqual(["name 王小明", "address 新华路12号", "account 390112345678901", "name 李 华", "address 后堂村3组5号", "account 3901 2345 6789 01"]);
  });

  it.each(drawn("申请人|王小明\n证件号码|110105491231002\n申请时间|3月5日\n通讯地址|新华路12号\n收款账号|390112345678901"))("reads a form of headings and values: %j", (text) => {
    expect(cellsIn(text)).toEqual(["name 王小明", "address 新华路12号", "account 390112345678901"]);
  });

  it("reads two headings in a row", () => {
    expect(cellsIn("姓名\t王小明\t家庭住址\t新华路12号")).toEqual(["name 王小明", "address 新华路12号"]);
  });

  it("reads several names in a cell, and names drawn apart", () => {
    expect(cellsIn("申请人\t内容\n王小明、李华(代理)\t征地\n金 军\t规划\n买买提·吐尔逊\t规划")).toEqual(["name 王小明", "name 李华", "name 金 军", "name 买买提·吐尔逊"]);
    expect(cellsIn("姓  名   内容\n金  军   征地")).toEqual(["name 金  军"]);
  });

  it("finds a shifted cell where columns are drawn with blanks", () => {
    expect(cellsIn("序号   姓名   单位地点   住址\n1   王小明   新华路12号")).toEqual(["name 王小明", "address 新华路12号"]);
  });

  it.each([
    "姓名\t职务\t办公电话\n王建国\t县长\t0574-65785101", "姓名\t内容\n王建国\t副县长", "姓名\t王建国\t职务\t局长", "单位\t姓名\t电话\n住建局\t王建国\t65785101", "机构\t地址\n县档案馆\t天安路88号", "通讯地址\t天安路88号", "姓名\t单位\t金额\n", "姓名\t\t住址\t\n", "申请人\t内容\n张某\t征地\n某公司\t规划",
    "姓名   内容\n三、概述   王小明、李华等提出的建议已经办结。",
  ])("reads none in %j", (text) => {
    expect(cellsIn(text)).toEqual([]);
  });

  it("ends a table where no row follows", () => {
    expect(cellsIn("姓名\t内容\n合计\n李华\t征地")).toEqual([]);
  });
});

describe("a table of persons", () => {
  it("tells each datum in it", () => {
    expect(kindsIn(`姓名|银行账号|家庭住址\n任　敏|7198 3198 4437 6616 1969 0|水岸名都3幢2单元402室`)).toEqual(["bankCard", "address", "name"]);
    expect(kindsIn("序号   姓名   银行卡号   退费（元）\n1   夏侯卫东   6212 3456 7890 1232   320")).toEqual(["bankCard", "name"]);
  });

  it("masks a name drawn apart, and the same name written together", () => {
    expect(findingsIn(`申请人\t电话\n金 军\t${mobile}\n材料已由金军领取。`).map(({ facts }) => facts.masked)).toEqual(["138****8000", "金 *"]);
  });
});
