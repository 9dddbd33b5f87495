import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { strToU8, zipSync } from "fflate";
import { lattice, text as pdfText, writePdf } from "../../packages/server/modules/imports/readers/pdfForTests.ts";
import { paragraph, writeDoc } from "../../packages/shared/readers/testing/writeDoc.ts";
import { cells, writeXls } from "../../packages/shared/readers/testing/writeXls.ts";
import { reportText } from "../testkit/reportText.ts";

/** A whole file of some format, from which hostile ones are made. */
export interface SeedFile {
  format: string;
  bytes: Uint8Array;
}

const lines = reportText().split("\n");
const rows = lines.filter((line) => line.includes("\t")).map((line) => line.split("\t"));
const title = "象山县人民政府办公室2017年政府信息公开工作年度报告";
const prose = lines.filter((line) => !line.includes("\t"));

function html(): string {
  return `<html><body>${prose.map((line) => `<p>${line}</p>`).join("\n")}<table>${rows.map((row) => `<tr>${row.map((cell) => `<td colspan="1">${cell}</td>`).join("")}</tr>`).join("\n")}</table></body></html>`;
}

async function docx(): Promise<Uint8Array> {
  const table = new Table({ rows: rows.map((row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) })) });
  const file = new Document({ sections: [{ children: [...prose.map((line) => new Paragraph({ children: [new TextRun(line)] })), table] }] });
  return new Uint8Array(await Packer.toBuffer(file));
}

function xlsx(): Uint8Array {
  const cell = (value: string, row: number, column: number): string => `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = [[title], ...rows].map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, at, column)).join("")}</row>`).join("");
  const open = '<?xml version="1.0" encoding="UTF-8"?>';
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return zipSync({
    "[Content_Types].xml": strToU8(`${open}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`),
    "_rels/.rels": strToU8(`${open}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    "xl/workbook.xml": strToU8(`${open}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(`${open}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    "xl/worksheets/sheet1.xml": strToU8(`${open}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
  });
}

function rtf(): string {
  const coded = (text: string): string => [...text].map((char) => `\\u${char.charCodeAt(0) > 32767 ? char.charCodeAt(0) - 65536 : char.charCodeAt(0)}?`).join("");
  const table = rows.map((row) => `\\trowd\\cellx1000\\cellx2000\\cellx3000 ${row.map((cell) => `\\intbl ${coded(cell)}\\cell`).join(" ")}\\row`).join("\n");
  return `{\\rtf1\\ansi\\ansicpg936\\uc1 ${prose.map((line) => `${coded(line)}\\par`).join("\n")}\n${table}}`;
}

function mht(): string {
  return ["MIME-Version: 1.0", 'Content-Type: multipart/related; boundary="part"', "", "--part", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64", "", Buffer.from(html()).toString("base64").replace(/(.{76})/g, "$1\r\n"), "--part--", ""].join("\r\n");
}

function pdf(): Uint8Array {
  const page = { content: [lattice([50, 200, 300], [100, 200, 300, 400]), ...rows.slice(0, 9).map((row, at) => pdfText(60, 390 - at * 30, `row ${at} ${row.at(-1) ?? ""}`))].join("\n") };
  return writePdf({ pages: [page, page, page] });
}

/** One whole file of each format that is read. */
export async function seedFiles(): Promise<SeedFile[]> {
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  return [
    { format: "text", bytes: utf8(lines.join("\n")) },
    { format: "UTF-16", bytes: new Uint8Array(Buffer.from(`\ufeff${lines.join("\n")}`, "utf16le")) },
    { format: "Markdown", bytes: utf8([...prose, "| a | b | c |", "|---|---|---|", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n")) },
    { format: "HTML", bytes: utf8(html()) },
    { format: "HTML in a string", bytes: utf8(html().replaceAll('"', '\\"')) },
    { format: "MHT", bytes: utf8(mht()) },
    { format: "RTF", bytes: utf8(rtf()) },
    { format: "docx", bytes: await docx() },
    { format: "xlsx", bytes: xlsx() },
    { format: "doc", bytes: writeDoc(lines.map((line) => paragraph(line))) },
    { format: "xls", bytes: writeXls([{ records: [[title], ...rows].flatMap((row, at) => row.map((value, column) => cells.text(at, column, value))) }]) },
    { format: "PDF", bytes: pdf() },
  ];
}
