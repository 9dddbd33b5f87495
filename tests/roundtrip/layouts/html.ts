import { gridCells, type FormRow, type FormTable } from "../formTable.ts";
import type { PrintedDocument } from "../printedDocument.ts";
import type { Printing } from "../printing.ts";
import { anyEdition, type Layout } from "./layout.ts";

/** A page whose tables have cells over several rows and columns, paragraphs inside the cells, &nbsp; for a blank. */
export const htmlPage: Layout = {
  name: "htmlPage", kind: "html", borders: "grid", fits: anyEdition,
  print: (document, printing) => `<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(document.title)}</title></head>\n<body>\n${bodyOf(document, printing, "\n")}\n</body></html>\n`,
};

/** The same body as a page's script holds it: a string with \" for every quotation mark, all on one line. */
export const htmlInString: Layout = {
  name: "htmlInString", kind: "text", borders: "grid", fits: anyEdition,
  print: (document, printing) => bodyOf(document, printing, "").replaceAll("\"", "\\\""),
};

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\u00a0", "&nbsp;");
}

function bodyOf(document: PrintedDocument, printing: Printing, lineEnd: string): string {
  const lines: string[] = [];
  const say = (texts: readonly string[]): void => {
    for (const text of texts) lines.push(`<p style="text-indent:2em">${escape(text)}</p>`);
  };
  const draw = (tables: readonly FormTable[]): void => {
    for (const table of tables) lines.push(...(table.note === null ? [] : [`<p align="center">${escape(table.note)}</p>`]), tableOf(table, printing));
  };
  if (document.before.length > 0) lines.push(`<div class="crumbs">${document.before.map(escape).join("</div><div>")}</div>`);
  lines.push(`<p style="text-align:center;font-weight:bold">${escape(document.title)}</p>`);
  say(document.preface);
  for (const part of document.parts) {
    const heading = `${part.number}、${part.heading}`;
    const [first, ...rest] = part.sentences;
    const isGlued = first !== undefined && printing.use("gluedHeadings", 0.7);
    say(isGlued ? [heading + first, ...rest] : [heading, ...part.sentences]);
    draw(part.tables);
    say(part.closing);
  }
  say(document.signature);
  if (document.attachment !== null) {
    say(document.attachment.title);
    draw(document.attachment.tables);
  }
  if (document.after.length > 0) lines.push(`<div class="footer">${document.after.map(escape).join("</div><div>")}</div>`);
  return lines.join(lineEnd);
}

function tableOf(table: FormTable, printing: Printing): string {
  const columns = table.flatHead.length;
  const caption = table.caption === null ? "" : `<tr><td colspan="${columns}"><p align="center">${escape(table.caption)}</p></td></tr>`;
  const head = table.head.map((cells) => `<tr>${cells.map(({ text, colspan, rowspan }) => cell(text, printing, { colspan, rowspan })).join("")}</tr>`);
  const rows = table.rows.map((row, index) => `<tr>${rowCells(table, row, index, printing)}</tr>`);
  return `<table border="1" cellspacing="0"><tbody>${caption}${[...head, ...rows].join("")}</tbody></table>`;
}

function rowCells(table: FormTable, row: FormRow, index: number, printing: Printing): string {
  if (table.kind !== "applications") return gridCells(table, row).map((text) => cell(text, printing)).join("") + (row.figures.length === 0 ? cell("", printing) : "");
  const groups = row.shown.flatMap((text, level) => (text === "" ? [] : [cell(text, printing, { rowspan: rowsOf(table.rows, index, level) })]));
  const label = cell(row.label, printing, { colspan: table.labelColumns - row.groups.length });
  return [...groups, label, ...row.figures.map(({ text }) => cell(text, printing))].join("");
}

/** How many rows a group's label spans: to the last of its rows, or to where it is printed again. */
function rowsOf(rows: readonly FormRow[], from: number, level: number): number {
  let end = from + 1;
  while (end < rows.length && rows[end]?.groups[level] === rows[from]?.groups[level] && rows[end]?.shown[level] === "") end += 1;
  return end - from;
}

function cell(text: string, printing: Printing, { colspan = 1, rowspan = 1 } = {}): string {
  const spans = (colspan > 1 ? ` colspan="${colspan}"` : "") + (rowspan > 1 ? ` rowspan="${rowspan}"` : "");
  const content = text === "" ? (printing.use("nbsp", 0.8) ? "&nbsp;" : "") : escape(text);
  const inside = printing.random.pick([`<p align="center">${content}</p>`, `<p><span>${content}</span></p>`, content]);
  return `<td${spans}>${inside}</td>`;
}
