import { isFull, type FormTable } from "../formTable.ts";
import type { PrintedDocument, PrintedPart } from "../printedDocument.ts";
import type { Printing } from "../printing.ts";
import { wrap } from "./textWidth.ts";

/** The lines of a table in pieces between which a page may end. */
export type DrawTable = (table: FormTable, printing: Printing) => string[][];

export interface LineStyle {
  indent: string;
  /** Prose is broken after this many columns, as on a page. */
  wrapAt?: number;
  /** What stands before a section's heading. */
  headingMark?: string;
  /** Every page ends, not only where noise says so. */
  hasPages?: boolean;
}

/** A report as lines: prose, headings, and the tables as `draw` draws them. */
export function printInLines(document: PrintedDocument, printing: Printing, draw: DrawTable, style: LineStyle): string {
  const pages = { number: 0 };
  const prose = (text: string): string[] => (style.wrapAt === undefined ? [style.indent + text] : wrap(style.indent + text, style.wrapAt));
  const table = (each: FormTable): string[] => [
    ...(each.note === null ? [] : [each.note]), ...(each.caption === null ? [] : [each.caption]), ...paged(draw(each, printing), printing, style, pages),
  ];
  const part = (each: PrintedPart): string[] => {
    const heading = `${style.headingMark ?? ""}${each.number}、${each.heading}`;
    const body = [...each.sentences.flatMap(prose), ...each.tables.flatMap(table), ...each.closing.flatMap(prose)];
    const [first, ...rest] = body;
    // A heading mark ends its line, so a Markdown heading is never glued.
    if (first === undefined || style.headingMark !== undefined || /^[|┌\t\f]/.test(first) || !printing.use("gluedHeadings", 0.8)) return ["", heading, ...body];
    return [heading + first.trimStart(), ...rest];
  };
  const attached = document.attachment;
  const lines = [
    ...document.before, `${style.headingMark === undefined ? "" : "# "}${document.title}`, "", ...document.preface.flatMap(prose), ...document.parts.flatMap(part), ...document.signature.flatMap(prose),
    ...(attached === null ? [] : ["", ...attached.title, ...attached.tables.flatMap(table)]), ...document.after,
  ];
  if (document.after.length === 0 && printing.use("trailingPageNumbers")) {
    // A figure of the last row could be missing, and then a page number would look like it.
    const last = attached?.tables.at(-1)?.rows.at(-1);
    if (last === undefined || isFull(last)) lines.push("", "", "8", "9");
    if (last !== undefined && printing.borders !== "grid") printing.tear(last);
  }
  return `${lines.join("\n")}\n`;
}

/** The pieces of a table with the page numbers and form feeds that fall between them. */
function paged(pieces: string[][], printing: Printing, style: LineStyle, pages: { number: number }): string[] {
  const shape = printing.random.pick<(page: number) => string[]>([
    (page) => [`-${page}-`], (page) => [`— ${page} —`], (page) => ["", `            - ${page} -`], (page) => [`第 ${page} 页`],
  ]);
  return pieces.flatMap((lines, index) => {
    const ends = index > 0 && (style.hasPages === true ? index % 17 === 0 : printing.use("pageBreaks", 0.08));
    if (!ends) return lines;
    printing.met.add("pageBreaks");
    pages.number += 1;
    const [first = "", ...rest] = lines;
    return [...shape(pages.number), `\f${first}`, ...rest];
  });
}
