import { describe, expect, it } from "vitest";
import type { PassedCheck } from "../checks/index.ts";
import { checkSentence, checkSentenceEn } from "./checkSentence.ts";

const side = (...values: number[]): PassedCheck["left"] => values.map((value, index) => ({ code: "甲乙丙丁戊己庚"[index] ?? "", value }));
const check = (relation: PassedCheck["relation"], left: PassedCheck["left"], right: PassedCheck["right"]): PassedCheck => ({ id: "X", relation, left, right });
const label = (code: string): string => `${code}数`;
const received = (code: string): string => (code === "甲" ? "收到申请数" : code);

describe("the sentence of a check that holds", () => {
  it("is the sum with its figures, the one side that has a name first", () => {
    expect(checkSentence(check("equal", side(12), side(0, 0, 9, 3)), received)).toBe("收到申请数 12 = 0 + 0 + 9 + 3");
    expect(checkSentence(check("equal", side(0, 0, 9, 3), side(12)), received)).toBe("收到申请数 12 = 0 + 0 + 9 + 3");
    expect(checkSentence(check("equal", side(70, 0), side(68, 2)), label)).toBe("甲数 70 + 乙数 0 = 甲数 68 + 乙数 2");
  });

  it("leaves the zeros out of a long sum and says so", () => {
    expect(checkSentence(check("equal", side(30), side(27, 0, 0, 2, 0, 1)), label)).toBe("甲数 30 = 27 + 2 + 1（另3项是0）");
    expect(checkSentence(check("equal", side(0), side(0, 0, 0, 0, 0, 0)), label)).toBe("甲数 0 = 0（6项都是0）");
    expect(checkSentence(check("equal", side(21), side(1, 2, 3, 4, 5, 6)), label)).toBe("甲数 21 = 1 + 2 + 3 + 4 + 5 + 6");
  });

  it("says which of two may not be larger, and that two agree", () => {
    expect(checkSentence(check("atLeast", side(12), side(3)), label)).toBe("甲数 12，不少于甲数 3");
    expect(checkSentence(check("atMost", side(3), side(12)), label)).toBe("甲数 3，不多于甲数 12");
    expect(checkSentence(check("maximumAtMost", side(3, 9, 1), side(12)), label)).toBe("3项中最大的 9，不多于甲数 12");
    expect(checkSentence(check("implies", side(3), side(12)), label)).toBe("甲数 3，甲数 12，对得上");
    expect(checkSentence(check("implies", side(0), side(0)), label)).toBe("甲数 0，甲数 0，都是0");
  });

  it("says the same in English", () => {
    const name = (code: string): string => (code === "甲" ? "Applications received" : "Other");
    expect([
      check("equal", side(12), side(0, 0, 9, 3)), check("equal", side(30), side(27, 0, 0, 2, 0, 1)), check("equal", side(6), side(1, 1, 1, 1, 2, 0)), check("atMost", side(3), side(12)), check("maximumAtMost", side(3, 9, 1), side(12)),
    ].map((each) => checkSentenceEn(each, name))).toEqual([
      "Applications received 12 = 0 + 0 + 9 + 3", "Applications received 30 = 27 + 2 + 1 (the other 3 are 0)", "Applications received 6 = 1 + 1 + 1 + 1 + 2 (the other is 0)", "Applications received 3, not more than Applications received 12",
      "largest of 3 rows 9, not more than Applications received 12",
    ]);
  });
});
