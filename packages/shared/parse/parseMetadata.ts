import { compact, fold, parseChineseNumeral } from "../text/index.ts";
import { readTitle, type Title } from "./parseTitle.ts";

/** What the head of a report says about it, and which of the leading lines the title takes. */
export interface Metadata extends Title {
  titleLines: { from: number; to: number };
}

/** The title stands near the top; further down the same words are a sentence about the report. */
const headLines = 25;

/**
 * Reads title, agency and year from the leading lines. The title may stand on one line or on up to three, with the
 * agency before the year, after it, or on a line of its own. Null when there is none.
 */
export function parseMetadata(lines: readonly string[]): Metadata | null {
  // The shortest run of lines wins: a longer one would take site chrome into the title.
  for (let count = 1; count <= 3; count++) {
    for (let from = 0; from < Math.min(lines.length, headLines); from++) {
      const to = from + count;
      const title = isTornLetter(lines, from, to) ? null : readTitle(lines.slice(from, to));
      if (title !== null && Number.isInteger(title.year)) return withAgencyLine({ ...title, titleLines: { from, to } }, lines);
    }
  }
  return titleInChrome(lines.slice(0, headLines));
}

/** 关于报送 / 某县2017年政府信息公开工作年度报告 / 的函: a letter whose heading is set over lines is no report. */
function isTornLetter(lines: readonly string[], from: number, to: number): boolean {
  return /^的(?:函|通知|公告|通报|请示|批复|决定|说明)/.test(lines[to] ?? "") || /关于\S{0,4}$/.test((lines[from - 1] ?? "").slice(-40));
}

/** A title that stands only in a breadcrumb (首页 > … > title) or beside the site's name (title - site). */
function titleInChrome(lines: readonly string[]): Metadata | null {
  for (const [from, line] of lines.entries()) {
    if (line.length > 200) continue;
    const title = readTitle([line.replace(/^.*[>＞»›]\s*/, "")]) ?? readTitle([line.replace(/\s*[-_|—][^-_|—]{1,30}$/, "")]);
    if (title !== null && Number.isInteger(title.year)) return withAgencyLine({ ...title, titleLines: { from, to: from } }, lines);
  }
  return null;
}

const agencyEnding = /(?:政府|办|室|厅|局|委|会|院|部|署|处|所|站|中心|馆|台|校|学|社|队|公司|集团|镇|乡|街道|区|县|市|省|旗|州|盟|庭|园|场|行)$/;
const half = /^(?:办公室|办公厅|委员会|管委会|管理委员会|[^省市县区]{0,3}局)$/;

/** A title without an agency, or with its second half, takes the line before it; one without takes the line after it. */
function withAgencyLine(metadata: Metadata, lines: readonly string[]): Metadata {
  const { agency, titleLines: { from, to } } = metadata;
  if (agency !== "" && !half.test(agency)) return metadata;
  // What opens the document right above its title is the agency, however it is called; further down it must look like one.
  const before = from === 1 ? openingLine(lines[0]) : agencyLine(lines[from - 1]);
  if (before !== null && from < to) return { ...metadata, title: before + metadata.title, agency: before + agency, titleLines: { from: from - 1, to } };
  const after = agency === "" ? agencyLine(lines[to]) : null;
  return after === null || from === to ? metadata : { ...metadata, agency: after };
}

function agencyLine(line: string | undefined): string | null {
  const name = nameLine(line);
  return name !== null && agencyEnding.test(name) ? name : null;
}

function openingLine(line: string | undefined): string | null {
  const name = nameLine(line);
  return name === null || /^(?:正文|目录|首页|附件|封面|无障碍)$/.test(name) ? null : name;
}

/** A short line without figures and punctuation, as a name is. */
function nameLine(line: string | undefined): string | null {
  if (line === undefined || line.length > 60) return null;
  const text = line.replace(/\s/g, "").replace(/^(?:#+|\*\*)|\*\*$/g, "").replace(/^[（(](.*)[）)]$/, "$1");
  return text.length >= 2 && text.length <= 40 && !/[\d。，；：、,;:>《》（(]/.test(text) ? text : null;
}

/**
 * The agency that a document names outside its title: 发布机构：…, else the signature above or before the last date;
 * empty when there is none.
 */
export function parseSignature(lines: readonly string[]): string {
  for (const line of lines.slice(0, headLines)) {
    const name = line.length > 100 ? undefined : /(?:发布机构|发布单位|单位名称|编制单位)[:：]([^\d:：]{2,40})$/.exec(line.replace(/\s/g, ""))?.[1];
    if (name !== undefined && agencyLine(name) !== null) return name;
  }
  const last = lines.findIndex((line, index) => index >= lines.length - 6 && dateAlone(line) !== null);
  return agencyLine(lines[last - 1]) ?? "";
}

/**
 * The day of publication as the document itself states it: what is labelled as such (发布日期), else the last date on a
 * line of its own or after a signature, as YYYY-MM-DD; null when it states none.
 */
export function parsePublishedOn(lines: readonly string[]): string | null {
  const short = lines.filter((line) => line.length <= 120);
  for (const line of short) {
    const match = /(?:发布|公开|公布)(?:日期|时间):(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/.exec(compact(line).text);
    const date = match === null ? null : isoDate(match[1], match[2], match[3]);
    if (date !== null) return date;
  }
  return short.map(dateAlone).filter((date) => date !== null).at(-1) ?? null;
}

function dateAlone(line: string): string | null {
  if (line.length > 60) return null;
  const text = fold(line).replace(/\s/g, "");
  const match = /^(?<name>[^\d。,;:]*?)\(?(\d{4})(?:年(\d{1,2})月(\d{1,2})日|[-/.](\d{1,2})[-/.](\d{1,2}))\)?$/.exec(text) ?? /^(?<name>[^\d。,;:]*?)\(?([一二][〇○零0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日\)?$/.exec(text);
  if (match === null) return null;
  const name = match.groups?.["name"] ?? "";
  if (name !== "" && agencyLine(name) === null) return null;
  return isoDate(match[2], match[3] ?? match[5], match[4] ?? match[6]);
}

/** A day of the calendar as YYYY-MM-DD; null for a thirteenth month or a thirty-first of February. */
function isoDate(year = "", month = "", day = ""): string | null {
  const [y, m, d] = [year, month, day].map((part) => (/^\d/.test(part) ? Number(part) : (parseChineseNumeral(part.replaceAll("0", "〇")) ?? Number.NaN)));
  const date = new Date(Date.UTC(y ?? Number.NaN, (m ?? Number.NaN) - 1, d));
  if (Number.isNaN(date.getTime()) || date.getUTCMonth() + 1 !== m || date.getUTCDate() !== d) return null;
  return date.toISOString().slice(0, 10);
}
