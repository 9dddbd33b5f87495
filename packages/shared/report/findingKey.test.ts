import { describe, expect, it } from "vitest";
import { findingKeys } from "./findingKey.ts";
import type { Finding } from "./report.ts";

const place = { page: 1, line: 3, start: 0, end: 2 };
const conflict = (value: number, text = "解读34份", line = 3): Finding => ({
  code: "narrative.conflict", severity: "warning", where: { section: "二" },
  facts: { value, printed: 0, passage: { text, start: 2, end: 4, place: { ...place, line } }, parts: [{ value, passage: { text, start: 0, end: 1, place } }, { text, start: 0, end: 1, place }] },
});

describe("the name of a finding", () => {
  it("is its code and six digits of what it is about", () => {
    expect(findingKeys([conflict(34)])[0]).toMatch(/^narrative\.conflict-[0-9a-f]{6}$/);
  });

  it("does not hang on the words around it and where they stand", () => {
    expect(findingKeys([conflict(34, "发布解读34份。", 9)])).toEqual(findingKeys([conflict(34)]));
  });

  it("hangs on what was found, and where", () => {
    const found = [conflict(34), conflict(35), { ...conflict(34), where: { section: "三" } }, { ...conflict(34), code: "narrative.sum" }];
    expect(new Set(findingKeys(found)).size).toBe(4);
  });

  it("is one of its kind in a report: equal findings are counted", () => {
    const [first, second, third] = findingKeys([conflict(34), conflict(34), conflict(34)]);
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
  });
});
