import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";

/** A report's text as a Word file: a paragraph for each line, the lines with tabs as the rows of one table. */
export async function asDocx(text: string): Promise<Buffer> {
  const lines = text.split("\n");
  const cell = (words: string): TableCell => new TableCell({ children: [new Paragraph(words)] });
  const rows = lines.filter((line) => line.includes("\t")).map((line) => new TableRow({ children: line.split("\t").map(cell) }));
  const prose = lines.filter((line) => !line.includes("\t")).map((line) => new Paragraph(line));
  return Packer.toBuffer(new Document({ sections: [{ children: [...prose, ...(rows.length === 0 ? [] : [new Table({ rows })])] }] }));
}
