import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocx } from "./docx.ts";
import type { SourceBlock } from "./sourceDocument.ts";
import { refusing } from "./unreadable.ts";

const types = `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const partRelations = `<Relationships>${["styles", "numbering"].map((type) => `<Relationship Id="${type}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${type}.xml"/>`).join("")}</Relationships>`;

function docx(body: string, { styles = "", numbering = "" } = {}): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": types,
    "_rels/.rels": relations,
    "word/document.xml": `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": partRelations,
    "word/styles.xml": `<w:styles xmlns:w="w">${styles}</w:styles>`,
    "word/numbering.xml": `<w:numbering xmlns:w="w">${numbering}</w:numbering>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const blocks = (body: string, parts?: { styles?: string; numbering?: string }): SourceBlock[] => readDocx(docx(body, parts)).blocks;
const lines = (body: string, parts?: { styles?: string; numbering?: string }): string[] =>
  blocks(body, parts).map((block) => (block.type === "line" ? block.text : block.type === "page" ? "<page>" : JSON.stringify(block.rows)));
const p = (content: string, properties = ""): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const r = (text: string, properties = ""): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const run = (content: string): string => `<w:r>${content}</w:r>`;
const tc = (content: string, properties = ""): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content === "" ? "" : r(content))}</w:tc>`;
const tr = (cells: string, properties = ""): string => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const tbl = (rows: string): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`;
const laidOut = run("<w:lastRenderedPageBreak/>");
const newPage = run(`<w:br w:type="page"/>`);
const reasonOf = (bytes: Uint8Array): string => {
  const read = refusing(() => readDocx(bytes));
  return read.ok ? "read" : read.reason;
};

describe("the text of paragraphs", () => {
  it("joins runs, and makes lines of paragraphs and of line breaks", () => {
    expect(lines(p(r("收到申请 ") + r("12") + r(" 件")) + p("") + p(r("甲") + run("<w:br/>") + r("乙") + run("<w:cr/>") + r("丙")))).toEqual(["收到申请 12 件", "甲", "乙", "丙"]);
  });

  it("writes tabs, hyphens and symbols as characters, and a symbol without one as a mark for that", () => {
    expect(lines(p(r("甲") + run("<w:tab/>") + r("乙") + run("<w:noBreakHyphen/>") + r("丙")))).toEqual(["甲\t乙-丙"]);
    expect(lines(p(run(`<w:sym w:font="Wingdings" w:char="F081"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F028"/>`)))).toEqual(["①☑\ufffd"]);
  });

  it("accepts tracked changes", () => {
    const changed = `<w:ins>${r("13")}</w:ins><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:moveFrom>${r("旧")}</w:moveFrom><w:moveTo>${r("新")}</w:moveTo>`;
    expect(lines(p(r("收到") + changed))).toEqual(["收到13新"]);
  });

  it("goes on with the next paragraph where the end of one was deleted", () => {
    expect(lines(p(r("收到"), "<w:rPr><w:del/></w:rPr>") + p(r("12件")) + p(r("末"), "<w:rPr><w:del/></w:rPr>"))).toEqual(["收到12件", "末"]);
  });

  it("leaves hidden text out, hidden by itself or by its style", () => {
    const styles = `<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="P"><w:basedOn w:val="Q"/></w:style><w:style w:type="paragraph" w:styleId="Q"><w:rPr><w:vanish/></w:rPr></w:style>`;
    expect(lines(p(r("看") + r("密", "<w:vanish/>") + r("藏", `<w:rStyle w:val="H"/>`) + r("见", `<w:vanish w:val="0"/>`)) + p(r("隐") + r("显", `<w:vanish w:val="false"/>`), `<w:pStyle w:val="P"/>`), { styles })).toEqual(["看见", "显"]);
  });

  it("keeps the result of a field and not its code, and an unclosed code swallows nothing", () => {
    const field = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
    const code = run("<w:instrText>REF a</w:instrText>");
    expect(lines(p(field("begin") + code + field("begin") + code + field("separate") + r("内") + field("end") + field("separate") + r("12") + field("end") + r("件")))).toEqual(["12件"]);
    expect(lines(p(field("begin") + code) + p(r("后文")))).toEqual(["后文"]);
    expect(lines(p(`<w:fldSimple w:instr="DATE">${r("2024")}</w:fldSimple>`))).toEqual(["2024"]);
  });

  it("keeps what links, tags and content controls wrap, the base of a reading, and no equation", () => {
    const ruby = run(`<w:ruby><w:rubyPr/><w:rt>${r("pīn")}</w:rt><w:rubyBase>${r("拼")}</w:rubyBase></w:ruby>`);
    expect(lines(`<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:hyperlink>${r("链")}</w:hyperlink><w:smartTag>${r("签")}</w:smartTag><w:sdt><w:sdtContent>${r("控")}</w:sdtContent></w:sdt>${ruby}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>`)}</w:sdtContent></w:sdt>`)).toEqual(["链签控拼"]);
  });

  it("reads alternatives once, and text boxes after their paragraph", () => {
    const box = `<w:txbxContent>${p(r("框中"))}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(lines(p(r("正") + run(drawing) + r("文")))).toEqual(["正文", "框中"]);
    expect(lines(p(run(`<mc:AlternateContent><mc:Fallback><w:t>唯一</w:t></mc:Fallback></mc:AlternateContent>`)))).toEqual(["唯一"]);
  });

  it("never lets a struck-out figure or a raised mark become digits of the figure beside it", () => {
    expect(lines(p(r("12", "<w:strike/>") + r("13") + r("1", `<w:vertAlign w:val="superscript"/>`)))).toEqual([" 12 13¹"]);
  });

  it("trims blanks that the writer does not preserve, and keeps full-width ones", () => {
    expect(lines(p(run("<w:t>\n  　甲 </w:t>")))).toEqual(["　甲"]);
  });
});

describe("the numbers of lists", () => {
  const level = (index: number, format: string, text: string, more = ""): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const model = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
  const num = (id: number, of: number, more = ""): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
  const inList = (list: number, index = 0): string => `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`;
  const nothing = `<w:suff w:val="nothing"/>`;

  it("stand before the text of headings, restart below a new heading, and go on after other paragraphs", () => {
    const numbering = model(0, level(0, "chineseCounting", "%1、", nothing) + level(1, "chineseCounting", "（%2）", nothing) + level(2, "decimal", "%3.")) + num(1, 0);
    const body = p(r("概述"), inList(1)) + p(r("公开"), inList(1, 1)) + p(r("5万元"), inList(1, 2)) + p(r("正文")) + p(r("申请"), inList(1, 1)) + p(r("办理"), inList(1)) + p(r("收到"), inList(1, 1));
    expect(lines(body, { numbering })).toEqual(["一、概述", "（一）公开", "1. 5万元", "正文", "（二）申请", "二、办理", "（一）收到"]);
  });

  it("come from the style of a paragraph and those it is based on, at the level that belongs to the style", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="1a"><w:basedOn w:val="1"/></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const numbering = model(0, level(0, "chineseCountingThousand", "第%1章", `<w:pStyle w:val="1"/>`) + level(1, "decimal", "%1.%2", `<w:pStyle w:val="2"/><w:isLgl/>`)) + num(1, 0);
    const of = (style: string): string => `<w:pStyle w:val="${style}"/>`;
    const body = p(r("总则"), of("1")) + p(r("一节"), of("2")) + p(r("附则"), of("1a")) + p(r("二节"), of("2")) + p(r("不编号"), `${of("1")}<w:numPr><w:numId w:val="0"/></w:numPr>`);
    expect(lines(body, { styles, numbering })).toEqual(["第一章 总则", "1.1 一节", "第二章 附则", "2.1 二节", "不编号"]);
  });

  it("go on over lists of one model, unless a list begins anew", () => {
    const numbering = model(0, level(0, "decimal", "%1、")) + num(1, 0) + num(2, 0) + num(3, 0, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>`);
    const body = [1, 1, 2, 3, 3].map((list) => p(r("项"), inList(list))).join("");
    expect(lines(body, { numbering })).toEqual(["1、 项", "2、 项", "3、 项", "5、 项", "6、 项"]);
  });

  it("restart only where the level says so", () => {
    const numbering = model(0, level(0, "decimal", "%1") + level(1, "decimal", "%2)", `<w:lvlRestart w:val="0"/>`)) + num(1, 0);
    expect(lines([0, 1, 0, 1].map((index) => p(r("项"), inList(1, index))).join(""), { numbering })).toEqual(["1 项", "1) 项", "2 项", "2) 项"]);
  });

  it("fill the cells of a column that holds nothing else; a bullet is no number", () => {
    const numbering = model(0, level(0, "decimal", "%1")) + num(1, 0) + model(1, level(0, "bullet", "-")) + num(2, 1);
    const row = (text: string): string => tr(tc(p("", inList(1))) + tc(p(r(text), inList(2))));
    expect(blocks(tbl(row("12") + row("3")), { numbering })).toEqual([{ type: "table", rows: [[{ text: "1" }, { text: "12" }], [{ text: "2" }, { text: "3" }]] }]);
  });
});

describe("tables", () => {
  it("keep spans, leave covered cells out and pad a row that begins late", () => {
    const head = tr(tc("项目", `<w:gridSpan w:val="2"/>`) + tc("数"));
    const first = tr(tc("组", "<w:vMerge w:val=\"restart\"/>") + tc("甲") + tc("1"));
    const second = tr(tc("看不见", "<w:vMerge/>") + tc("乙") + tc(""));
    const late = tr(tc("丙") + tc("3"), `<w:gridBefore w:val="1"/>`);
    expect(blocks(tbl(head + first + second + late))).toEqual([{
      type: "table",
      rows: [
        [{ text: "项目", columnSpan: 2 }, { text: "数" }],
        [{ text: "组", rowSpan: 2 }, { text: "甲" }, { text: "1" }],
        [{ text: "乙" }, { text: "" }],
        [{ text: "" }, { text: "丙" }, { text: "3" }],
      ],
    }]);
  });

  it("keep paragraphs of a cell apart, and make blanks of its tabs and line breaks", () => {
    expect(lines(tbl(tr(tc(p(r("标")) + p(r("签"))) + tc(p(r("1") + run("<w:tab/>") + r("2") + run("<w:br/>") + r("3"))))))).toEqual([JSON.stringify([[{ text: "标\n签" }, { text: "1 2 3" }]])]);
  });

  it("lose the rows and cells that tracked changes deleted", () => {
    const rows = tr(tc("旧") + tc("1"), "<w:del/>") + `<w:ins>${tr(tc("新") + tc("2") + tc("删", "<w:cellDel/>"))}</w:ins>`;
    expect(lines(tbl(rows))).toEqual([JSON.stringify([[{ text: "新" }, { text: "2" }]])]);
  });

  it("give way to what they only place on the page", () => {
    const inner = tbl(tr(tc("甲") + tc("1")));
    expect(lines(tbl(tr(tc(p(r("题")) + inner + p(r("注"))))))).toEqual(["题", JSON.stringify([[{ text: "甲" }, { text: "1" }]]), "注"]);
    expect(lines(tbl(tr(tc(p(r("一、概述")) + p(r("正文"))))))).toEqual(["一、概述", "正文"]);
    expect(lines(tbl(tr(tc("乙") + tc("2")) + tr(tc("表") + tc(inner))))).toEqual([JSON.stringify([[{ text: "乙" }, { text: "2" }]]), "表", JSON.stringify([[{ text: "甲" }, { text: "1" }]])]);
  });
});

describe("pages", () => {
  it("turn where the document asks for it and where its writer noted it, once where it did both", () => {
    expect(lines(p(laidOut + r("甲") + newPage) + p(laidOut + r("乙")) + p(laidOut + r("丙")) + p(r("丁"), "<w:pageBreakBefore/>"))).toEqual(["甲", "<page>", "乙", "<page>", "丙", "<page>", "丁"]);
  });

  it("never tear a paragraph that goes over the end of one", () => {
    expect(lines(p(r("收到1") + laidOut + r("2件")) + p(r("后")))).toEqual(["收到12件", "<page>", "后"]);
  });

  it("turn with a section unless it goes on where the last ended", () => {
    const end = (type: string): string => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`;
    expect(lines(p(r("甲"), end("nextPage")) + p(r("乙"), end("continuous")) + p(r("丙"), "<w:sectPr/>") + p(laidOut + r("丁")) + "<w:sectPr/>")).toEqual(["甲", "乙", "<page>", "丙", "<page>", "丁"]);
  });

  it("turn between the rows of a table, with a label that goes on but not with a figure", () => {
    const row = (first: string, merge: string, rest: string): string => tr(tc(first, merge) + tc(p(rest)));
    const begins = `<w:vMerge w:val="restart"/>`;
    expect(lines(tbl(row("组", begins, r("1")) + row("", "<w:vMerge/>", laidOut + r("2"))))).toEqual([JSON.stringify([[{ text: "组" }, { text: "1" }]]), "<page>", JSON.stringify([[{ text: "组" }, { text: "2" }]])]);
    expect(lines(tbl(row("9", begins, r("1")) + row("", "<w:vMerge/>", laidOut + r("2")) + row("8", "", r("3"))))).toEqual([JSON.stringify([[{ text: "9", rowSpan: 2 }, { text: "1" }], [{ text: "2" }]]), "<page>", JSON.stringify([[{ text: "8" }, { text: "3" }]])]);
  });
});

describe("a document that cannot be read", () => {
  it.each<[string, string, string]>([
    ["has no text", p(""), "empty"],
    ["is only pictures", p(run(`<w:drawing><a:blip r:embed="r9"/></w:drawing>`)), "scanned"],
    ["is nested beyond reason", "<w:sdt>".repeat(300) + "</w:sdt>".repeat(300), "tooDeep"],
    ["does not close its elements", "<w:p><w:r>", "damaged"],
    ["declares entities of its own", `<!DOCTYPE a [<!ENTITY b "c">]>${p(r("甲"))}`, "damaged"],
    ["keeps its content in another file", `<w:altChunk r:id="r9"/>`, "office"],
    ["spans more columns than exist", tbl(tr(tc("甲", `<w:gridSpan w:val="999999"/>`) + tc("乙"))), "damaged"],
  ])("because it %s", (_, body, reason) => {
    expect(reasonOf(docx(body))).toBe(reason);
  });

  it("because it has more pages than any report", () => {
    expect(reasonOf(docx(p(newPage).repeat(3000)))).toBe("tooMuch");
  });
});
