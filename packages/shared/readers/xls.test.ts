import { describe, expect, it } from "vitest";
import type { SourceBlock } from "./sourceDocument.ts";
import { joined } from "./testing/writeCompound.ts";
import { cells, characters, double, style, text, u16, u32, writeXls } from "./testing/writeXls.ts";
import type { Record, XlsSheetPlan } from "./testing/writeXls.ts";
import { Refusal } from "./unreadable.ts";
import { readXls } from "./xls.ts";

const blocksOf = (sheets: readonly XlsSheetPlan[], globals?: readonly Record[]): SourceBlock[] => readXls(writeXls(sheets, globals)).blocks;
const sheetOf = (records: readonly Record[], globals?: readonly Record[]): SourceBlock[] => blocksOf([{ records }], globals);

/** The texts of the only table's rows. */
function textsOf(records: readonly Record[], globals?: readonly Record[]): string[][] {
  const [block] = sheetOf(records, globals);
  return block?.type === "table" ? block.rows.map((row) => row.map((cell) => cell.text)) : [];
}

const pair = (row: number, value: Record): Record[] => [cells.text(row, 0, "甲"), value];

describe("a workbook of Excel 97-2003", () => {
  it("is read sheet by sheet, without those that are hidden or no sheets of cells", () => {
    const plan = (value: string): Record[] => [cells.text(0, 0, value)];
    expect(blocksOf([{ records: plan("一") }, { records: plan("藏"), state: 1 }, { records: plan("图"), kind: 2 }, { records: plan("二") }])).toEqual([
      { type: "line", text: "一" }, { type: "page" }, { type: "line", text: "二" },
    ]);
  });

  it("has tables of named cells, merged ones spanning what they cover, and lines around them", () => {
    const merges: Record = [0x00e5, u16(2, 0, 0, 0, 1, 1, 2, 0, 0)];
    const records = [cells.text(0, 0, "统计表"), cells.text(1, 0, "项目"), cells.text(1, 1, "数"), cells.number(2, 1, 12), cells.text(3, 0, "合计"), cells.number(3, 1, 12), merges];
    expect(sheetOf(records)).toEqual([
      { type: "line", text: "统计表" },
      { type: "table", rows: [
        [{ text: "项目", rowSpan: 2, name: "A2" }, { text: "数", name: "B2" }],
        [{ text: "12", name: "B3" }],
        [{ text: "合计", name: "A4" }, { text: "12", name: "B4" }],
      ] },
    ]);
  });

  it("leaves out hidden rows and columns, and keeps the names of the others", () => {
    const hidden: Record[] = [[0x0208, joined(u16(1, 0, 3, 255), new Uint8Array(4), [0x20, 0, 0, 0])], [0x007d, u16(1, 1, 2000, 0, 1, 0)]];
    const records = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => cells.number(row, column, row * 10 + column)));
    expect(sheetOf([...hidden, ...records])).toEqual([{ type: "table", rows: [[{ text: "0", name: "A1" }, { text: "2", name: "C1" }], [{ text: "20", name: "A3" }, { text: "22", name: "C3" }]] }]);
  });

  it("writes every kind of number in full", () => {
    const short = (bits: number): Record => [0x027e, joined(u16(0, 1, 0), u32(bits))];
    expect(textsOf(pair(0, cells.number(0, 1, 24252.311082)))).toEqual([["甲", "24252.311082"]]);
    expect(textsOf(pair(0, short((85376 << 2) | 2)))).toEqual([["甲", "85376"]]);
    expect(textsOf(pair(0, short((-1234 << 2) | 3)))).toEqual([["甲", "-12.34"]]);
    expect(textsOf(pair(0, short(0x3ff80000)))).toEqual([["甲", "1.5"]]);
    expect(textsOf(pair(0, [0x00bd, joined(u16(0, 1), u16(0), u32((7 << 2) | 2), u16(0), u32((8 << 2) | 2), u16(2))]))).toEqual([["甲", "7", "8"]]);
  });

  it("shows numbers as their formats do, and says both where a format changes them", () => {
    const globals: Record[] = [[0x041e, joined(u16(170), text("0\"元\""))], style(0), style(10), style(170), style(1), style(31)];
    const values: [number, number][] = [[0.125, 1], [251000, 2], [12.7, 3], [45000, 4]];
    expect(textsOf(values.flatMap(([value, look], row) => [cells.text(row, 0, "甲"), cells.number(row, 1, value, look)]), globals).map(([, shown]) => shown)).toEqual(["12.5%", "251000元", "12.7（显示为13）", "2023-03-15"]);
  });

  it("takes the last value of a formula, whatever it is; one that was never calculated has none", () => {
    const special = (kind: number, value: number): number[] => [kind, 0, value, 0, 0, 0, 0xff, 0xff];
    const named: Record[] = [cells.formula(0, 1, special(0, 0)), [0x0207, text("十二")]];
    expect(textsOf([cells.text(0, 0, "甲"), ...named, cells.formula(0, 2, double(3.5)), cells.formula(0, 3, special(1, 1)), cells.formula(0, 4, special(2, 7)), cells.formula(0, 5, double(0), 1), cells.formula(0, 6, double(0))])).toEqual([
      ["甲", "十二", "3.5", "TRUE", "#DIV/0!", "=", "0"],
    ]);
  });

  it("reads shared texts that go on in other records, in whatever width", () => {
    const strings: Record = [0x00fc, joined(u32(2), u32(2), u16(6), [1], characters("政府信")), joined([0], [0x61, 0x62, 0x63], u16(2), [1], characters("甲")), joined([1], characters("乙"))];
    expect(textsOf([cells.shared(0, 0, 0), cells.shared(0, 1, 1)], [strings])).toEqual([["政府信abc", "甲乙"]]);
  });

  it("never lets a note's mark be a digit of the number before it", () => {
    const fonts: Record[] = [0, 0, 0, 0, 1].map((align): Record => [0x0031, joined(u16(200, 0, 0, 400, align), new Uint8Array(6))]);
    const label: Record = [0x00fc, joined(u32(1), u32(1), text("212条3", 2, [[4, 5]]))];
    expect(textsOf([cells.shared(0, 0, 0), cells.number(0, 1, 1)], [...fonts, label])).toEqual([["212条³", "1"]]);
  });

  it("knows an empty cell with a border for a cell of the table", () => {
    const globals = [style(0), style(0, true)];
    const records = [cells.text(0, 0, "甲", 1), cells.number(0, 1, 1, 1), cells.text(1, 0, "乙", 1), cells.blank(1, 1, 1)];
    expect(textsOf(records, globals)).toEqual([["甲", "1"], ["乙", ""]]);
  });

  it("hides zeros where the sheet does", () => {
    expect(textsOf([...pair(0, cells.number(0, 1, 5)), ...pair(1, cells.number(1, 1, 0)), [0x023e, u16(0, 0, 0, 0, 0, 0, 0, 0, 0)]])).toEqual([["甲", "5"], ["甲", ""]]);
  });
});

describe("a workbook that cannot be read", () => {
  const one = [{ records: [cells.text(0, 0, "甲")] }];

  it.each<[string, Uint8Array, Refusal["reason"]]>([
    ["locked by a password", writeXls(one, [[0x002f, u16(1)]]), "encrypted"],
    ["of Excel 95", writeXls(one, [], "Book"), "office"],
    ["with nothing in it", writeXls([{ records: [] }]), "empty"],
    ["with pictures only", writeXls([{ records: [] }], [[0x00eb, []]]), "scanned"],
    ["with a cell written twice", writeXls([{ records: [cells.text(0, 0, "甲"), cells.text(0, 0, "乙")] }]), "damaged"],
    ["with a text that it does not have", writeXls([{ records: [cells.shared(0, 0, 3)] }]), "damaged"],
    ["cut off", writeXls(one).subarray(0, 700), "damaged"],
  ])("%s is refused in a word", (_name, bytes, reason) => {
    expect(() => readXls(bytes)).toThrow(new Refusal(reason));
  });

  it("is not walked where only its far corner is used", () => {
    expect(sheetOf([cells.text(0, 0, "甲"), cells.text(65_535, 255, "乙")])).toEqual([{ type: "line", text: "甲" }, { type: "line", text: "乙" }]);
  });

  it("is a document or a refusal, within a second, however it was changed", () => {
    const strings: Record = [0x00fc, joined(u32(1), u32(1), text("212条3", 2, [[4, 5]]))];
    const whole = writeXls([{ records: [cells.text(0, 0, "甲"), cells.number(0, 1, 12), cells.shared(1, 0, 0), cells.formula(1, 1, double(3)), [0x00e5, u16(1, 0, 1, 0, 0)]] }], [strings, style(0)]);
    const random = randomNumbers(20170102);
    const outcomes = Array.from({ length: 200 }, () => {
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
    return readXls(bytes).kind === "xls" ? "document" : "error";
  } catch (error) {
    return error instanceof Refusal ? "refusal" : "error";
  }
}

/** A few bytes changed, most of them where the workbook lies, and sometimes the end lost. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  for (let left = 1 + Math.floor(random() * 8); left > 0; left -= 1) copy[512 + Math.floor(random() * 500)] = random() < 0.3 ? 0xff : Math.floor(random() * 256);
  return random() < 0.1 ? copy.subarray(0, Math.floor(random() * copy.length)) : copy;
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
