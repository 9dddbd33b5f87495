import { describe, expect, it } from "vitest";
import { maskedText } from "./maskedText.ts";
import { identity, mobile } from "./testing/found.ts";

describe("maskedText", () => {
  it("hides every datum of a whole text and a name wherever it stands, and keeps all lengths", () => {
    const text = `王小明多次来信。\n申请人王小明，身份证号${identity}，手机${mobile}，住象山县丹东街道新华路12号。\n王小明的答复已寄出。`;
    expect(maskedText(text)).toBe("王**多次来信。\n申请人王**，身份证号110***********002X，手机138****8000，住象山县丹东街道******。\n王**的答复已寄出。");
  });

  it("leaves a text without any as it is", () => {
    expect(maskedText("本年度公开信息380条。")).toBe("本年度公开信息380条。");
  });

  it("takes no time that grows with the square of what it hides", () => {
    const text = "申请人王小明提出。".concat(`电话${mobile}，王小明。`.repeat(20_000));
    const shown = maskedText(text);
    expect([shown.length, shown.includes("王小明"), shown.includes(mobile)]).toEqual([text.length, false, false]);
  });
});
