import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readText, SourceText } from "./index.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe("readText", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", bytes(0xe6, 0x94, 0xbf, 0xe5, 0xba, 0x9c)],
    ["UTF-8 with a byte order mark", bytes(0xef, 0xbb, 0xbf, 0xe6, 0x94, 0xbf, 0xe5, 0xba, 0x9c)],
    ["UTF-16LE", bytes(0xff, 0xfe, 0x3f, 0x65, 0x9c, 0x5e)],
    ["UTF-16BE", bytes(0xfe, 0xff, 0x65, 0x3f, 0x5e, 0x9c)],
    ["GB18030", bytes(0xd5, 0xfe, 0xb8, 0xae)],
    ["a file from DOS with its end mark", bytes(0xd5, 0xfe, 0xb8, 0xae, 0x1a)],
  ])("decodes %s", (_name, input) => {
    expect(readText(input)).toEqual({ ok: true, text: "政府" });
  });

  it("decodes UTF-16 without a byte order mark, by the zero bytes beside its digits", () => {
    expect(readText(bytes(0x3f, 0x65, 0x9c, 0x5e, 0x32, 0x00, 0x0a, 0x00))).toEqual({ ok: true, text: "政府2\n" });
    expect(readText(bytes(0x65, 0x3f, 0x5e, 0x9c, 0x00, 0x32, 0x00, 0x0a))).toEqual({ ok: true, text: "政府2\n" });
  });

  it.each<[string, Uint8Array, string]>([
    ["nothing", bytes(), "empty"],
    ["blanks", bytes(0x20, 0x0a, 0xe3, 0x80, 0x80), "empty"],
    ["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "picture"],
    ["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), "picture"],
    ["a bitmap", bytes(0x42, 0x4d, 0, 1, 0, 0), "picture"],
    ["a PDF", bytes(0x25, 0x50, 0x44, 0x46, 0x2d), "pdf"],
    ["a docx", bytes(0x50, 0x4b, 0x03, 0x04), "archive"],
    ["a doc", bytes(0xd0, 0xcf, 0x11, 0xe0), "office"],
    ["zeros", bytes(0, 0, 0, 0), "binary"],
    ["zeros on both sides", bytes(0x41, 0, 0, 0x42, 0x43, 0x44), "binary"],
    ["half a character at the end", bytes(0x41, 0, 0x42), "binary"],
  ])("names %s for what it is", (_name, input, reason) => {
    expect(readText(input)).toEqual({ ok: false, reason });
  });

  it("takes an honest text that begins like a picture", () => {
    expect(readText(bytes(0x42, 0x4d, 0x49))).toEqual({ ok: true, text: "BMI" });
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
      expect(typeof readText(input).ok).toBe("boolean");
    }));
  });
});

describe("SourceText", () => {
  it("finds page, line and characters of a position", () => {
    const source = new SourceText("一\r\n二三\f四五\n六");
    expect(source.text).toBe("一\n二三\f四五\n六");
    expect(source.locate(2, 4)).toEqual({ page: 1, line: 2, start: 0, end: 2 });
    expect(source.locate(6, 7)).toEqual({ page: 2, line: 3, start: 1, end: 2 });
    expect(source.locate(8, 99)).toEqual({ page: 2, line: 4, start: 0, end: 1 });
  });

  it("writes a table's rows as lines and keeps the places of cells", () => {
    const source = SourceText.of({ kind: "xlsx", blocks: [
      { type: "line", text: "标题" },
      { type: "table", rows: [[{ text: "行\n一", name: "A2" }, { text: "12", name: "B2" }, { text: "", name: "C2" }]] },
      { type: "page" },
      { type: "line", text: "末" },
    ] });
    expect(source.text).toBe("标题\n行 一\t12\t\f末\n");
    expect(source.tables).toEqual([{ start: 3, end: 11 }]);
    expect(source.locate(7, 9)).toEqual({ page: 1, line: 2, start: 4, end: 6, cell: "B2" });
    expect(source.locate(11, 12)).toEqual({ page: 2, line: 3, start: 0, end: 1 });
  });

  it("moves no cell to another column where one with several figures reaches over several", () => {
    const source = SourceText.of({ kind: "pdf", blocks: [{ type: "table", rows: [[{ text: "行" }, { text: "12 3", columnSpan: 2 }, { text: "0" }]] }] });
    expect(source.text).toBe("行\t12 3\t〃\t0\n");
  });
});
