import { describe, expect, it } from "vitest";
import { printsTable } from "./printsTable.ts";

const filler = "推进工作，认真落实。".repeat(60);

describe("printsTable", () => {
  it("sees cells glued to their labels on one line", () => {
    const rows = ["国家秘密", "禁止公开", "三安全", "第三方权益", "内部事务"].map((label, index) => `${index + 1}.${label}0000000`).join("");
    expect(printsTable(`${filler}${rows}`)).toBe(true);
  });

  it("does not take telephone numbers and codes in sentences for cells", () => {
    expect(printsTable(`${filler}（邮编：350400；电话：23158668；传真：23158568；电话：0591-23162606；邮箱：24336243@163.com；编号：20170001）`)).toBe(false);
  });
});
