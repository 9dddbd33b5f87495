import { bounds, Refusal, type SourceBlock, type SourceDocument } from "@nianbao/shared/readers";
import { matrixOf, multiply, type Matrix } from "./geometry.ts";
import { openPdf, type OpenPdf, type OperatorList, type PdfPage } from "./pdfEngine.ts";
import { picturesIn, refuseBroken } from "./pdfFile.ts";
import { InkReader, type PageInk } from "./pdfInk.ts";
import { blocksOf } from "./pdfPage.ts";
import type { PdfFont } from "./pdfText.ts";

/**
 * Reads a PDF: the tables that its lines draw as exact cells, all other text as lines whose columns are kept apart by blanks. Throws
 * `Refusal`: `tooMuch`, `encrypted` (wants a password), `damaged`, `encoding` (names a character map that we do not have),
 * `scanned` (pictures, outlines or glyphs without characters in place of text), `empty`.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  refuseBroken(bytes);
  const pdf = await openPdf(bytes);
  try {
    if (pdf.document.numPages > bounds.pages) throw new Refusal("tooMuch");
    return { kind: "pdf", blocks: await readPages(pdf, bytes) };
  } finally {
    await pdf.close();
  }
}

async function readPages(pdf: OpenPdf, bytes: Uint8Array): Promise<SourceBlock[]> {
  const blocks: SourceBlock[] = [];
  let [characters, isOutlined] = [0, false];
  const { numPages } = pdf.document;
  for (let number = 1; number <= numPages; number++) {
    const ink = await readPage(pdf, number);
    if (pdf.lacksEncoding()) throw new Refusal("encoding");
    if (ink.isBroken) throw new Refusal("damaged");
    const page = blocksOf(ink);
    refuseGarbled(ink);
    characters += page.reduce((sum, block) => sum + textLength(block), 0);
    if (characters > bounds.characters) throw new Refusal("tooMuch");
    isOutlined ||= ink.isOutlined;
    if (number > 1) blocks.push({ type: "page" });
    blocks.push(...page);
  }
  const pictures = picturesIn(bytes);
  if (characters === 0) throw new Refusal(pictures > 0 || isOutlined ? "scanned" : "empty");
  // Numbers printed over the pictures of pages are no text.
  if (characters < 20 * numPages && pictures >= numPages / 2) throw new Refusal("scanned");
  return blocks;
}

async function readPage(pdf: OpenPdf, number: number): Promise<PageInk> {
  const { page, list } = await loadPage(pdf, number);
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const matrix = matrixOf(transform);
  if (matrix === null || !(width > 0 && height > 0)) throw new Refusal("damaged");
  const read = (base: Matrix): PageInk => new InkReader(base, pdf.operators, (name) => fontOf(page, name)).read(list);
  const ink = onPaper(read(matrix), width, height);
  const turn = mostCommonTurn(ink);
  page.cleanup();
  if (turn === 0) return ink;
  return turn === 2 ? read(multiply([-1, 0, 0, -1, width, height], matrix)) : read(multiply(turn === 1 ? [0, -1, 1, 0, 0, width] : [0, 1, -1, 0, height, 0], matrix));
}

async function loadPage({ document }: OpenPdf, number: number): Promise<{ page: PdfPage; list: OperatorList }> {
  try {
    const page = await document.getPage(number);
    const list = await page.getOperatorList({ annotationMode: 0 });
    // Fonts arrive a moment after the list that uses them.
    await new Promise((resolve) => setImmediate(resolve));
    return { page, list };
  } catch {
    // Whatever the library trips over is the file's fault.
    throw new Refusal("damaged");
  }
}

/** Null when the font could not be loaded. */
function fontOf(page: PdfPage, name: string): PdfFont | null {
  if (!page.commonObjs.has(name)) return null;
  const font: unknown = page.commonObjs.get(name);
  return typeof font === "object" ? font : null;
}

function onPaper(ink: PageInk, width: number, height: number): PageInk {
  return { ...ink, glyphs: ink.glyphs.filter(({ x, y }) => x > -1 && y > -1 && x < width + 1 && y < height + 1) };
}

// A wide table is often printed lying on its side, and read by turning the page.
function mostCommonTurn({ glyphs }: PageInk): 0 | 1 | 2 | 3 {
  const turns = [0, 1, 2, 3] as const;
  const count = (turn: number): number => glyphs.filter((glyph) => glyph.turn === turn).length;
  return turns.reduce<0 | 1 | 2 | 3>((best, turn) => (count(turn) > count(best) ? turn : best), 0);
}

/** Refuses a page whose glyphs mostly stand for no character. */
function refuseGarbled({ glyphs }: PageInk): void {
  const shown = glyphs.filter(({ text }) => text.trim() !== "");
  const unknown = shown.filter(({ text }) => /[\ufffd\ue000-\uf8ff\u{f0000}-\u{10ffff}]/u.test(text)).length;
  if (unknown >= 5 && unknown > 0.2 * shown.length) throw new Refusal("scanned");
}

function textLength(block: SourceBlock): number {
  const texts = block.type === "line" ? [block.text] : block.type === "table" ? block.rows.flat().map(({ text }) => text) : [];
  return texts.reduce((sum, text) => sum + text.replace(/\s/g, "").length, 0);
}
