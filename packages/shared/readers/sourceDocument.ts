/** What the bytes of a file turned out to be; the content decides, never the name. */
export type SourceKind = "text" | "markdown" | "html" | "docx" | "doc" | "rtf" | "mht" | "xlsx" | "xls" | "pdf";

/**
 * One cell of a table as the document holds it. A cell that spans others stands where it begins and those that it covers are
 * left out, as HTML writes it; `name` is what a sheet calls the cell (B12).
 */
export interface SourceCell {
  text: string;
  columnSpan?: number;
  rowSpan?: number;
  name?: string;
}

/**
 * One piece of a document in reading order. A `line` is a paragraph, or a line of a document that has only lines; its number as a
 * list counts it (一、, 1.) is part of its text. A `table` holds exact cells: an empty one is known to be empty. `page` begins a
 * new page, or a new sheet of a workbook; the first needs none.
 */
export type SourceBlock = { type: "line"; text: string } | { type: "table"; rows: SourceCell[][] } | { type: "page" };

/** A document as its reader found it, whatever format it came in. */
export interface SourceDocument {
  kind: SourceKind;
  blocks: SourceBlock[];
  /** What is printed above and below every page. It is no part of the document, but a classification mark may stand there. */
  heads?: string[];
}
