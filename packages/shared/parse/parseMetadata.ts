import { fold, parseChineseNumeral } from "../text/index.ts";

/** What the head of a report says about it. */
export interface Metadata {
  title: string;
  agency: string;
  year: number;
  /** How many of the leading lines the title takes. */
  titleLines: { from: number; to: number };
}

/** The title stands near the top; further down the same words are a sentence about the report. */
const headLines = 25;
const longestTitle = 80;

const titlePattern =
  /^(?<before>.{0,40}?)(?<year>(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})\s*年\s*度?\s*(?<middle>.{0,30}?)(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)(?:\s*\([^()]*\))?$/;

/**
 * Reads title, agency and year from the leading lines. The title may stand on one line or on up to three, with the
 * agency before the year, after it, or on a line of its own. Null when there is none.
 */
export function parseMetadata(lines: readonly string[]): Metadata | null {
  // The shortest run of lines wins: a longer one would take site chrome into the title.
  for (let count = 1; count <= 3; count++) {
    for (let from = 0; from < Math.min(lines.length, headLines); from++) {
      const metadata = titleAt(lines, from, from + count);
      if (metadata !== null) return withAgencyLine(metadata, lines);
    }
  }
  return null;
}

function titleAt(lines: readonly string[], from: number, to: number): Metadata | null {
  const title = lines.slice(from, to).map(cleanLine).join("");
  if (title.length > longestTitle || lines.slice(from, to).some((line) => /[。；]/.test(line))) return null;
  const match = titlePattern.exec(title);
  const { before = "", year = "", middle = "" } = match?.groups ?? {};
  if (match === null) return null;
  const agency = bare(before) === "" ? bare(middle) : bare(before);
  return { title: bare(title), agency, year: readYear(year), titleLines: { from, to } };
}

/** A title without an agency takes the short line before it, when that line is no sentence. */
function withAgencyLine(metadata: Metadata, lines: readonly string[]): Metadata {
  if (metadata.agency !== "") return metadata;
  const { from } = metadata.titleLines;
  const line = from > 0 ? bare(cleanLine(lines[from - 1] ?? "")) : "";
  if (line === "" || line.length > 40 || /[。，；：,;:]/.test(line)) return metadata;
  return { ...metadata, title: line + metadata.title, agency: line, titleLines: { ...metadata.titleLines, from: from - 1 } };
}

function cleanLine(line: string): string {
  return fold(line).trim().replace(/^#+\s*/, "").replace(/^标题\s*:\s*/, "");
}

function bare(text: string): string {
  return text.replace(/\s/g, "");
}

function readYear(text: string): number {
  return /^\d/.test(text) ? Number(text) : (parseChineseNumeral(text) ?? Number.NaN);
}

/**
 * The day of publication as the document itself states it (发布日期, or a date on a line of its own), as YYYY-MM-DD;
 * null when it states none.
 */
export function parsePublishedOn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const text = fold(line).trim();
    const labelled = /^发布(?:日期|时间)\s*:\s*(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/.exec(text);
    const alone = /^\(?(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\)?$/.exec(text);
    const match = labelled ?? alone;
    if (match !== null) return isoDate(match[1], match[2], match[3]);
    const numerals = /^\(?([一二〇○零三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日\)?$/.exec(text);
    if (numerals !== null) return isoDate(...numerals.slice(1).map((part) => String(parseChineseNumeral(part))));
  }
  return null;
}

function isoDate(year = "", month = "", day = ""): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
