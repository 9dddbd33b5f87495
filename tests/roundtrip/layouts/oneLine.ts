import type { FormTable } from "../formTable.ts";
import type { PrintedDocument } from "../printedDocument.ts";
import type { Printing } from "../printing.ts";
import { anyEdition, type Layout } from "./layout.ts";

/** The whole report on one line, a blank between all that stood apart. */
export const oneLineBlanks: Layout = {
  name: "oneLineBlanks", kind: "text", borders: "gaps", fits: anyEdition,
  print: (document, printing) => piecesOf(document, printing).map(({ text }) => text).filter((text) => text !== "").join(printing.use("mixedBlanks", 0.3) ? "  " : " "),
};

/** The whole report on one line with nothing between the cells: the figures of a row run together. */
export const oneLineGlued: Layout = {
  name: "oneLineGlued", kind: "text", borders: "none", fits: anyEdition,
  print: (document, printing) => {
    const pieces = piecesOf(document, printing).filter(({ text }) => text !== "");
    pieces.forEach(({ code, text }, index) => {
      const neighbours = [pieces[index - 1]?.text.slice(-1) ?? "", pieces[index + 1]?.text.slice(0, 1) ?? ""];
      // A figure between words stands alone; one beside another, or before the number of the next label, does not.
      if (code !== undefined && neighbours.some((character) => /[\d０-９.．-]/.test(character))) printing.torn.add(code);
      if (code !== undefined && text === "") printing.torn.add(code);
    });
    return pieces.map(({ text }) => text).join("");
  },
};

interface Piece {
  text: string;
  /** The cell that a figure belongs to. */
  code?: string;
}

function piecesOf(document: PrintedDocument, printing: Printing): Piece[] {
  printing.use("gluedHeadings");
  const prose = (texts: readonly string[]): Piece[] => texts.map((text) => ({ text }));
  const tables = (each: readonly FormTable[]): Piece[] => each.flatMap(tablePieces);
  return [
    ...prose([...document.before, document.title, ...document.preface]),
    ...document.parts.flatMap((part) => [...prose([`${part.number}、${part.heading}`, ...part.sentences]), ...tables(part.tables), ...prose(part.closing)]),
    ...prose(document.signature),
    ...(document.attachment === null ? [] : [...prose(document.attachment.title), ...tables(document.attachment.tables)]),
    ...prose(document.after),
  ];
}

function tablePieces(table: FormTable): Piece[] {
  const head = table.head.flat().map(({ text }) => text);
  return [
    { text: table.note ?? "" }, { text: table.caption ?? "" }, ...head.map((text) => ({ text })),
    ...table.rows.flatMap((row): Piece[] => [
      ...row.shown.map((text) => ({ text })), { text: row.label }, { text: table.hasUnits ? row.unit : "" }, ...row.figures,
    ]),
  ];
}
