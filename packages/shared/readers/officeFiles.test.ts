import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { readDocx } from "./docx.ts";
import { kindOfArchive } from "./officePackage.ts";
import { refusing } from "./unreadable.ts";
import type { Unreadable } from "./unreadable.ts";
import { readXlsx } from "./xlsx.ts";
import { Archive, listEntries } from "./zip.ts";

const reasonOf = (read: () => unknown): Unreadable | "read" => {
  const result = refusing(() => ({ value: read() }));
  return result.ok ? "read" : result.reason;
};
const xml = (text: string): Uint8Array => strToU8(text);
const office = (main: string, type: string, content: Uint8Array): Uint8Array =>
  zipSync({ "[Content_Types].xml": xml(`<Types><Override PartName="/${main}" ContentType="${type}"/></Types>`), "_rels/.rels": xml(`<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${main}"/></Relationships>`), [main]: content });
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
/** The same numbers every time, so that a failure can be seen again. */
const random = (seed: number): (() => number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

const reportRows = 200;
let report: Uint8Array;
beforeAll(async () => {
  const row = (label: string, figure: string): TableRow => new TableRow({ children: [label, figure].map((text) => new TableCell({ children: [new Paragraph(text)] })) });
  const numbering = { config: [{ reference: "headings", levels: [{ level: 0, format: "chineseCounting" as const, text: "%1、" }] }] };
  const heading = (text: string): Paragraph => new Paragraph({ text, heading: HeadingLevel.HEADING_1, numbering: { reference: "headings", level: 0 } });
  const body = [
    heading("概述"), new Paragraph({ children: [new TextRun("收到申请"), new TextRun({ text: "12", bold: true }), new TextRun("件")] }), heading("统计表"),
    new Table({ rows: Array.from({ length: reportRows }, (_, index) => row(`项${index}`, String(index * 3))) }),
  ];
  report = new Uint8Array(await Packer.toArrayBuffer(new Document({ numbering, sections: [{ children: body }] })));
});

describe("a document from a common writer", () => {
  it("is read with its numbered headings and every row", () => {
    const { blocks } = readDocx(report);
    expect(blocks.slice(0, 3)).toEqual([{ type: "line", text: "一、 概述" }, { type: "line", text: "收到申请12件" }, { type: "line", text: "二、 统计表" }]);
    const table = blocks[3];
    expect(table?.type === "table" && table.rows.map((row) => row.map((cell) => cell.text))).toEqual(Array.from({ length: reportRows }, (_, index) => [`项${index}`, String(index * 3)]));
  });
});

describe("what an archive is", () => {
  it.each<[string, string, "docx" | "xlsx" | null]>([
    ["word/document.xml", wordType, "docx"],
    ["word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "docx"],
    ["word/document2.xml", "application/vnd.ms-word.document.macroEnabled.main+xml", "docx"],
    ["xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xlsx"],
    ["xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml", "xlsx"],
    ["xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main", null],
    ["ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", null],
    ["word/document.xml", "application/xml", "docx"],
  ])("%s of type %s", (main, type, kind) => {
    expect(kindOfArchive(office(main, type, xml("<a/>")))).toBe(kind);
  });

  it("is none of both for other archives, and damaged for half of one", () => {
    expect(kindOfArchive(zipSync({ "甲.txt": xml("甲") }))).toBeNull();
    expect(listEntries(zipSync({ "a/甲.TXT": xml("甲") }))).toEqual(["a/甲.txt"]);
    expect(reasonOf(() => kindOfArchive(report.subarray(0, report.length / 2)))).toBe("damaged");
    expect(reasonOf(() => readDocx(zipSync({ "甲.txt": xml("甲") })))).toBe("archive");
  });
});

describe("a large archive", () => {
  it("is read by the sizes and places that it keeps in 64 bits", () => {
    const small = zipSync({ a: xml("甲") });
    const view = new DataView(small.buffer, small.byteOffset, small.byteLength);
    const entry = view.getUint32(small.length - 6, true);
    const head = small.slice(0, small.length - 22);
    const headView = new DataView(head.buffer);
    const large = new DataView(new ArrayBuffer(28 + 56 + 20 + 22));
    large.setUint16(0, 1, true);
    large.setUint16(2, 24, true);
    large.setUint32(4, view.getUint32(entry + 24, true), true);
    large.setUint32(12, view.getUint32(entry + 20, true), true);
    for (const at of [20, 24, 42]) headView.setUint32(entry + at, 0xffffffff, true);
    headView.setUint16(entry + 30, 28, true);
    large.setUint32(28, 0x06064b50, true);
    large.setUint32(28 + 32, 1, true);
    large.setUint32(28 + 48, entry, true);
    large.setUint32(84, 0x07064b50, true);
    large.setUint32(84 + 8, head.length + 28, true);
    large.setUint32(104, 0x06054b50, true);
    large.setUint16(104 + 10, 0xffff, true);
    large.setUint32(104 + 16, 0xffffffff, true);
    const bytes = new Uint8Array([...head, ...new Uint8Array(large.buffer)]);
    expect(new TextDecoder().decode(new Archive(bytes).read("A") ?? new Uint8Array())).toBe("甲");
  });
});

describe("an archive made to do harm", () => {
  const zeros = new Uint8Array(10 * 1024 * 1024);
  const directory = (bytes: Uint8Array): { view: DataView; entry: number } => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return { view, entry: view.getUint32(bytes.length - 6, true) };
  };

  it("is refused before more is unpacked than any report needs", () => {
    const bytes = zipSync({ a: zeros });
    const { view, entry } = directory(bytes);
    view.setUint32(entry + 24, 40 * 1024 * 1024, true);
    const archive = new Archive(bytes);
    expect([reasonOf(() => archive.read("a")), reasonOf(() => archive.read("a"))]).toEqual(["damaged", "tooMuch"]);
  });

  it("is stopped where an entry outgrows the size it states", () => {
    const bytes = zipSync({ a: zeros });
    const { view, entry } = directory(bytes);
    view.setUint32(entry + 24, 100, true);
    expect(reasonOf(() => new Archive(bytes).read("a"))).toBe("tooMuch");
  });

  it("is damaged where a checksum, a size or a method is wrong, and locked where it says so", () => {
    const spoilt = (at: number, value: number): Unreadable | "read" => {
      const bytes = zipSync({ a: xml("甲".repeat(100)) });
      const { view, entry } = directory(bytes);
      view.setUint16(entry + at, value, true);
      return reasonOf(() => new Archive(bytes).read("a"));
    };
    expect([spoilt(16, 1), spoilt(24, 5000), spoilt(10, 99), spoilt(8, 1)]).toEqual(["damaged", "damaged", "damaged", "encrypted"]);
  });

  it("cannot nest beyond reason or fill the memory with elements or attributes", () => {
    const many = `<w:document ${Array.from({ length: 1000 }, (_, index) => `a${index}=""`).join(" ")}/>`;
    expect(reasonOf(() => readDocx(office("word/document.xml", wordType, xml(many))))).toBe("tooMuch");
    const fields = `<w:document><w:body><w:p>${`<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>`.repeat(1000)}</w:p></w:body></w:document>`;
    expect(reasonOf(() => readDocx(office("word/document.xml", wordType, xml(fields))))).toBe("tooDeep");
    const deep = `<w:document><w:body>${"<w:tbl><w:tr><w:tc>".repeat(2000)}`;
    expect(reasonOf(() => readDocx(office("word/document.xml", wordType, xml(deep))))).toBe("tooDeep");
    const wide = `<w:document><w:body><w:tbl>${"<w:tr/>".repeat(500_000)}</w:tbl></w:body></w:document>`;
    expect(reasonOf(() => readDocx(office("word/document.xml", wordType, xml(wide))))).toBe("tooMuch");
  });
});

describe("mutated files", () => {
  const mutate = (bytes: Uint8Array, next: () => number): Uint8Array => {
    const mutant = next() < 0.2 ? bytes.slice(0, Math.floor(next() * bytes.length)) : bytes.slice();
    for (let change = 0; change < 1 + next() * 8 && mutant.length > 0; change++) mutant[Math.floor(next() * mutant.length)] = Math.floor(next() * 256);
    return mutant;
  };
  // Mutants of the XML itself reach the readers behind the archive's checksums.
  const mutateXml = (text: string, next: () => number): string => {
    const at = Math.floor(next() * text.length);
    const size = Math.floor(next() * 12);
    const piece = ["", "<", ">", "\"", "/", "9999999999", "-1", "<w:p>", "</w:tc>", "&#x110000;", "<row r=\"7\">", "\ud800", text.slice(at, at + 40)][Math.floor(next() * 13)] ?? "";
    return text.slice(0, at) + piece + text.slice(at + size);
  };
  const readable = (read: () => unknown): void => {
    const began = performance.now();
    expect(typeof reasonOf(read)).toBe("string");
    expect(performance.now() - began).toBeLessThan(1000);
  };

  it("give a document or a refusal, each quickly", () => {
    const next = random(4);
    for (let round = 0; round < 200; round++) readable(() => readDocx(mutate(report, next)));
  });

  it("give a document or a refusal where the XML inside them is mutated", () => {
    const next = random(5);
    const decode = (bytes: Uint8Array | null): string => new TextDecoder().decode(bytes ?? new Uint8Array());
    const archive = new Archive(report);
    const parts = Object.fromEntries(archive.names.map((name) => [name, decode(archive.read(name))]));
    const targets = ["word/document.xml", "word/numbering.xml", "word/styles.xml", "[content_types].xml"];
    for (let round = 0; round < 100; round++) {
      const target = targets[round % targets.length] ?? "";
      const mutant = { ...parts, [target]: mutateXml(parts[target] ?? "", next) };
      readable(() => readDocx(zipSync(Object.fromEntries(Object.entries(mutant).map(([name, text]) => [name, xml(text)])), { level: 0 })));
    }
  });

  it("of workbooks too", () => {
    const next = random(6);
    const sheet = `<worksheet><cols><col min="1" max="3" hidden="1"/></cols><sheetData>${Array.from({ length: 30 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>0</v></c><c r="D${row + 1}" s="1"><v>${row}.5</v></c><c t="inlineStr"><is><t>甲</t></is></c></row>`).join("")}</sheetData><mergeCells><mergeCell ref="A1:B9"/><mergeCell ref="D2:E3"/></mergeCells></worksheet>`;
    const relation = (type: string, target: string): string => `<Relationship Id="${type}" Type="x/${type}" Target="${target}"/>`;
    const parts: Record<string, string> = {
      "[Content_Types].xml": "<Types/>", "_rels/.rels": `<Relationships>${relation("officeDocument", "xl/workbook.xml")}</Relationships>`, "xl/workbook.xml": `<workbook><sheets><sheet r:id="worksheet"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships>${relation("worksheet", "s.xml")}${relation("styles", "t.xml")}${relation("sharedStrings", "u.xml")}</Relationships>`,
      "xl/s.xml": sheet, "xl/t.xml": `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="0.0&quot;元&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="176" borderId="0"/></cellXfs></styleSheet>`, "xl/u.xml": "<sst><si><t>乙</t></si></sst>",
    };
    const made = (texts: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, xml(text)])));
    expect(reasonOf(() => readXlsx(made(parts)))).toBe("read");
    const names = Object.keys(parts);
    for (let round = 0; round < 200; round++) {
      const name = round % 2 === 0 ? "xl/s.xml" : (names[round % names.length] ?? "");
      readable(() => readXlsx(round % 4 === 3 ? mutate(made(parts), next) : made({ ...parts, [name]: mutateXml(parts[name] ?? "", next) })));
    }
  });
});
