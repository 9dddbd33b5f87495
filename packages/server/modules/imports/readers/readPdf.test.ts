import { Refusal, type SourceDocument } from "@nianbao/shared/readers";
import { describe, expect, it } from "vitest";
import { lattice, line, rectangle, stream, text, writePdf, type TestPage } from "./pdfForTests.ts";
import { readPdf } from "./readPdf.ts";

const read = async (...pages: (TestPage | string)[]): Promise<SourceDocument["blocks"]> =>
  (await readPdf(writePdf({ pages: pages.map((page) => (typeof page === "string" ? { content: page } : page)) }))).blocks;

const refusal = async (bytes: Uint8Array): Promise<string> => readPdf(bytes).then(() => "read", (error: unknown) => (error instanceof Refusal ? error.reason : String(error)));

/** Three columns, a head with a cell over two of them and a cell over two rows. */
const headed = [
  line(100, 700, 400, 700), line(200, 680, 400, 680), line(100, 660, 400, 660), line(100, 640, 400, 640),
  line(100, 640, 100, 700), line(200, 640, 200, 700), line(300, 640, 300, 680), line(400, 640, 400, 700),
  text(105, 675, "Kind"), text(270, 685, "Number"), text(205, 665, "2023"), text(305, 665, "2022"), text(105, 645, "Received"), text(205, 645, "1234"), text(305, 645, "-5.5"),
].join("");
const headedRows = [
  [{ text: "Kind", rowSpan: 2 }, { text: "Number", columnSpan: 2 }],
  [{ text: "2023" }, { text: "2022" }],
  [{ text: "Received" }, { text: "1234" }, { text: "-5.5" }],
];

describe("readPdf", () => {
  it("reads a table that lines draw, between the lines of text around it", async () => {
    const blocks = await read(text(100, 750, "Above") + headed + text(100, 600, "Below"));
    expect(blocks).toEqual([{ type: "line", text: "Above" }, { type: "table", rows: headedRows }, { type: "line", text: "Below" }]);
  });

  it("takes thin rectangles for lines, dots for pieces of them, and shaded areas for neither", async () => {
    const dots = Array.from({ length: 151 }, (_value, index) => rectangle(100 + 2 * index, 700, 1, 1)).join("");
    const borders = [rectangle(100, 660, 300, 0.5), rectangle(100, 660, 0.5, 40), rectangle(250, 660, 1, 40), rectangle(400, 660, 0.5, 40)].join("");
    const blocks = await read(`0.8 g ${rectangle(100, 660, 150, 40)} 0 g ${dots}${borders}${text(105, 675, "Fee")}${text(255, 675, "7730.28")}`);
    expect(blocks).toEqual([{ type: "table", rows: [[{ text: "Fee" }, { text: "7730.28" }]] }]);
  });

  it("begins a new page, and a table that goes on there is cut open at the top", async () => {
    const next = line(100, 700, 100, 660) + line(200, 700, 200, 660) + line(300, 700, 300, 660) + line(100, 680, 300, 680) + line(100, 660, 300, 660);
    const blocks = await read(text(300, 20, "- 1 -"), next + text(105, 685, "A") + text(205, 685, "1") + text(105, 665, "B") + text(205, 665, "2"));
    expect(blocks).toEqual([
      { type: "line", text: "- 1 -" },
      { type: "page" },
      { type: "table", rows: [[{ text: "A" }, { text: "1" }], [{ text: "B" }, { text: "2" }]] },
    ]);
  });

  it("keeps the columns of a table without lines apart, as they stand", async () => {
    const blocks = await read(text(100, 700, "Kind") + text(200, 700, "2023") + text(300, 700, "2022") + text(100, 680, "Received") + text(200, 680, "1234") + text(300, 680, "0"));
    expect(blocks).toEqual([
      { type: "line", text: "Kind                2023                2022" },
      { type: "line", text: "Received            1234                0" },
    ]);
  });

  it.each([["/Rotate 90", `0 1 -1 0 800 0 cm ${headed}`], ["", `0 1 -1 0 800 0 cm ${headed}`], ["", `-1 0 0 -1 600 800 cm ${headed}`]])("reads a page that is turned (%s)", async (entries, content) => {
    const blocks = await read({ content, entries });
    expect(blocks).toEqual([{ type: "table", rows: headedRows }]);
  });

  it("leaves out what lies invisible under a picture, and says that it is scanned", async () => {
    const image = stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8", "x");
    const page = { content: `q 600 0 0 800 0 0 cm /Im1 Do Q 3 Tr ${text(100, 700, "a guess of twenty characters and more")} 0 Tr ${text(300, 20, "- 1 -")}` };
    expect(await refusal(writePdf({ pages: [page], objects: [image] }))).toBe("scanned");
  });

  it("says what it cannot read", async () => {
    expect(await refusal(writePdf({ pages: [{ content: "" }] }))).toBe("empty");
    expect(await refusal(writePdf({ pages: [{ content: "100 100 m 100 150 150 150 150 100 c f" }] }))).toBe("scanned");
    expect(await refusal(new Uint8Array(0))).toBe("damaged");
    expect(await refusal(writePdf({ pages: [{ content: "BT /F1 10 Tf 100 700 Td (Received 41" }] }))).toBe("damaged");
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -4 >> /ID [<00> <00>]`;
    expect(await refusal(writePdf({ pages: [{ content: headed }], trailer: lock }))).toBe("encrypted");
  });

  it("refuses ten thousand pages at once", async () => {
    const started = Date.now();
    expect(await refusal(writePdf({ pages: Array.from({ length: 10_000 }, () => ({ content: headed })) }))).toBe("tooMuch");
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

describe("readPdf on Chinese fonts", () => {
  const font = (encoding: string, ordering: string): string[] => [
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [11 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 12 0 R /W [814 939 500] >>`,
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >>",
  ];
  const write = (encoding: string, ordering: string, characters: string): Uint8Array =>
    writePdf({ pages: [{ content: text(100, 700, characters, { font: "F2" }) }], objects: font(encoding, ordering), resources: "/F2 10 0 R" });

  it.each([["GBK-EUC-H", "<D5FEB8AE3231>"], ["GBKp-EUC-H", "<D5FEB8AE3231>"], ["GB-EUC-H", "<D5FEB8AE3231>"], ["GBK2K-H", "<D5FEB8AE3231>"], ["UniGB-UCS2-H", "<653F5E9C00320031>"], ["UniGB-UTF16-H", "<653F5E9C00320031>"]])("knows the encoding %s without its map", async (encoding, characters) => {
    const { blocks } = await readPdf(write(encoding, "GB1", characters));
    expect(blocks).toEqual([{ type: "line", text: "政府21" }]);
  });

  it("reads text that runs downwards", async () => {
    const { blocks } = await readPdf(write("UniGB-UCS2-V", "GB1", "<653F5E9C>"));
    expect(blocks).toEqual([{ type: "line", text: "政" }, { type: "line", text: "府" }]);
  });

  it("refuses an encoding that it does not know, and glyphs without characters", async () => {
    expect(await refusal(write("ETen-B5-H", "CNS1", "<A4A4A4E5>"))).toBe("encoding");
    expect(await refusal(write("Identity-H", "Identity", "<00300031003200330034>"))).toBe("scanned");
  });
});

describe("readPdf on broken files", () => {
  const whole = writePdf({ pages: [{ content: headed }, { content: headed + lattice([100, 200], [500, 550]) }] });
  const outcome = async (bytes: Uint8Array): Promise<string> => {
    const started = Date.now();
    const reason = await refusal(bytes);
    return Date.now() - started < 5000 ? reason : "too slow";
  };
  const known = /^(read|damaged|empty|scanned|encrypted|tooMuch|encoding)$/;

  it("reads or refuses a file that breaks off", async () => {
    for (let part = 0; part < 20; part++) expect(await outcome(whole.subarray(0, (whole.length * part) / 20))).toMatch(known);
  });

  it("reads or refuses what is left of a file after changes at random places", async () => {
    const random = numbersFrom(2023);
    for (let turn = 0; turn < 100; turn++) {
      const bytes = whole.slice();
      for (let change = 0; change < 1 + (turn % 8); change++) bytes[random() % bytes.length] = random() % 256;
      expect(await outcome(bytes)).toMatch(known);
    }
  });
});

/** The same numbers at every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 8;
}
