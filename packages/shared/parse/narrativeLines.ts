import { compact, fold } from "../text/index.ts";
import { isNumberOnly } from "./headings.ts";
import { readTitle } from "./parseTitle.ts";

/** One line of the narrative; `statistics` stands where the statistical table was cut out. */
export type NarrativeLine = { kind: "text"; text: string } | { kind: "statistics" };

/** Where the statistical table lies in a text, and its column heads. */
export interface TablePlace {
  stretches: readonly { start: number; end: number }[];
  header: readonly string[];
}

const dashedNumber = /^(?:[-—–]+\s*\d{1,3}\s*[-—–]*|\d{1,3}\s*[-—–]+)$/;
const bareNumber = /^\d{1,3}$/;
const pageFraction = /^第\s*\d+\s*页(\s*共\s*\d+\s*页)?$/;

/**
 * The lines of a text outside its statistical table, without blank lines and page numbers. Where a whole report stands
 * on one line, the line is cut before each next top-level numeral, so that its parts can be told apart.
 */
export function narrativeLines(text: string, table: TablePlace | null): NarrativeLine[] {
  const longest = text.split(/[\n\f]/).some(({ length }) => length >= wholeReport && length > text.length / 2) ? gluedInReport : gluedInLine;
  const textLines = (part: string): string[] => linesOf(part, longest);
  if (table === null) return withoutPageNumbers(textLines(text)).map(textLine);
  const pieces: string[][] = [];
  let from = 0;
  for (const { start, end } of table.stretches) {
    const before = textLines(text.slice(from, start));
    while (isTableHead(before.at(-1), table.header)) before.pop();
    const last = before.pop();
    pieces.push(last === undefined ? before : [...before, withoutTableHead(last, table.header)]);
    from = end;
  }
  const [before = [], ...rest] = [...pieces, textLines(text.slice(from))];
  const kept = withoutPageNumbers([...before, "", ...rest.flat()]);
  return kept.map((line) => (line === "" ? { kind: "statistics" } : textLine(line)));
}

const otherHeads = ["序号", "备注", "本年度", "历年累计"];
const yearHead = "(?:19|20)\\d\\d年度?";

/** The table's column heads, one a line or all on one line, and the lines that draw it belong to the table. */
function isTableHead(line: string | undefined, header: readonly string[]): boolean {
  if (line === undefined || line.length > 100) return false;
  const bare = compact(line).text.replace(/[-|+:─━═│┃┌┬┐├┼┤└┴┘]/g, "");
  return new RegExp(`^(?:${[...header, ...otherHeads, yearHead].join("|")})*$`).test(bare);
}

/** Where the column heads run on behind a sentence or the table's title, they are cut off. */
function withoutTableHead(line: string, header: readonly string[]): string {
  const [first = ""] = header;
  const { text, at } = compact(line);
  const heads = new RegExp(`(?:序号)?${first}(?:${[...header, ...otherHeads, yearHead].join("|")})+$`).exec(text.slice(-100));
  if (heads === null) return line;
  return line.slice(0, at[text.length - heads[0].length]).trimEnd();
}

/** A line this long that is most of the text is a whole report … */
const wholeReport = 600;
/** … and then even short pieces between its tables can hold several headings; else only a line that is long itself. */
const gluedInReport = 60;
const gluedInLine = 400;

function linesOf(text: string, shortest: number): string[] {
  const lines = text.split(/[\n\f]/).map((line) => line.trim()).filter((line) => line !== "" && !isPageMark(line));
  return joinNumbers(lines).flatMap((line) => cutGluedHeadings(line, shortest));
}

function isPageMark(line: string): boolean {
  return line.length < 20 && (dashedNumber.test(fold(line)) || pageFraction.test(line));
}

// Bare numbers are pages only where they count up; else they are figures of a table that nobody has read yet.
function withoutPageNumbers(lines: string[]): string[] {
  const numbers = lines.filter((line) => line.length < 4 && bareNumber.test(fold(line))).map((line) => Number(fold(line)));
  const countsUp = numbers.every((value, index) => index === 0 || value > (numbers[index - 1] ?? 0));
  return countsUp ? lines.filter((line) => line.length >= 4 || !bareNumber.test(fold(line))) : lines;
}

/** A number that stands alone, or a wording that goes on with a mark, was torn from its other half. */
function joinNumbers(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && (isOpen || (/^[、，）]/.test(line) && last.length <= 45))) joined[joined.length - 1] = last + line;
    else joined.push(line);
    isOpen = line.length < 8 && isNumberOnly(line);
  }
  return joined;
}

function textLine(text: string): NarrativeLine {
  return { kind: "text", text };
}

const numerals = "一二三四五六七八九十";
const titleEnd = /(?:报告|年报)(?=[\s\u3000]|本报告|根据|按照|依照|依据|为|按|现将|一、|第一部分)/g;

/** Where a title that runs on into the text begins and ends, with what stands before it. */
function gluedTitle(line: string): string[] {
  for (const { index, 0: word } of line.slice(0, 400).matchAll(titleEnd)) {
    const end = index + word.length;
    for (const start of [0, ...[...line.slice(0, index).matchAll(/[\s\u3000>＞»\]】)）文]/g)].map((stop) => stop.index + 1)]) {
      if (readTitle([line.slice(start, end)]) !== null) return [line.slice(0, start).trim(), line.slice(start, end).trim(), line.slice(end).trim()];
    }
  }
  return [line];
}

function cutGluedHeadings(line: string, shortest: number): string[] {
  if (line.length < shortest) return [line];
  const pieces = gluedTitle(line);
  let rest = pieces.pop() ?? "";
  for (const numeral of numerals) {
    const at = rest.search(new RegExp(`(?<=^|[\\s\\u3000。；a-zA-Z\\d）)])${numeral}、`));
    if (at === -1) continue;
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at);
  }
  return [...pieces, rest].filter((piece) => piece !== "");
}
