import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf, type Excerpt } from "./excerpt.ts";

const place = (line: number, start: number, end: number) => ({ page: 1, line, start, end });
const marked = ({ text, start, end }: Excerpt): string => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;

describe("excerptOf", () => {
  it("shows the whole line of a figure, its tabs as they are", () => {
    const excerpt = excerptOf("统计表\n3.网络申请数\t件\t9\n4.信函申请数\t件\t3\n", place(2, 10, 11));
    expect(marked(excerpt)).toBe("3.网络申请数\t件\t[9]");
    expect([excerpt.cutBefore, excerpt.cutAfter]).toEqual([false, false]);
  });

  it("marks the empty place of a blank in its row", () => {
    expect(marked(excerptOf("1.当面申请数\t\t件\n", place(1, 8, 8)))).toBe("1.当面申请数\t[]\t件");
    expect(marked(excerptOf("1.当面申请数\t", place(1, 8, 8)))).toBe("1.当面申请数\t[]");
  });

  it("counts a form feed as the end of a page and of a line", () => {
    expect(marked(excerptOf("第一页\f第二页 5\n第三行 6", place(2, 4, 5)))).toBe("第二页 [5]");
    expect(marked(excerptOf("第一页\f第二页 5\n第三行 6", place(3, 4, 5)))).toBe("第三行 [6]");
  });

  it("gives of a long line a window that begins and ends where a clause does", () => {
    const clause = "政府信息公开工作稳步推进，";
    const line = `${clause.repeat(20)}收到申请12件，${clause.repeat(20)}`;
    const at = line.indexOf("12");
    const excerpt = excerptOf(`标题\n${line}\n落款`, place(2, at, at + 2));
    expect(marked(excerpt)).toBe(`${clause.repeat(4)}收到申请[12]件，${clause.repeat(4).slice(0, -1)}`);
    expect([excerpt.cutBefore, excerpt.cutAfter]).toEqual([true, true]);
  });

  it("cuts anywhere in a line without borders, but never through a character", () => {
    const line = `${"𠮷".repeat(100)}7${"𠮷".repeat(100)}`;
    for (const shift of [0, 1]) {
      const excerpt = excerptOf("字".repeat(shift) + line, place(1, 200 + shift, 201 + shift));
      expect(excerpt.text).not.toMatch(/\p{Surrogate}/u);
      expect(excerpt.text.slice(excerpt.start, excerpt.end)).toBe("7");
      expect(excerpt.text.length).toBeLessThan(130);
    }
  });

  it("takes the lines around a figure that has its line to itself, and stays on its page", () => {
    const lines = ["上一页的话", "\f3.网络申请数", "件", "9", "4.信函申请数", "件", "3"];
    const text = lines.join("\n").replace("\n\f", "\f");
    expect(marked(excerptOf(text, place(4, 0, 1)))).toBe("3.网络申请数\n件\n[9]\n4.信函申请数\n件\n3");
    expect(marked(excerptOf("3.网络申请数\n\n件", place(2, 0, 0)))).toBe("3.网络申请数\n[]\n件");
  });

  it("leaves a heading alone, which names what it is", () => {
    expect(marked(excerptOf("前言\n一、概况\n正文", place(2, 0, 4)))).toBe("[一、概况]");
  });

  it("is empty where the text has no such line", () => {
    for (const [text, line] of [["", 1], ["一行", 3], ["一行", 0]] as const) expect(excerptOf(text, place(line, 0, 1))).toMatchObject({ text: "", start: 0, end: 0 });
  });

  it("is always a piece of the text, bounded, with the place inside", () => {
    const letters = fc.array(fc.constantFrom("字", "9", "\t", "\n", "\f", "，", " ", "𠮷", "|"), { maxLength: 900 }).map((all) => all.join(""));
    fc.assert(fc.property(letters, fc.integer({ min: -2, max: 40 }), fc.nat(900), fc.nat(900), (text, line, start, length) => {
      const excerpt = excerptOf(text, place(line, start, start + length));
      expect(text).toContain(excerpt.text);
      expect(excerpt.text.length).toBeLessThanOrEqual(160 + 2 * 60 + 1);
      expect(0 <= excerpt.start && excerpt.start <= excerpt.end && excerpt.end <= excerpt.text.length).toBe(true);
    }));
  });
});
