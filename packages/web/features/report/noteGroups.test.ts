import { describe, expect, it } from "vitest";
import type { Finding } from "../../api/documents.ts";
import { noteGroups } from "./noteGroups.ts";

const finding = (family: string, index: number): Finding => ({ key: `${family}-${index}`, family, facts: {}, passage: null, against: null, explanation: null, where: { code: null, section: null } });
const several = (family: string, count: number) => Array.from({ length: count }, (_, index) => finding(family, index));

describe("the notes of a report", () => {
  it("are shown as they are while there are few", () => {
    const groups = noteGroups([...several("narrative", 2), ...several("across", 4)]);
    expect(groups.shown).toHaveLength(6);
    expect([groups.more, groups.repeated]).toEqual([[], []]);
  });

  it("fold where there are many, and none is lost", () => {
    const groups = noteGroups([...several("table", 40), ...several("repeated", 9)]);
    expect([groups.shown.length, groups.more.length, groups.repeated.length]).toEqual([6, 34, 9]);
  });

  it("tell apart text that stands elsewhere, and print the passages of the first only", () => {
    const { repeated } = noteGroups([...several("repeated", 8), ...several("sums", 1)]);
    expect(repeated.map(({ isBrief }) => isBrief)).toEqual([false, false, false, false, false, false, true, true]);
  });
});
