import { describe, expect, it } from "vitest";
import { readDoc } from "./doc.ts";
import type { SourceBlock } from "./sourceDocument.ts";
import { joined, Page, writeCompound } from "./testing/writeCompound.ts";
import { paragraph, property, writeDoc } from "./testing/writeDoc.ts";
import type { WordOptions, WordParagraph, WordRun } from "./testing/writeDoc.ts";
import { Refusal } from "./unreadable.ts";

const inTable = property(0x2416, 1);
const hidden = property(0x083c, 1);
const deleted = property(0x0800, 1);
const covered = 0x20;
const first = 0x60;

const blocksOf = (paragraphs: readonly WordParagraph[], options?: WordOptions): SourceBlock[] => readDoc(writeDoc(paragraphs, options)).blocks;
const linesOf = (paragraphs: readonly WordParagraph[], options?: WordOptions): string[] => blocksOf(paragraphs, options).map((block) => (block.type === "line" ? block.text : block.type));
const runs = (...parts: WordRun[]): WordParagraph => ({ runs: parts, mark: "\r" });
const cell = (text: string): WordParagraph => ({ runs: [{ text }], mark: "\x07", properties: inTable });
const rowEnd = (...properties: number[]): WordParagraph => ({ runs: [], mark: "\x07", properties: [...inTable, ...property(0x2417, 1), ...properties] });
const row = (texts: string[], edges: number[], flags: number[] = []): WordParagraph[] => [...texts.map(cell), rowEnd(...definition(edges, flags))];

/** The property that cuts a row into cells: its borders, and the flags of each cell. */
function definition(edges: number[], flags: number[]): number[] {
  const count = edges.length - 1;
  const body = joined([count], edges.flatMap((edge) => [edge & 0xff, (edge >> 8) & 0xff]), ...Array.from({ length: count }, (_, index) => joined([flags[index] ?? 0], new Uint8Array(19))));
  return [0x08, 0xd6, (body.length + 1) & 0xff, (body.length + 1) >> 8, ...body];
}

describe("the text of a Word 97-2003 document", () => {
  it("is put together from pieces in either encoding, wherever they lie", () => {
    const paragraphs = [paragraph("政府信息公开 2023 “年报”"), paragraph("abcdefgh ijkl"), paragraph("四、结转")];
    const expected = ["政府信息公开 2023 “年报”", "abcdefgh ijkl", "四、结转"];
    expect(linesOf(paragraphs)).toEqual(expected);
    expect(linesOf(paragraphs, { pieceLength: 5, isNarrow: (text) => /^[\r -~]+$/.test(text) })).toEqual(expected);
  });

  it("reads bytes above ASCII in the code page of western Windows", () => {
    expect(linesOf([paragraph("caf\u00e9 \u0093x\u0094 \u0097")], { isNarrow: () => true })).toEqual(["café “x” —"]);
  });

  it("keeps the result of a field and drops its code, also of fields in fields; a lone beginning drops nothing", () => {
    const link = "见\x13 HYPERLINK \"http://a\" \x14官网\x15。";
    const nested = "\x13 IF \x13 PAGE \x141\x15 = 1 \x14共\x13 NUMPAGES \x149\x15页\x15";
    expect(linesOf([paragraph(link), paragraph(nested), paragraph("无\x13果\x15"), paragraph("始\x13未终")])).toEqual(["见官网。", "共9页", "无", "始未终"]);
  });

  it("drops what is hidden or deleted, and joins paragraphs whose border is", () => {
    const paragraphs = [runs({ text: "收到" }, { text: "12", properties: deleted }, { text: "13", properties: [] }, { text: "密", properties: hidden }, { text: "件" })];
    expect(linesOf([...paragraphs, { ...paragraph("前半"), markProperties: deleted }, paragraph("后半")])).toEqual(["收到13件", "前半后半"]);
  });

  it("never lets a note's mark or a struck digit be a digit of the number before it", () => {
    const noted = runs({ text: "212" }, { text: "3", properties: property(0x2a48, 1) });
    const struck = runs({ text: "1" }, { text: "2", properties: property(0x0837, 1) }, { text: "3" });
    expect(linesOf([noted, struck])).toEqual(["212³", "1 2 3"]);
  });

  it("names what it can of symbols", () => {
    const fonts = joined([1, 0, 0, 0], fontOf("Wingdings"));
    const tick = runs({ text: "(", properties: [0x09, 0x6a, 0, 0, 0xfc, 0xf0] }, { text: "(是)" });
    expect(linesOf([tick], { parts: { 15: { content: fonts } } })).toEqual(["✓(是)"]);
  });

  it("breaks lines and pages where the document does", () => {
    const sections = [{ end: 8, break: 2 }, { end: 11, break: 2 }, { end: 100, break: 0 }];
    const paragraphs = [paragraph("一\v二\f三"), { ...paragraph("四"), mark: "\f" as const }, { ...paragraph("五五"), mark: "\f" as const }, paragraph("六"), paragraph("七", property(0x2407, 1))];
    expect(linesOf(paragraphs, { sections })).toEqual(["一", "二", "page", "三", "四", "page", "五五", "六", "page", "七"]);
  });

  it("writes hyphens that hold words together and drops the others, pictures and marks of notes", () => {
    expect(linesOf([paragraph("a\x1eb\x1fc\x01d\x08e\x02f")])).toEqual(["a-bcdef"]);
  });
});

describe("the tables of a Word 97-2003 document", () => {
  it("has exact cells, empty ones too, and the paragraphs of a cell on lines", () => {
    const edges = [0, 2000, 3000, 4000];
    const blocks = blocksOf([paragraph("前"), ...row(["指标", "单位", "数"], edges), paragraph("（一）受理", inTable), cell("总数"), cell("件"), cell(""), rowEnd(...definition(edges, [])), paragraph("后")]);
    expect(blocks).toEqual([
      { type: "line", text: "前" },
      { type: "table", rows: [[{ text: "指标" }, { text: "单位" }, { text: "数" }], [{ text: "（一）受理\n总数" }, { text: "件" }, { text: "" }]] },
      { type: "line", text: "后" },
    ]);
  });

  it("counts columns by the borders of all rows, near ones as one, and rows by what is covered", () => {
    const blocks = blocksOf([
      ...row(["项目", "申请人", "总计"], [0, 2000, 6000, 8000], [first, 0, first]),
      ...row(["", "自然人", "法人", ""], [0, 2010, 4000, 6000, 7990], [covered, 0, 0, covered]),
      ...row(["一", "1", "2", "3"], [0, 2000, 4000, 6000, 8000]),
    ]);
    expect(blocks).toEqual([{ type: "table", rows: [
      [{ text: "项目", rowSpan: 2 }, { text: "申请人", columnSpan: 2 }, { text: "总计", rowSpan: 2 }],
      [{ text: "自然人" }, { text: "法人" }],
      [{ text: "一" }, { text: "1" }, { text: "2" }, { text: "3" }],
    ] }]);
  });

  it.each([[1, 2], [2, 1]])("joins cells that are merged sideways (%i, then %i)", (begins, goesOn) => {
    const blocks = blocksOf([...row(["甲", "", "乙", ""], [0, 100, 200, 300, 400], [begins, goesOn, begins, goesOn]), ...row(["1", "2", "3", "4"], [0, 100, 200, 300, 400])]);
    expect(blocks[0]).toEqual({ type: "table", rows: [[{ text: "甲", columnSpan: 2 }, { text: "乙", columnSpan: 2 }], ["1", "2", "3", "4"].map((text) => ({ text }))] });
  });

  it("follows later changes of a row: merged, with another column's width, a cell fewer", () => {
    const merge = [...definition([0, 1000, 2000, 3000], []), 0x24, 0x56, 0, 2];
    const widen = [...definition([0, 1000, 1500, 2500], []), 0x23, 0x76, 1, 2, 0xe8, 0x03];
    const remove = [...definition([0, 1000, 1500, 2000, 3000, 4000], []), 0x22, 0x56, 1, 3];
    const blocks = blocksOf([...["甲", "", "乙"].map(cell), rowEnd(...merge), ...["1", "2", "3"].map(cell), rowEnd(...widen), ...["4", "5", "6"].map(cell), rowEnd(...remove)]);
    expect(blocks[0]).toEqual({ type: "table", rows: [[{ text: "甲", columnSpan: 2 }, { text: "乙" }], ["1", "2", "3"].map((text) => ({ text })), ["4", "5", "6"].map((text) => ({ text }))] });
  });

  it("gives a row that begins further right an empty cell, not one that is only set a little differently", () => {
    const blocks = blocksOf([...row(["甲", "乙"], [0, 1000, 2000]), ...row(["丙"], [1000, 2000]), ...row(["丁", "戊"], [108, 1000, 2000])]);
    expect(blocks[0]).toEqual({ type: "table", rows: [[{ text: "甲" }, { text: "乙" }], [{ text: "" }, { text: "丙" }], [{ text: "丁" }, { text: "戊" }]] });
  });

  it("claims no spans where a row does not tell its borders", () => {
    const blocks = blocksOf([...row(["甲"], [0, 2000]), cell("1"), cell("2"), rowEnd()]);
    expect(blocks[0]).toEqual({ type: "table", rows: [[{ text: "甲" }], [{ text: "1" }, { text: "2" }]] });
  });

  it("finds the borders of a long row in the stream of long data", () => {
    const long = definition([0, 1000, 2000], [first, 0]);
    const data = joined([9, 9, 9, 9, long.length & 0xff, long.length >> 8], long);
    const pointer = property(0x646b, 4);
    const blocks = blocksOf([cell("甲"), cell("1"), rowEnd(...pointer), ...row(["", "2"], [0, 1000, 2000], [covered, 0])], { data });
    expect(blocks[0]).toEqual({ type: "table", rows: [[{ text: "甲", rowSpan: 2 }, { text: "1" }], [{ text: "2" }]] });
  });

  it("takes a table inside a cell for itself, and the row around it for its frame", () => {
    const inner = [...inTable, ...property(0x6649, 2)];
    const innerCell = (text: string): WordParagraph => paragraph(text, [...inner, ...property(0x244b, 1)]);
    const innerEnd = paragraph("", [...inner, ...property(0x244b, 1), ...property(0x244c, 1), ...definition([0, 500, 1000], [])]);
    const blocks = blocksOf([cell("题"), innerCell("甲"), innerCell("1"), innerEnd, innerCell("乙"), innerCell("2"), innerEnd, cell(""), rowEnd(...definition([0, 1000, 2000], []))]);
    expect(blocks).toEqual([{ type: "line", text: "题" }, { type: "table", rows: [[{ text: "甲" }, { text: "1" }], [{ text: "乙" }, { text: "2" }]] }]);
  });

  it("loses nothing of a row that never ends", () => {
    expect(linesOf([...row(["甲", "1"], [0, 100, 200]), cell("乙"), paragraph("2")])).toEqual(["table", "乙", "2"]);
  });
});

describe("the lists of a Word 97-2003 document", () => {
  const chinese = 37;
  const lists = {
    73: { content: joined([1, 0], listHead(7)), after: joined(level(chinese, "\0、", 2), level(0, "\0.\x01", 0), ...Array.from({ length: 7 }, () => level(23, "·", 0))) },
    74: { content: listUses([7, 0], [7, 1]), after: joined(number(0xffffffff), number(0xffffffff), number(5), number(0x10)) },
  };
  const item = (text: string, use: number, at = 0): WordParagraph => paragraph(text, [...property(0x460b, use), ...property(0x260a, at)]);

  it("are numbered as they print, and count on over other paragraphs", () => {
    const paragraphs = [item("总体情况", 1), item("子", 1, 1), item("丑", 1, 1), paragraph("文"), item("主动公开", 1), item("寅", 1, 1), item("点", 1, 2), item("无", 0)];
    expect(linesOf(paragraphs, { parts: lists })).toEqual(["一、总体情况", "一.1 子", "一.2 丑", "文", "二、主动公开", "二.1 寅", "点", "无"]);
  });

  it("begin anew where a use of a list says so, and number cells and pages like any paragraph", () => {
    const paragraphs = [item("甲", 1), item("乙", 2), item("\f丙", 2), { ...item("", 2), mark: "\x07" as const, properties: [...inTable, ...property(0x460b, 2)] }, cell("1"), rowEnd()];
    expect(blocksOf(paragraphs, { parts: lists })).toEqual([
      { type: "line", text: "一、甲" }, { type: "line", text: "五、乙" }, { type: "page" }, { type: "line", text: "六、丙" }, { type: "table", rows: [[{ text: "七、" }, { text: "1" }]] },
    ]);
  });

  it("number paragraphs through their style", () => {
    const base = style(0xfff, property(0x460b, 1));
    const heading = style(0, property(0x2407, 1));
    const styles = joined([18, 0, 2, 0, 10, 0], new Uint8Array(14), base, heading);
    expect(linesOf([paragraph("甲"), paragraph("乙", [], 1), paragraph("丙", property(0x460b, 0), 1)], { parts: { ...lists, 1: { content: styles } } })).toEqual(["一、甲", "page", "二、乙", "page", "丙"]);
  });
});

describe("a Word document that cannot be read", () => {
  it.each<[string, Uint8Array, Refusal["reason"]]>([
    ["locked by a password", writeDoc([paragraph("密")], { flags: 0x100 }), "encrypted"],
    ["of Word 6", writeDoc([paragraph("a")], { mark: 0xa5dc }), "office"],
    ["with nothing in it", writeDoc([paragraph("  ")]), "empty"],
    ["with pictures only", writeDoc([paragraph("\x01"), paragraph("")]), "scanned"],
    ["without its table stream", writeCompound({ WordDocument: new Uint8Array(5000) }), "damaged"],
    ["without its text", writeCompound({ Workbook: new Uint8Array(5000) }), "damaged"],
    ["nested beyond reason", writeDoc([paragraph("a", [...inTable, ...property(0x6649, 100_000)])]), "tooDeep"],
  ])("%s is refused in a word", (_name, bytes, reason) => {
    expect(() => readDoc(bytes)).toThrow(new Refusal(reason));
  });

  it("is a document or a refusal, within a second, however it was changed", () => {
    const whole = writeDoc(
      [paragraph("一、总体情况", property(0x460b, 1)), runs({ text: "隐", properties: hidden }, { text: "\x13 PAGE \x141\x15" }), ...row(["甲", "乙"], [0, 1000, 2000], [first, 0]), ...row(["", "12"], [0, 1000, 2000], [covered, 0])],
      { pieceLength: 9, sections: [{ end: 20, break: 2 }], parts: { 73: { content: joined([1, 0], listHead(7)), after: joined(...Array.from({ length: 9 }, () => level(0, "\0.", 0))) }, 74: { content: listUses([7, 0]), after: number(0) } } },
    );
    const random = randomNumbers(20170101);
    const outcomes = Array.from({ length: 300 }, () => {
      const started = performance.now();
      const outcome = outcomeOf(mutated(whole, random));
      return { outcome, isQuick: performance.now() - started < 1000 };
    });
    expect(outcomes.filter(({ outcome, isQuick }) => outcome === "error" || !isQuick)).toEqual([]);
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["document", "refusal"]));
  });
});

function outcomeOf(bytes: Uint8Array): "document" | "refusal" | "error" {
  try {
    return readDoc(bytes).kind === "doc" ? "document" : "error";
  } catch (error) {
    return error instanceof Refusal ? "refusal" : "error";
  }
}

/** A few bytes changed, some of them where numbers of the format stand, and sometimes the end lost. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let left = 1 + Math.floor(random() * 12); left > 0; left -= 1) copy[Math.floor(random() * copy.length)] = random() < 0.3 ? 0xff : Math.floor(random() * 256);
  return random() < 0.1 ? copy.subarray(0, Math.floor(random() * copy.length)) : copy;
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function number(value: number): Uint8Array {
  const page = new Page(4);
  page.u32(0, value);
  return page.bytes;
}

function listHead(id: number): Uint8Array {
  return joined(number(id), new Uint8Array(24));
}

function listUses(...uses: [id: number, overrides: number][]): Uint8Array {
  return joined(number(uses.length), ...uses.map(([id, overrides]) => joined(number(id), new Uint8Array(8), [overrides, 0, 0, 0])));
}

function level(format: number, text: string, follow: number): Uint8Array {
  return joined(number(1), [format, 0], new Uint8Array(9), [follow], new Uint8Array(12), [text.length, 0], [...text].flatMap((char) => [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8]));
}

function style(base: number, properties: readonly number[]): Uint8Array {
  const body = joined([0, 0, 1 | ((base & 0xf) << 4), base >> 4, 2, 0, 0, 0, 0, 0], [1, 0, 0x41, 0, 0, 0], [properties.length + 2, 0, 0, 0], properties);
  const even = joined(body, new Uint8Array(body.length % 2));
  return joined([even.length, 0], even);
}

function fontOf(name: string): Uint8Array {
  const text = [...name, "\0"].flatMap((char) => [char.charCodeAt(0), 0]);
  return joined([39 + text.length], new Uint8Array(39), text);
}
