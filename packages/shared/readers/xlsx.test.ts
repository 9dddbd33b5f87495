import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { SourceBlock } from "./sourceDocument.ts";
import { refusing } from "./unreadable.ts";
import { readXlsx } from "./xlsx.ts";

interface Parts {
  styles?: string;
  strings?: string;
  workbook?: string;
}

function xlsx(sheets: string[], { styles = "", strings = "", workbook = "" }: Parts = {}): Uint8Array {
  const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  const named = sheets.map((_, index) => `<sheet name="表${index}" sheetId="${index + 1}" r:id="s${index}"/>`).join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships>${relation("r1", "officeDocument", "/xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": workbook || `<workbook><sheets>${named}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("a", "styles", "styles.xml")}${relation("b", "sharedStrings", "sharedStrings.xml")}${sheets.map((_, index) => relation(`s${index}`, "worksheet", `worksheets/sheet${index}.xml`)).join("")}</Relationships>`,
    "xl/styles.xml": `<styleSheet>${styles}</styleSheet>`,
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
  };
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index}.xml`] = `<worksheet>${sheet}</worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const text = (content: string, reference = "", style = ""): string => `<c ${reference === "" ? "" : `r="${reference}"`} ${style} t="inlineStr"><is><t>${content}</t></is></c>`;
const number = (value: number | string, reference = "", style = ""): string => `<c ${reference === "" ? "" : `r="${reference}"`} ${style}><v>${value}</v></c>`;
const data = (...rows: string[]): string => `<sheetData>${rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join("")}</sheetData>`;
const merged = (...references: string[]): string => `<mergeCells>${references.map((reference) => `<mergeCell ref="${reference}"/>`).join("")}</mergeCells>`;
const blocks = (sheet: string, parts?: Parts): SourceBlock[] => readXlsx(xlsx([sheet], parts)).blocks;
const tableTexts = (sheet: string, parts?: Parts): string[][] => blocks(sheet, parts).flatMap((block) => (block.type === "table" ? block.rows.map((row) => row.map((cell) => cell.text)) : block.type === "line" ? [[`${block.text}`]] : [["<page>"]]));
const reasonOf = (bytes: Uint8Array): string => {
  const read = refusing(() => readXlsx(bytes));
  return read.ok ? "read" : read.reason;
};
const two = (row: number): string => text("甲", `A${row}`) + number(row, `B${row}`);

describe("the cells of a sheet", () => {
  it("are named, padded with the empty ones between them, and cut at the last column in use", () => {
    expect(blocks(data("", text("项目", "B2") + text("数", "C2") + `<c r="F2" s="0"/>`, text("甲", "B3"), number(12, "C4")))).toEqual([{
      type: "table",
      rows: [
        [{ text: "项目", name: "B2" }, { text: "数", name: "C2" }],
        [{ text: "甲", name: "B3" }, { text: "", name: "C3" }],
        [{ text: "", name: "B4" }, { text: "12", name: "C4" }],
      ],
    }]);
  });

  it("show shared and rich texts, results, truths and errors, and a formula that was never calculated as one", () => {
    const strings = `<si><t>甲_x000D_</t></si><si><r><t>一</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si><si><r><rPr><strike/></rPr><t>12</t></r><r><t>13</t></r></si>`;
    const row = `<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="str"><f>A1</f><v>果</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>SUM(A1)</f></c><c><f>1+1</f><v>2</v></c><c t="d"><v>2023-12-31T00:00:00</v></c>`;
    expect(tableTexts(data(row), { strings })).toEqual([["甲\n", "一¹", " 12 13", "果", "TRUE", "#REF!", "=SUM(A1)", "2", "2023-12-31"]]);
  });

  it("show their numbers in the format of their style", () => {
    const styles = `<numFmts><numFmt numFmtId="176" formatCode="0&quot;元&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="31"/><xf numFmtId="1"/></cellXfs>`;
    expect(tableTexts(data(number("24252.311081999998") + number(251000, "", `s="1"`) + number(0.125, "", `s="2"`) + number(45291, "", `s="3"`) + number(12.7, "", `s="4"`)), { styles })).toEqual([["24252.311082", "251000元", "12.5%", "2023-12-31", "12.7（显示为13）"]]);
  });

  it("are empty where the sheet shows no zeros", () => {
    expect(tableTexts(`<sheetViews><sheetView showZeros="0"/></sheetViews>${data(text("甲") + number(0) + number(1))}`)).toEqual([["甲", "", "1"]]);
  });

  it("leave out what hidden rows and columns hold, and do not part a table there", () => {
    const hiddenColumn = `<cols><col min="2" max="2" hidden="1"/></cols>`;
    const rows = `<row r="1">${text("甲", "A1")}${text("藏", "B1")}${number(1, "C1")}</row><row r="2" hidden="1">${text("乙", "A2")}</row><row r="3">${text("丙", "A3")}${number(3, "C3")}</row>`;
    expect(blocks(`${hiddenColumn}<sheetData>${rows}</sheetData>`)).toEqual([{ type: "table", rows: [[{ text: "甲", name: "A1" }, { text: "1", name: "C1" }], [{ text: "丙", name: "A3" }, { text: "3", name: "C3" }]] }]);
  });
});

describe("merged cells", () => {
  it("span, cover what lies under them, and hold a table together", () => {
    const sheet = data(text("组", "A1") + text("甲", "B1") + number(1, "C1"), text("看不见", "A2") + text("乙", "B2"), "", text("丙", "B4") + number(4, "C4")) + merged("A1:A4", "B2:C2");
    expect(blocks(sheet)).toEqual([{
      type: "table",
      rows: [
        [{ text: "组", rowSpan: 4, name: "A1" }, { text: "甲", name: "B1" }, { text: "1", name: "C1" }],
        [{ text: "乙", columnSpan: 2, name: "B2" }],
        [{ text: "", name: "B3" }, { text: "", name: "C3" }],
        [{ text: "丙", name: "B4" }, { text: "4", name: "C4" }],
      ],
    }]);
  });

  it("show their text where their first row is hidden, and are cut to the columns in use", () => {
    const rows = `<row r="1" hidden="1">${text("组", "A1")}</row><row r="2">${number(2, "B2")}</row><row r="3">${text("丙", "A3")}${number(3, "B3")}</row>`;
    expect(blocks(`<sheetData>${rows}</sheetData>${merged("A1:A2", "B3:H3")}`)).toEqual([{ type: "table", rows: [[{ text: "组", name: "A2" }, { text: "2", name: "B2" }], [{ text: "丙", name: "A3" }, { text: "3", name: "B3" }]] }]);
  });

  it("that contradict each other make a file damaged", () => {
    expect(reasonOf(xlsx([data(two(1), two(2), two(3)) + merged("A1:A2", "A2:B3")]))).toBe("damaged");
  });
});

describe("tables and lines", () => {
  it("part at empty rows", () => {
    expect(blocks(data(two(1), "", two(3))).map(({ type }) => type)).toEqual(["table", "table"]);
  });

  it("make lines of titles above and of long texts below, and of a sheet that is only text", () => {
    const note = "说明".repeat(20);
    expect(tableTexts(data(text("统计表", "A1"), text("单位：件", "B2"), two(3), two(4), text(note, "A5")) + merged("A1:B1"))).toEqual([["统计表"], ["单位：件"], ["甲", "3"], ["甲", "4"], [note]]);
    expect(tableTexts(data(text("一、概述\n正文", "A1"), text("二、公开", "A2")))).toEqual([["一、概述"], ["正文"], ["二、公开"]]);
  });

  it("keep a label whose figures are all blank in its table", () => {
    expect(tableTexts(data(two(1), text("乙", "A2"), two(3), text("丙", "A4")))).toEqual([["甲", "1"], ["乙", ""], ["甲", "3"], ["丙", ""]]);
  });

  it("tell notes from labels by the borders of a table", () => {
    const styles = `<borders><border><left/></border><border><left style="thin"/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs>`;
    const framed = `s="1"`;
    const sheet = data(text("甲", "A1", framed) + number(1, "B1", framed), text("乙", "A2", framed) + `<c r="B2" s="1"/>`, text("填报人", "A3"));
    expect(tableTexts(sheet, { styles })).toEqual([["甲", "1"], ["乙", ""], ["填报人"]]);
  });
});

describe("the sheets of a workbook", () => {
  it("follow in order, each on a page, without the empty and the hidden ones", () => {
    const workbook = `<workbook><sheets><sheet name="b" r:id="s1"/><sheet name="c" r:id="s2" state="hidden"/><sheet name="d" r:id="s3"/><sheet name="a" r:id="s0"/></sheets></workbook>`;
    const read = readXlsx(xlsx([data(two(1)), data(text("首", "A1")), data(text("藏", "A1")), data("")], { workbook }));
    expect(read.blocks.map((block) => (block.type === "line" ? block.text : block.type))).toEqual(["首", "page", "table"]);
  });

  it("count dates from 1904 where the workbook says so", () => {
    const workbook = `<workbook><workbookPr date1904="1"/><sheets><sheet r:id="s0"/></sheets></workbook>`;
    expect(tableTexts(data(text("日") + number(43829, "", `s="0"`)), { workbook, styles: `<cellXfs><xf numFmtId="14"/></cellXfs>` })).toEqual([["日", "2023-12-31"]]);
  });
});

describe("a workbook that cannot be read", () => {
  it.each<[string, string, string]>([
    ["shows nothing", data(""), "empty"],
    ["refers to a text that is not there", data(`<c t="s"><v>5</v></c>`), "damaged"],
    ["names a cell that no sheet has", data(number(1, "XFE1")), "damaged"],
    ["writes a cell twice", data(number(1, "A1") + number(2, "A1")), "damaged"],
    ["holds a number that is none", data(number("1O")), "damaged"],
    ["spreads its cells over a whole sheet", data(...Array.from({ length: 20 }, (_, row) => number(1, `A${row + 1}`) + number(1, `XFD${row + 1}`))), "tooMuch"],
    ["has more cells than any report", data(...Array.from({ length: 2001 }, () => number(1).repeat(100))), "tooMuch"],
    ["covers itself with merged cells", data(two(1), two(2)) + merged(...Array.from({ length: 1000 }, () => "A1:XFD1048576")), "damaged"],
  ])("because it %s", (_, sheet, reason) => {
    expect(reasonOf(xlsx([sheet]))).toBe(reason);
  });

  it("because one long text fills all its cells", () => {
    const strings = `<si><t>${"长".repeat(100_000)}</t></si>`;
    expect(reasonOf(xlsx([data(...Array.from({ length: 100 }, () => `<c t="s"><v>0</v></c>`.repeat(100)))], { strings }))).toBe("tooMuch");
  });

  it("takes a lone cell at the far end of a sheet for what it is", () => {
    expect(tableTexts(data(two(1)).replace("</sheetData>", `<row r="1048576">${number(7, "XFD1048576")}</row></sheetData>`))).toEqual([["甲", "1"], ["7"]]);
  });
});
