import { BlockWriter } from "./blockWriter.ts";
import { CompoundFile } from "./compoundFile.ts";
import { addSheet } from "./sheetBlocks.ts";
import type { SourceDocument } from "./sourceDocument.ts";
import { Refusal } from "./unreadable.ts";
import { XlsBook } from "./xlsBook.ts";
import { readXlsSheet } from "./xlsSheet.ts";

/**
 * Reads an Excel 97-2003 or WPS workbook as a person sees it, by the same rules as `readXlsx`: visible sheets, rows and columns only,
 * numbers in full, the last calculated value of a formula. Throws a `Refusal` for what is no workbook, is damaged, locked, too
 * large, or shows no text, and `office` for the formats before Excel 97.
 */
export function readXls(bytes: Uint8Array): SourceDocument {
  const file = new CompoundFile(bytes);
  const stream = file.stream("Workbook");
  if (stream === null) throw new Refusal(file.names().includes("BOOK") ? "office" : "damaged");
  const book = new XlsBook(stream);
  const writer = new BlockWriter();
  let read = 0;
  for (const start of book.sheets) {
    const { content, end } = readXlsSheet(stream, start, book);
    read += end - start;
    // Sheets that lie in each other would let a small file grow without end.
    if (read > stream.length) throw new Refusal("damaged");
    addSheet(writer, content);
  }
  if (!writer.hasText) throw new Refusal(book.hasPicture ? "scanned" : "empty");
  return { kind: "xls", blocks: writer.blocks };
}
