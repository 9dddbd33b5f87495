import type { Binary } from "./binary.ts";
import { BlockWriter } from "./blockWriter.ts";
import { Effort, openWord } from "./docFile.ts";
import type { WordFile } from "./docFile.ts";
import { readLists } from "./docLists.ts";
import { DocNumbering } from "./docNumbering.ts";
import { readParagraph } from "./docParagraph.ts";
import type { ParagraphProperties } from "./docParagraph.ts";
import { readPieces, textOf } from "./docPieces.ts";
import type { Piece } from "./docPieces.ts";
import { oddRuns, paragraphPages } from "./docRuns.ts";
import { readSections } from "./docSections.ts";
import { Styles } from "./docStyles.ts";
import { DocTables } from "./docTables.ts";
import { hasPicture, placesIn, visibleText } from "./docText.ts";
import type { SourceBlock, SourceDocument } from "./sourceDocument.ts";
import { Refusal } from "./unreadable.ts";

/**
 * Reads a Word 97-2003 or WPS document as it prints: tracked changes accepted, hidden text and field codes left out, the numbers of
 * lists written out. Headers, footers, notes, comments and text boxes are not part of it. Throws a `Refusal` for what is no such
 * document, is damaged, locked, too large, or has no text.
 */
export function readDoc(bytes: Uint8Array): SourceDocument {
  const word = openWord(bytes);
  const effort = new Effort();
  const pieces = readPieces(word);
  const text = textOf(word, pieces);
  const sections = readSections(word, effort);
  const visible = visibleText(text, oddRuns(word, pieces, effort), new Set(sections.keys()));
  const propertiesOf = paragraphReader(word, pieces, effort);
  const flow = new DocFlow(new DocNumbering(readLists(word)));
  let start = 0;
  for (const end of visible.ends) {
    const mark = text.charAt(end - 1);
    const goesOn = mark === "\r" && visible.isDropped(end - 1);
    flow.add({ text: visible.read(start, end - Number(/[\r\x07\f]/.test(mark))), mark, goesOn, properties: propertiesOf(end - 1) });
    if (sections.get(end - 1) === true && mark === "\f") flow.page();
    start = end;
  }
  return { kind: "doc", blocks: flow.finish(hasPicture(text)) };
}

function paragraphReader(word: WordFile, pieces: readonly Piece[], effort: Effort): (mark: number) => ParagraphProperties {
  const styles = new Styles(word);
  const ownAt = paragraphPages(word, effort);
  const placeOf = placesIn(pieces);
  let last: { own: Binary | null; piece: Piece; properties: ParagraphProperties } | null = null;
  return (mark) => {
    const place = placeOf(mark);
    if (place === null) throw new Refusal("damaged");
    const { piece, offset } = place;
    const own = ownAt(offset);
    if (last === null || last.own !== own || last.piece !== piece) last = { own, piece, properties: readParagraph(own, piece.properties, word, styles, effort) };
    return last.properties;
  };
}

interface Paragraph {
  text: string;
  mark: string;
  /** Its end is deleted or hidden: it goes on in the next. */
  goesOn: boolean;
  properties: ParagraphProperties;
}

/** Makes blocks of paragraphs in order. */
class DocFlow {
  private readonly writer = new BlockWriter();
  private readonly tables = new DocTables((blocks) => this.addAll(blocks));
  private carried = "";
  private isBegun = false;

  constructor(private readonly numbering: DocNumbering) {}

  add({ text, mark, goesOn, properties }: Paragraph): void {
    if (properties.startsPage && this.isBegun && properties.depth === 0) this.page();
    this.isBegun = true;
    this.tables.goTo(properties.depth);
    if (goesOn) {
      this.carried += text;
      return;
    }
    const line = this.numbered(this.carried + text, properties);
    this.carried = "";
    if (properties.depth === 0) this.addLines(line);
    else this.addToTable(line, mark, properties);
  }

  page(): void {
    this.tables.goTo(0);
    this.writer.page();
  }

  finish(hasPictures: boolean): SourceBlock[] {
    this.tables.goTo(0);
    this.addLines(this.carried);
    if (!this.writer.hasText) throw new Refusal(hasPictures ? "scanned" : "empty");
    return this.writer.blocks;
  }

  private numbered(text: string, { list, level, isRowEnd, isInnerRowEnd }: ParagraphProperties): string {
    if (list === 0 || isRowEnd || isInnerRowEnd) return text;
    // A page that breaks at its beginning comes before the number.
    const number = this.numbering.next(list, level);
    return text.replace(/^\f*/, (pages) => pages + number);
  }

  private addToTable(text: string, mark: string, { depth, isRowEnd, isInnerRowEnd, isInnerCellEnd, grid }: ParagraphProperties): void {
    const isOuterEnd = depth === 1 && mark === "\x07";
    if ((isOuterEnd && isRowEnd) || (depth > 1 && isInnerRowEnd)) return this.tables.endRow(grid);
    this.tables.line(text);
    if (isOuterEnd || (depth > 1 && isInnerCellEnd)) this.tables.endCell();
  }

  private addLines(text: string): void {
    for (const [index, page] of text.split("\f").entries()) {
      if (index > 0) this.page();
      for (const line of page.split("\v")) this.writer.line(line);
    }
  }

  private addAll(blocks: readonly SourceBlock[]): void {
    for (const block of blocks) {
      if (block.type === "line") this.writer.line(block.text);
      else if (block.type === "table") this.writer.table(block.rows);
    }
  }
}
