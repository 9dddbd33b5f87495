import { describe, expect, it } from "vitest";
import { unreadables } from "../readers/index.ts";
import { zhCN } from "./index.ts";

describe("the sentence of a refusal", () => {
  it("is one sentence for every reason", () => {
    for (const reason of unreadables) expect(zhCN.refusalSentence({ reason }), reason).toMatch(/^[^。\n]{5,}。$/);
  });

  it("names a classification mark, and the place of a mistake of ours", () => {
    expect(zhCN.refusalSentence({ reason: "classified", mark: "机密★1年" })).toMatch(/^文件带有密级标志“机密★1年”，没有保存任何内容；/);
    expect(zhCN.refusalSentence({ reason: "failed", place: "TypeError, docx.ts:12" })).toMatch(/维护人员（TypeError, docx\.ts:12）。$/);
  });
});
