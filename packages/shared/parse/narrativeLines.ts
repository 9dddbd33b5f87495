import { compact, fold } from "../text/index.ts";

/** One line of the narrative; `statistics` stands where the statistical table was cut out. */
export type NarrativeLine = { kind: "text"; text: string } | { kind: "statistics" };

const pageNumber = /^[-—–]*\s*\d{1,3}\s*[-—–]*$/;
const pageFraction = /^第\s*\d+\s*页(\s*共\s*\d+\s*页)?$/;

/**
 * The lines of a text outside its statistical table, without blank lines and page numbers. Where a whole report stands
 * on one line, the line is cut before each next top-level numeral, so that its parts can be told apart.
 */
export function narrativeLines(text: string, table: { start: number; end: number; header: readonly string[] } | null): NarrativeLine[] {
  if (table === null) return textLines(text);
  const before = textLines(text.slice(0, table.start));
  while (isTableHead(before.at(-1), table.header)) before.pop();
  return [...before, { kind: "statistics" }, ...textLines(text.slice(table.end))];
}

/** The table's column heads stand one a line or all on one line; they belong to the table. */
function isTableHead(line: NarrativeLine | undefined, header: readonly string[]): boolean {
  if (line?.kind !== "text") return false;
  const rest = header.reduce((left, head) => left.replace(head, ""), compact(line.text).text);
  return rest === "";
}

function textLines(text: string): NarrativeLine[] {
  return text
    .split(/[\n\f]/)
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ""))
    .filter((line) => line !== "" && !pageNumber.test(fold(line)) && !pageFraction.test(line))
    .flatMap(cutGluedHeadings)
    .map((line) => ({ kind: "text", text: line }));
}

const numerals = "一二三四五六七八九十";

function cutGluedHeadings(line: string): string[] {
  if (line.length < 400) return [line];
  const pieces: string[] = [];
  let rest = line;
  for (const numeral of numerals) {
    const at = rest.search(new RegExp(`(?<=[\\s\\u3000。；])${numeral}、`));
    if (at <= 0) break;
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at);
  }
  return [...pieces, rest].filter((piece) => piece !== "");
}
