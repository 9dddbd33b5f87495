import { describe, expect, it } from "vitest";
import { textRuns } from "./textRuns.ts";

describe("a marked text", () => {
  it("is cut where marks begin and end, overlaps included", () => {
    expect(textRuns("全年公开212条", [{ start: 0, end: 4, kind: "strong" }, { start: 2, end: 7, kind: "underline" }])).toEqual([
      { text: "全年", kinds: ["strong"], href: null },
      { text: "公开", kinds: ["strong", "underline"], href: null },
      { text: "212", kinds: ["underline"], href: null },
      { text: "条", kinds: [], href: null },
    ]);
  });

  it("follows no link that could run a program", () => {
    expect(textRuns("点这里", [{ start: 0, end: 3, kind: "link", href: "javascript:alert(1)" }])).toEqual([{ text: "点这里", kinds: [], href: null }]);
    expect(textRuns("点这里", [{ start: 0, end: 3, kind: "link", href: "https://www.xiangshan.gov.cn/" }])[0]?.href).toBe("https://www.xiangshan.gov.cn/");
  });

  it("survives marks beyond its end", () => {
    expect(textRuns("短", [{ start: 0, end: 9, kind: "strong" }])).toEqual([{ text: "短", kinds: ["strong"], href: null }]);
  });
});
