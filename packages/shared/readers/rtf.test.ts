import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRtf } from "./rtf.ts";
import type { SourceBlock, SourceCell } from "./sourceDocument.ts";
import { Refusal, refusing } from "./unreadable.ts";

const raw = String.raw;
const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
const fonts = raw`{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset134{\*\panose 02}SimSun{\*\falt \'cb\'ce};}{\f2\fcharset136 MingLiU;}}`;
const documentOf = (body: string): string => raw`{\rtf1\ansi\ansicpg936\deff0\uc1${fonts}{\stylesheet{\s0 Normal;}}{\info{\title x}}${body}}`;
const blocksOf = (body: string): SourceBlock[] => readRtf(bytes(documentOf(body))).blocks;
const lines = (...texts: string[]): SourceBlock[] => texts.map((text) => ({ type: "line", text }));
const table = (...rows: (string | SourceCell)[][]): SourceBlock => ({
  type: "table",
  rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? { text: cell } : cell))),
});
const reasonOf = (text: string): string => {
  const read = refusing(() => readRtf(bytes(text)));
  return read.ok ? "read" : read.reason;
};
/** A row as Word writes it: its cells, then how they are drawn. */
const row = (cells: string[], shape: string): string => raw`\pard\intbl ${cells.map((cell) => raw`{${cell}\cell }`).join("")}\pard\intbl {\trowd\trleft-108 ${shape}\row }`;

describe("readRtf: text", () => {
  it.each<[string, string, string[]]>([
    ["paragraphs and line ends of every kind", raw`\pard a\par b\line c\page d\sect e\
f`, ["a", "b", "c", "d", "e", "f"]],
    ["source lines, which mean nothing", "ab\r\ncd\\par\n", ["abcd"]],
    ["characters by number, with what stands in for them", raw`\u25919?\u-32768?\uc2\u24220\'b8\'ae{\uc0\u24180 5}\u25253\'b1\'a8`, ["政耀府年5报"]],
    ["characters beyond the first plane", raw`\uc1\u-10179?\u-8704?`, ["😀"]],
    ["the code page of the font", raw`\f1\'d5\'fe\'b8\'ae \f2\'ac\'46\'a9\'b2`, ["政府 政府"]],
    ["the code page of the document", raw`\f0\'d5\'fe\'b8\'ae`, ["政府"]],
    ["half a character as a letter", raw`\f2\'acF\'a9\'b2 \f1\'81@`, ["政府 丂"]],
    ["western bytes in a Chinese document", raw`\f0 5\'b0\f1\'d5\'fe`, ["5°政"]],
    ["signs with names", raw`\ldblquote 1\rdblquote\emdash 2\~3\_4\{\}\\\tab 5`, ["“1”—2\u00a03-4{}\\\t5"]],
    ["the number of a list", raw`{\listtext\pard\plain 1.\tab}\u30002?\par{\pntext\f0 (2)\tab}b`, ["1. 甲", "(2) b"]],
    ["a raised note, which is no digit of the figure", raw`12{\super 3}4`, ["12³4"]],
    ["the result of a field", raw`{\field{\*\fldinst HYPERLINK x}{\fldrslt 1}}2`, ["12"]],
    ["a text box apart from its line", raw`a{\shp{\*\shpinst\shpleft1{\sp{\sn x}{\sv y}}{\shptxt \pard 1\par 2}}{\shprslt 3}}b\par`, ["1", "2", "ab"]],
  ])("reads %s", (_, body, expected) => {
    expect(blocksOf(body)).toEqual(lines(...expected));
  });

  it.each([
    ["heads, feet and notes", raw`{\header x\par}{\footerf x}a{\footnote x}`],
    ["groups and words of unknown kind", raw`{\*\unknown x{\b y}}\constructor1\toString a`],
    ["pictures and objects", raw`{\*\shppict{\pict\pngblip 89504e47}}{\object{\result x}}a`],
    ["binary data, whatever bytes it has", raw`{\pict\bin4 }{\}}a`],
    ["what is hidden, deleted or struck out", raw`{\v x}\v x\v0{\deleted x}{\strike x}\strike x\plain a`],
    ["what stands behind the last group", raw`a}x{`],
  ])("leaves out %s", (_, body) => {
    expect(blocksOf(body)).toEqual(lines("a"));
  });
});

describe("readRtf: tables", () => {
  it("reads exact cells between lines", () => {
    const shape = raw`\cellx1000\cellx2000`;
    expect(blocksOf(raw`a\par${row(["1", raw`2\par 3`], shape)}${row(["", raw`{\f1\'d5\'fe}`], shape)}\pard b\par`)).toEqual([
      ...lines("a"), table(["1", "2\n3"], ["", "政"]), ...lines("b"),
    ]);
  });

  it("finds spans in the edges of the cells and in their merges", () => {
    const body = [
      row(["a", "b"], raw`\clvmgf\cellx1000\cellx3000`),
      row(["x", "1", "2"], raw`\clvmrg\cellx1010\cellx2000\cellx3000`),
      row(["c", "", "3"], raw`\clmgf\cellx1000\clmrg\cellx2000\cellx3000`),
    ].join("");
    expect(blocksOf(body)).toEqual([
      table([{ text: "a", rowSpan: 2 }, { text: "b", columnSpan: 2 }], ["1", "2"], [{ text: "c", columnSpan: 2 }, "3"]),
    ]);
  });

  it("reads rows that are drawn before their cells", () => {
    expect(blocksOf(raw`\trowd\cellx100\cellx200\pard\intbl 1\cell 2\cell\row\trowd\cellx100\cellx200\intbl 3\cell 4\cell\row`)).toEqual([table(["1", "2"], ["3", "4"])]);
  });

  it("takes a table apart that holds another", () => {
    const inner = raw`\pard\intbl\itap2 1\nestcell 2\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}`;
    expect(blocksOf(raw`\pard\intbl\itap1 a\par ${inner}\pard\intbl\itap1 b\cell c\cell{\trowd\cellx1000\cellx2000\row}\pard d`)).toEqual([
      ...lines("a"), table(["1", "2"]), ...lines("b", "c", "d"),
    ]);
  });

  it("keeps the cells of a file that breaks off", () => {
    expect(readRtf(bytes(raw`{\rtf1{\trowd\cellx1\cellx900\pard\intbl 1\cell 2\cell\row 3\cell 4`)).blocks).toEqual([table(["1", "2"], ["3", "4"])]);
  });
});

describe("readRtf: refusals", () => {
  it.each([
    ["nothing", raw`{\rtf1\ansi}`, "empty"],
    ["pictures alone", raw`{\rtf1{\pict 00ff}\par}`, "scanned"],
    ["what is no rich text", "abc", "damaged"],
    ["groups nested too deep", raw`{\rtf1 a${"{".repeat(100_000)}`, "tooDeep"],
    ["more cells than any report", raw`{\rtf1${raw`\cell`.repeat(210_000)}}`, "tooMuch"],
  ])("refuses %s", (_, text, reason) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it("takes time that grows with the file", () => {
    const started = performance.now();
    for (const piece of [raw`\'d5\'fe`, "{}", raw`\par`, raw`\itap9\nestcell\itap0 `, raw`{\pict ${"00".repeat(50)}}`, raw`\trowd\cellx1\cell\row`, raw`\bin9 `, raw`{\shptxt 1}`, "x\n"]) {
      reasonOf(documentOf(raw`a${piece.repeat(50_000)}`));
    }
    expect(performance.now() - started).toBeLessThan(4000);
  });

  it("answers a damaged file with a document or a refusal", () => {
    const seed = documentOf(raw`\pard a{\v x}\par ${row(["1", raw`\u25919?\par b`], raw`\clvmgf\cellx1000\cellx2000`)}${row(["", "2"], raw`\clvmrg\cellx1000\cellx2000`)}\pard\itap2 1\nestcell{\*\nesttableprops\nestrow}{\shp{\*\shpinst{\shptxt b}}}\f1\'d5\'fe`);
    const pieces = ["{", "}", "\\", raw`\'`, raw`\u-1`, raw`\bin99 `, raw`\cell`, raw`\row`, raw`\itap40 `, raw`\nestcell`, raw`{\shptxt `, raw`\uc99 `, "\xff", "\0", raw`\f1`, raw`\cellx-99999999999`, raw`\*`];
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(seed.length), fc.nat(12), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 8 }), (cuts) => {
      const text = cuts.reduce((whole, [at, length, piece]) => whole.slice(0, at) + piece + whole.slice(at + length), seed);
      try {
        expect(readRtf(bytes(text)).blocks.length).toBeGreaterThan(0);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }), { numRuns: 300, seed: 4 });
  });
});
