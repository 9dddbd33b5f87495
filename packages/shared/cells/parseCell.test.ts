import { describe, expect, it } from "vitest";
import { formatCell, parseCell } from "./index.ts";

describe("parseCell", () => {
  it.each([
    ["212", 212], [" 0 ", 0], ["２１２", 212], ["1,234", 1234], ["１，２３４，５６７", 1234567],
    ["24252.311082", 24252.311082], ["-18", -18], ["－15", -15], ["十二", 12], ["一百二十", 120],
  ])("reads %s as a number", (raw, value) => {
    expect(parseCell(raw)).toEqual({ state: "number", value });
  });

  it.each([
    ["", "blank"], ["　 ", "blank"], ["—", "dash"], ["——", "dash"], ["-", "dash"], ["/", "notApplicable"],
    ["不适用", "notApplicable"], ["见附件", "unreadable"],
  ])("reads %s as a gap, never as 0", (raw, state) => {
    expect(parseCell(raw).state).toBe(state);
  });

  it("keeps the raw text of a cell that says more than a number", () => {
    expect(parseCell("22（其中修订 16 件）")).toEqual({ state: "number", value: 22, note: "22（其中修订 16 件）" });
    expect(parseCell("251000元")).toEqual({ state: "number", value: 251000, note: "251000元" });
  });

  it("offers every reading of digits that a blank tears apart", () => {
    expect(parseCell("1 234")).toEqual({ state: "uncertain", candidates: [1, 234, 1234], note: "1 234" });
  });

  it("does not round a run of digits that no number can hold", () => {
    expect(parseCell("12345678901234567890").state).toBe("unreadable");
  });

  it("does not read 12,34 as a grouped number", () => {
    expect(parseCell("12,34")).toMatchObject({ state: "uncertain", candidates: [12, 34] });
  });
});

describe("formatCell", () => {
  it("prints digits as reports do, and words for what is missing or uncertain", () => {
    expect(formatCell({ state: "number", value: 75394432.52 })).toBe("75394432.52");
    expect(formatCell({ state: "blank" })).toBe("空白");
    expect(formatCell({ state: "uncertain", candidates: [1, "blank"] })).toBe("待核对（1 或 空白）");
  });
});
