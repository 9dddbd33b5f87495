import type { Edition } from "../../../packages/shared/editions/index.ts";
import type { PrintedDocument } from "../printedDocument.ts";
import type { CellBorders, Printing } from "../printing.ts";

/** One way of setting a report down, and what a reader can still tell from it. */
export interface Layout {
  name: string;
  /** The file that holds it: .txt, .md or .html. */
  kind: "text" | "markdown" | "html";
  borders: CellBorders;
  fits(edition: Edition): boolean;
  print(document: PrintedDocument, printing: Printing): string;
}

export const anyEdition = (): boolean => true;
export const gridsOnly = (edition: Edition): boolean => edition.layout === "grids";
