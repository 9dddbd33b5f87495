import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvFile, csvRow, parseCsv } from "./csv.ts";

describe("csvRow", () => {
  it("quotes what would end a cell, and a quotation mark by two", () => {
    expect(csvRow(["a,b", 'c"d', "e\nf", "g"])).toBe('"a,b","c""d","e\nf",g\r\n');
  });

  it.each(["=1+1", "+cmd|'/c calc'!A0", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1＋1"])("keeps a spreadsheet from running %j", (text) => {
    expect(parseCsv(csvRow([text, "x"]))[0]?.[0]).toBe(`'${text}`);
  });

  it("leaves figures as they are", () => {
    expect(csvRow([-5, "-5", "+3.25", 0, "12 或 34"])).toBe("-5,-5,+3.25,0,12 或 34\r\n");
  });
});

describe("parseCsv", () => {
  it("reads any line ends, quoted cells and no blank rows", () => {
    expect(parseCsv('一,a\r\n\r\n"二，""二""",b\r三,"c\nd"\n,\n')).toEqual([["一", "a"], ['二，"二"', "b"], ["三", "c\nd"]]);
  });

  it("reads back what csvRow wrote", () => {
    const cell = fc.string().filter((text) => !/^[\s]*[=+\-@＝＋－＠]/.test(text));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }).filter((row) => row.some((text) => text.trim() !== "")), { maxLength: 5 }), (rows) => {
      expect(parseCsv(rows.map(csvRow).join(""))).toEqual(rows);
    }));
  });
});

describe("CsvFile", () => {
  it("begins with the mark by which Excel knows UTF-8, and stands on the disk row by row", () => {
    const folder = mkdtempSync(join(tmpdir(), "nianbao-csv-"));
    const path = join(folder, "t.csv");
    const file = new CsvFile(path, ["文件", "数"]);
    file.add(["年报.docx", 3]);
    expect(readFileSync(path, "utf8")).toBe("\ufeff文件,数\r\n年报.docx,3\r\n");
    file.close();
    expect(() => new CsvFile(join(folder, "no", "t.csv"), [])).toThrow("没有这个文件夹");
    rmSync(folder, { recursive: true });
  });
});
