import { BlockWriter } from "./blockWriter.ts";
import { BodyFlow } from "./docxFlow.ts";
import type { Flow } from "./docxFlow.ts";
import { DocxNumbering } from "./docxNumbering.ts";
import type { Piece } from "./docxRuns.ts";
import { DocxRuns } from "./docxRuns.ts";
import { DocxStyles, isOn, valueOf } from "./docxStyles.ts";
import { readDocxTable } from "./docxTable.ts";
import { OfficePackage } from "./officePackage.ts";
import type { SourceDocument } from "./sourceDocument.ts";
import { Refusal } from "./unreadable.ts";
import { childNamed, elementsOf, visitXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/**
 * Reads a Word document as it prints: tracked changes accepted, hidden text and field codes left out, the numbers of lists and
 * headings written out, text boxes after the paragraph that they hang on. Headers, footers and notes are not part of it.
 * Throws a `Refusal` for what is no such document, is damaged, locked, too large, or has no text.
 */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const file = new OfficePackage(bytes);
  if (file.main === null || file.kind !== "docx") throw new Refusal("archive");
  const styles = new DocxStyles(file.related("styles"));
  const reader = new DocxReader(styles, new DocxNumbering(file.related("numbering"), styles));
  let depthOfBody = false;
  visitXml(
    file.part(file.main),
    (name, depth) => {
      if (depth === 1) depthOfBody = name === "body";
      return depth === 2 && depthOfBody;
    },
    (element) => reader.add(element),
  );
  return { kind: "docx", blocks: reader.finish(), heads: file.paragraphsOf(["header", "footer"]) };
}

/** What holds no content of the document where paragraphs and tables stand. */
const dropped = new Set(["sdtPr", "sdtEndPr", "customXmlPr", "del", "moveFrom", "tblPr", "tblGrid", "tcPr"]);

/** Reads paragraphs and tables in order; lists count through all of them. */
export class DocxReader {
  private readonly writer = new BlockWriter();
  private readonly body = new BodyFlow(this.writer);
  private readonly runs: DocxRuns;
  private begun = false;
  /** The text of a paragraph whose end is deleted or hidden: it goes on in the next. */
  private carried = "";

  constructor(private readonly styles: DocxStyles, private readonly numbering: DocxNumbering) {
    this.runs = new DocxRuns(styles);
  }

  /** Adds one element of the body. */
  add(element: XmlElement): void {
    this.addTo(this.body, element);
  }

  finish(): BlockWriter["blocks"] {
    this.endCarried(this.body);
    if (!this.writer.hasText) throw new Refusal(this.runs.hasPicture ? "scanned" : "empty");
    return this.writer.blocks;
  }

  /** Adds everything that stands in an element, a cell or a text box, to a flow. */
  addContent(flow: Flow, parent: XmlElement): void {
    for (const element of elementsOf(parent)) this.addTo(flow, element);
    this.endCarried(flow);
  }

  private addTo(flow: Flow, element: XmlElement): void {
    if (dropped.has(element.name)) return;
    if (element.name === "p") this.addParagraph(flow, element);
    else if (element.name === "tbl") readDocxTable(this, flow, element);
    else if (element.name === "sectPr") this.body.sectionBegan(valueOf(childNamed(element, "type")));
    // Its content is another file, and a document without it would be a different one.
    else if (element.name === "altChunk") throw new Refusal("office");
    else for (const child of elementsOf(element)) this.addTo(flow, child);
  }

  private addParagraph(flow: Flow, paragraph: XmlElement): void {
    const properties = childNamed(paragraph, "pPr");
    const style = this.styles.paragraphStyle(properties);
    const mark = childNamed(properties, "rPr");
    const goesOn = childNamed(mark, "del") !== undefined || childNamed(mark, "moveFrom") !== undefined || isOn(childNamed(mark, "vanish"));
    const newPage = isOn(childNamed(properties, "pageBreakBefore") ?? this.styles.find(style, "pPr", "pageBreakBefore"));
    if (newPage && this.begun && !flow.inCell) flow.page(false);
    const pieces = this.runs.read(paragraph);
    const lines = new ParagraphLines(flow, goesOn ? "" : this.numbering.next(properties), this.carried, this.begun);
    this.carried = "";
    for (const piece of pieces) lines.add(piece);
    if (goesOn) this.carried = lines.rest();
    else lines.end();
    this.begun = true;
    for (const piece of pieces) if (piece.type === "box") this.addBox(flow, piece.content);
    this.endSection(properties);
  }

  private addBox(flow: Flow, content: XmlElement): void {
    const outer = this.carried;
    this.carried = "";
    this.addContent(flow, content);
    this.carried = outer;
  }

  private endSection(properties: XmlElement | undefined): void {
    const section = childNamed(properties, "sectPr");
    if (section === undefined) return;
    this.body.sectionBegan(valueOf(childNamed(section, "type")));
    this.body.sectionEnd();
  }

  private endCarried(flow: Flow): void {
    flow.line(this.carried);
    this.carried = "";
  }
}

/** Makes lines of the pieces of one paragraph. */
class ParagraphLines {
  private text: string;
  private numbered = false;
  private latePages = 0;

  constructor(private readonly flow: Flow, private readonly number: string, carried: string, private readonly mayTurn: boolean) {
    this.text = "";
    if (carried !== "") this.write(carried);
  }

  add(piece: Piece): void {
    if (piece.type === "text") this.write(this.flow.inCell ? piece.text.replaceAll("\t", " ") : piece.text);
    else if (piece.type === "break") this.breakLine();
    else if (piece.type === "page") this.turn(piece.laidOut);
  }

  /** The text that is not yet in a line. */
  rest(): string {
    this.turnLate();
    return this.text;
  }

  end(): void {
    if (!this.numbered) this.write("");
    this.flow.line(this.text);
    this.turnLate();
  }

  private write(text: string): void {
    if (!this.numbered) this.text += this.number;
    this.numbered = true;
    this.text += text;
  }

  private breakLine(): void {
    if (this.flow.inCell) return this.write(" ");
    this.flow.line(this.text);
    this.text = "";
  }

  // A page that only happened to end inside a paragraph must not tear its text, so it turns after it.
  private turn(laidOut: boolean): void {
    if (laidOut && this.numbered) this.latePages += 1;
    else if (laidOut) this.turnFirst();
    else if (this.flow.inCell) this.write(" ");
    else {
      this.breakLine();
      this.flow.page(false);
    }
  }

  private turnFirst(): void {
    if (this.mayTurn) this.flow.page(true);
  }

  private turnLate(): void {
    for (; this.latePages > 0; this.latePages--) this.flow.page(true);
  }
}
