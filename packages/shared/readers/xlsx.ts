import { BlockWriter } from "./blockWriter.ts";
import { OfficePackage } from "./officePackage.ts";
import { addSheet } from "./sheetBlocks.ts";
import type { SourceDocument } from "./sourceDocument.ts";
import { Refusal } from "./unreadable.ts";
import { XlsxBook } from "./xlsxBook.ts";
import { readSheet } from "./xlsxSheet.ts";
import { childNamed, childrenNamed, readXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/**
 * Reads a workbook as a person sees it: its sheets in order, each a page, without hidden sheets, rows and columns; tables part at
 * empty rows, and rows of one cell around them are lines. A number is printed in full where the sheet shows the number itself;
 * where it shows another (rounded, in ten thousands) both are said, and a hidden one is empty. A formula without a value stays a formula.
 * Throws a `Refusal` for what is no workbook, is damaged, locked, too large, or shows no text.
 */
export function readXlsx(bytes: Uint8Array): SourceDocument {
  const file = new OfficePackage(bytes);
  if (file.main === null || file.kind !== "xlsx") throw new Refusal("archive");
  const workbook = readXml(file.part(file.main));
  const from1904 = ["1", "true"].includes(childNamed(workbook, "workbookPr")?.attributes["date1904"] ?? "");
  const book = new XlsxBook(file, from1904);
  const writer = new BlockWriter();
  for (const path of sheetPaths(file, workbook)) addSheet(writer, readSheet(file.part(path), book));
  if (!writer.hasText) throw new Refusal(file.archive.names.some((name) => name.startsWith("xl/media/")) ? "scanned" : "empty");
  return { kind: "xlsx", blocks: writer.blocks };
}

function sheetPaths(file: OfficePackage, workbook: XmlElement): string[] {
  const paths: string[] = [];
  for (const { attributes } of childrenNamed(childNamed(workbook, "sheets"), "sheet")) {
    if ((attributes["state"] ?? "visible") !== "visible") continue;
    const relation = file.relation(attributes["id"] ?? "");
    if (relation === null) throw new Refusal("damaged");
    // A sheet may also be a chart, which has no cells.
    if (relation.type === "worksheet") paths.push(relation.path);
  }
  // Two sheets of one part would let a small file grow without end.
  if (new Set(paths).size < paths.length) throw new Refusal("damaged");
  return paths;
}
