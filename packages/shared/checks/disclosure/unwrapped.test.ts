import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../text/index.ts";
import { findingsIn } from "./testing/found.ts";
import { sourceStretch, unwrap } from "./unwrapped.ts";

const full = "本年度收到的申请都在期限内作了答复，其中经核实的申";

describe("unwrap", () => {
  it("joins a line that only the page's width has broken", () => {
    const unwrapped = unwrap(`${full}\n请人已领取。`);
    expect(unwrapped.text).toBe(`${full}请人已领取。`);
    expect(sourceStretch(unwrapped, { start: full.length - 1, end: full.length + 2 })).toEqual({ start: full.length - 1, end: full.length + 3 });
  });

  it.each([
    `${full}\n\n请人`, `${full}。\n请人`, `${full}\n　　请人`, `${full}\n二、请人`, `${full}\n（一）请人`, "本年度收到的申请都在期限内作了答复并告知申请人\n地址：请人", "姓名：王小明　电话：0574-65785101　地址：象山县新华路12号\n请人", "三、依申请公开政府信息的情况和有关数字\n请人", `${full}\n请人\t123`, `${full}12\n34`, `姓名\t${full}\n请人`, "一 概述\n请人", `${full}\n${full}${full}`,
  ])("leaves %j", (text) => {
    expect(unwrap(fold(text)).text).toBe(fold(text));
  });

  it.each(["姓名：王小明　联系电话：0574-65785101　地址：象山县新\n华路12号", "第八号申请没有附上证明材料，经核对，其身份\n证号：略"])("joins %j", (text) => {
    expect(unwrap(fold(text)).text).not.toContain("\n");
  });

  it("lets a long number begin the next line", () => {
    expect(unwrap(fold("本年度有一名群众来信，委托王小明（\n0086-13800138000）代为领取了检索所得的材料。")).text).not.toContain("\n");
  });

  it("finds every character where it stood", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(full, "请人", "\n", "。", "12", "\t", " "), { maxLength: 30 }), (pieces) => {
      const text = pieces.join("");
      const unwrapped = unwrap(text);
      expect([...unwrapped.text].map((_, index) => text[unwrapped.sourceAt(index)]).join("")).toBe(unwrapped.text);
    }));
  });
});

describe("a datum over a line's end", () => {
  it.each([
    [`${full}\n请人王小明已领取。`, ["王**"]], [`${full}请人王\n小明已领取。`, ["王**"]], ["窗口把多收的检索费退给了申请人，家住象山县新华\n路12号，材料已寄出。", ["象山县******"]],
  ])("is found in %j", (text, shown) => {
    expect(findingsIn(text).map(({ facts }) => facts.masked)).toEqual(shown);
  });
});
