import { closeSync, openSync, writeSync } from "node:fs";
import { PlainError } from "../plainError.ts";

const figure = /^[+-]?\d+(\.\d+)?$/;
// A spreadsheet runs what begins like a formula, in its full-width form too.
const formula = /^[\s]*[=+\-@＝＋－＠]/;

/** One row of a CSV as spreadsheets take it: a text that they would run as a formula gets an apostrophe, a figure stays. */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => quoted(String(cell))).join(",")}\r\n`;
}

function quoted(text: string): string {
  const safe = formula.test(text) && !figure.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The cells of a CSV, row by row; blank rows are left out. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, raw = "", end = ""] of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n?|\n|$)/g)) {
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell.trim() !== ""));
}

/** A CSV file that grows row by row, so that what was done stands there when the command is broken off. */
export class CsvFile {
  private readonly descriptor: number;

  constructor(path: string, header: readonly string[]) {
    this.descriptor = openForWriting(path);
    // Excel takes a file for UTF-8 by this mark alone.
    writeSync(this.descriptor, `\ufeff${csvRow(header)}`);
  }

  add(cells: readonly (string | number)[]): void {
    writeSync(this.descriptor, csvRow(cells));
  }

  close(): void {
    closeSync(this.descriptor);
  }
}

function openForWriting(path: string): number {
  try {
    return openSync(path, "w");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") throw new PlainError(`写不了 ${path}：没有这个文件夹。`);
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") throw new PlainError(`写不了 ${path}：没有权限。`);
    if (code === "EISDIR") throw new PlainError(`写不了 ${path}：这是文件夹。`);
    throw error;
  }
}
