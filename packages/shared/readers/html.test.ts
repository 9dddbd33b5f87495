import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "./html.ts";
import type { SourceBlock, SourceCell } from "./sourceDocument.ts";
import { Refusal, refusing } from "./unreadable.ts";

const blocksOf = (html: string): SourceBlock[] => readHtml(html).blocks;
const line = (text: string): SourceBlock => ({ type: "line", text });
const lines = (...texts: string[]): SourceBlock[] => texts.map(line);
const table = (...rows: (string | SourceCell)[][]): SourceBlock => ({
  type: "table",
  rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? { text: cell } : cell))),
});
const reasonOf = (html: string): string => {
  const read = refusing(() => readHtml(html));
  return read.ok ? "read" : read.reason;
};

describe("readHtml: lines", () => {
  it.each<[string, string, string[]]>([
    ["blocks and <br>", "<h1>一、概述</h1><div>甲<br>乙<br/>丙</div>丁", ["一、概述", "甲", "乙", "丙", "丁"]],
    ["collapsed blanks", "<p>  a \n\t b <b> c</b> </p>", ["a b c"]],
    ["blanks that count", "<p>\u3000\u3000甲&nbsp;乙</p>", ["\u3000\u3000甲\u00a0乙"]],
    ["source lines broken inside Chinese words, also between tags", "<p>信息\n  公<span>开\n</span>工作 12\n34</p>", ["信息公开工作 12 34"]],
    ["entities", "<p>《贯彻&lt;长江&gt;》&ldquo;1&rdquo; &#20844;&#x5f00; &amp;lt;</p>", ["《贯彻<长江>》“1” 公开 &lt;"]],
    ["a lone less-than sign", "<p>1 < 2 <长江></p>", ["1 < 2 <长江>"]],
    ["paragraphs, items and headings without end tags", "<h2>甲<p>乙<p>丙<ul><li>丁<li>戊</ul><h3>己", ["甲", "乙", "丙", "丁", "戊", "己"]],
    ["an end tag that nothing opened", "<p>12</div>3</p>4</p>5", ["123", "4", "5"]],
    ["preformatted text", "<pre>甲  1\n乙  2</pre>", ["甲  1", "乙  2"]],
    ["empty lines", "<p>&nbsp;</p><p>\u200b</p><p>甲</p>", ["甲"]],
    ["a raised note, which is no digit of the figure", "<p>12<sup>3</sup>件</p>", ["12³件"]],
  ])("reads %s", (_, html, expected) => {
    expect(blocksOf(html)).toEqual(lines(...expected));
  });

  it.each([
    ["scripts, styles and titles", "<head><title>标题</title><style>p{}</style></head><script>var a = '<p>b</p>';</script><p>甲</p>"],
    ["what is hidden", "<p hidden>b<p>甲</p><div style='display: none'><p>b</div><span style=\"DISPLAY:none\">b<span>c</span>d</span>"],
    ["what was struck out", "<p><del>1</del><s>2</s><span style='text-decoration:line-through'>3</span>甲</p>"],
    ["comments and Word's conditions", "<!-- b --><!--[if gte mso 9]><p>b</p><![endif]--><![if !x]><p>甲</p><![endif]><!--[if !y]><!--><!--<![endif]-->"],
    ["controls and menus", "<nav><p>b</nav><select><option>b<option>c</select><button>b</button><input value=b><textarea><p>b</textarea><p>甲<img alt=b>"],
    ["a struck text without its end tag, up to the end of its block", "<p><s>1<p>甲"],
  ])("leaves out %s", (_, html) => {
    expect(blocksOf(html)).toEqual(lines("甲"));
  });

  it("keeps the text of head and foot, and of a body that a script shows", () => {
    expect(blocksOf("<body style='display:none'><header>甲</header><p>乙</p><footer>丙</footer>")).toEqual(lines("甲", "乙", "丙"));
  });

  it("keeps the numbers that a list draws, and invents none", () => {
    expect(blocksOf("<ol start=3><li>甲<ol><li>乙</ol><li value=9><p>丙</p><li hidden>x<li>丁</ol>")).toEqual(lines("3. 甲", "1. 乙", "9. 丙", "11. 丁"));
    expect(blocksOf("<ol style='list-style: none'><li>甲</ol><ol type=a><li>乙</ol><ul><li>丙</ul><ol><li></ol>丁")).toEqual(lines("甲", "乙", "丙", "丁"));
  });
});

describe("readHtml: tables", () => {
  it("reads exact cells with their spans, empty ones and several lines in one", () => {
    const html = "<table><caption>表一</caption><thead><tr><th rowspan=2>信息内容<th colspan='2'>数量</thead><tr><td><p>13</p><td>&nbsp;<tr><td>a<br>b<td></td><td> \u3000</table>";
    expect(blocksOf(html)).toEqual([
      line("表一"),
      table([{ text: "信息内容" }, { text: "数量", columnSpan: 2 }], ["13", ""], ["a\nb", "", ""]),
    ]);
  });

  it("cuts spans where the table or its part ends, and drops rows without cells with what spans them", () => {
    expect(blocksOf("<table><tr><td rowspan=3>甲<td>1<tr></tr><tr><td>2<tr><td>乙<td rowspan=0>3<tr><td>丙</table>")).toEqual([
      table([{ text: "甲", rowSpan: 2 }, "1"], ["2"], ["乙", { text: "3", rowSpan: 2 }], ["丙"]),
    ]);
    expect(blocksOf("<table><tr><td rowspan=99999 colspan=0>甲<td colspan=x>1</table>")).toEqual([table(["甲", "1"])]);
  });

  it("closes cells and rows as a browser does, whatever stands open in them", () => {
    expect(blocksOf("<table><tr><td><font><b>甲<td><p><div>1<tr><td>乙</div></font><td>2</table>后")).toEqual([table(["甲", "1"], ["乙", "2"]), line("后")]);
    expect(blocksOf("<table><form><tr><td>甲</form><td>1</tr></table>")).toEqual([table(["甲", "1"])]);
  });

  it("puts text between cells before the table", () => {
    expect(blocksOf("前<table>表名<tr>x<td>甲<td>1</table>后")).toEqual([line("前"), line("表名"), line("x"), table(["甲", "1"]), line("后")]);
  });

  it("leaves out hidden rows and cells", () => {
    expect(blocksOf("<table><tr style='display:none'><td>x<tr><td>甲<td hidden>x<td>1<tr><td>乙<td>2</table>")).toEqual([table(["甲", "1"], ["乙", "2"])]);
    expect(blocksOf("甲<table hidden><tr><td>1<td>2</table>")).toEqual(lines("甲"));
  });

  it("takes tables apart that only lay out the page", () => {
    const figures = "<table><tr><td>甲<td>1<tr><td>乙<td>2</table>";
    expect(blocksOf(`<table><tr><td>首页<td>地图<tr><td>栏目<td><p>题</p>${figures}后</table>`)).toEqual([
      table(["首页", "地图"]), line("栏目"), line("题"), table(["甲", "1"], ["乙", "2"]), line("后"),
    ]);
    const long = "工作。".repeat(140);
    expect(blocksOf(`<table><tr><td><p>一、概述</p><p>${long}</p></table>`)).toEqual(lines("一、概述", long));
    expect(blocksOf(`<table><tr><td rowspan=2>栏目<td>${figures}<tr><td>尾</table>`)).toEqual([line("栏目"), table(["甲", "1"], ["乙", "2"]), line("尾")]);
  });

  it("keeps a table of figures whole though a label stands one character a paragraph, or a long remark spans its rows", () => {
    const label = [..."三、本年度办理结果"].map((char) => `<p>${char}</p>`).join("");
    expect(blocksOf(`<table><tr><td rowspan=2>${label}<td>1<tr><td>2</table>`)).toEqual([table([{ text: [..."三、本年度办理结果"].join("\n"), rowSpan: 2 }, "1"], ["2"])]);
    const remark = "说明。".repeat(200);
    expect(blocksOf(`<table><tr><td>1<td rowspan=2>${remark}<tr><td>2</table>`)).toEqual([table(["1", { text: remark, rowSpan: 2 }], ["2"])]);
  });
});

describe("readHtml: other clothes", () => {
  it("reads markup out of a script's string", () => {
    const html = String.raw`<p style='x'>\u653f\u5e9c<\/p>\n<table width=\"57\"><tr><td colspan=\"2\">规章&nbsp;<\/td><td rowspan=\"1\">1\/2<\/td><\/tr><\/table>`;
    expect(blocksOf(html)).toEqual([line("政府"), table([{ text: "规章", columnSpan: 2 }, "1/2"])]);
    expect(blocksOf(String.raw`\u003cp\u003e甲\u003c/p\u003e`)).toEqual(lines("甲"));
  });

  it("leaves backslashes alone where the markup is not escaped throughout", () => {
    expect(blocksOf(String.raw`<p title="x">C:\new\"</p>`)).toEqual(lines(String.raw`C:\new\"`));
  });

  it("keeps the lines of a text that has only its tables in HTML", () => {
    expect(blocksOf("# 一、概述\n正文\n\n<table>\n<tr><td>甲</td>\n<td>1</td></tr></table>\n二、其他")).toEqual([line("# 一、概述"), line("正文"), table(["甲", "1"]), line("二、其他")]);
  });

  it("reads Word's XML of 2003", () => {
    const paragraph = (text: string, format = ""): string => `<w:p><w:r>${format}<w:t>${text}</w:t></w:r></w:p>`;
    const cell = (format: string, text: string): string => `<w:tc><w:tcPr>${format}</w:tcPr>${paragraph(text)}</w:tc>`;
    const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument><w:body>
      <w:p><w:pPr><w:listPr><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>概</w:t></w:r><w:r><w:t>述&amp;</w:t></w:r></w:p>${paragraph("x", "<w:rPr><w:vanish/></w:rPr>")}
      <w:tbl><w:tr>${cell('<w:vmerge w:val="restart"/>', "甲")}${cell('<w:gridSpan w:val="2"/>', "1")}</w:tr><w:tr>${cell("<w:vmerge/>", "")}${cell("", "2")}${cell("", "")}</w:tr></w:tbl>
      <w:sectPr><w:hdr>${paragraph("页眉")}</w:hdr></w:sectPr></w:body></w:wordDocument>`;
    expect(readHtml(xml)).toEqual({ kind: "doc", blocks: [line("一、 概述&"), table([{ text: "甲", rowSpan: 2 }, { text: "1", columnSpan: 2 }], ["2", ""])] });
  });
});

describe("readHtml: refusals", () => {
  it.each([
    ["nothing", "<html><body></body></html>", "empty"],
    ["pictures alone", "<p><img src=1.png></p>", "scanned"],
    ["a workbook's XML", "<?xml version='1.0'?><Workbook xmlns='x'><Row/></Workbook>", "office"],
    ["elements nested too deep", "<div>".repeat(100_000), "tooDeep"],
    ["tables nested too deep", "<table><tr><td>".repeat(100_000), "tooDeep"],
    ["more cells than any report", `<table>${"<td>".repeat(210_000)}`, "tooMuch"],
  ])("refuses %s", (_, html, reason) => {
    const started = performance.now();
    expect(reasonOf(html)).toBe(reason);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each([
    ["unclosed tags within a line", "<b><font><span>甲".repeat(100_000)],
    ["unclosed paragraphs", "<p>甲".repeat(100_000)],
    ["end tags that nothing opened", "<p>甲</b></td></table></div>".repeat(50_000)],
    ["blanks and entities", `<p>${" &amp;\n".repeat(200_000)}`],
    ["hidden tags in hidden tags", "<span hidden>".repeat(200_000) + "</span>".repeat(200_000) + "甲"],
    ["comments that do not end", `甲${"<!--".repeat(200_000)}`],
    ["tags that do not end", `甲${"<p ".repeat(300_000)}`],
    ["attributes by the thousand", `<p ${"a=1 ".repeat(300_000)}>甲`],
  ])("reads %s in time that grows with their number", (_, html) => {
    const started = performance.now();
    expect(reasonOf(html)).toBe("read");
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it("answers damaged markup with a document or a refusal", () => {
    const seed = "<div><ol><li>甲<table><tr><td rowspan=\"2\">1<td colspan='3'><p>a&nbsp;<br>b</td></tr><tr><td><table><td>x</table></table><s>1</s><span style='display:none'>y</span></ol></div>";
    const pieces = ["<", ">", "/", "\"", "\\\"", "&", "<table>", "</table>", "<tr>", "<td hidden>", "</p>", "<ol>", "<!--", "\0", "\ud800", "<script>", "<del>", "<select>", "<pre>"];
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(seed.length), fc.nat(12), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 8 }), (cuts) => {
      const html = cuts.reduce((text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length), seed);
      try {
        expect(readHtml(html).blocks.length).toBeGreaterThan(0);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }), { numRuns: 300, seed: 4 });
  });
});
