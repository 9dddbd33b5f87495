import type { Citation } from "../report/index.ts";
import { compact, type Compact } from "../text/index.ts";
import type { NarrativeSource, Stretch } from "./narrativeSource.ts";

// Folding has made 〔〕（）［］ half-width; offices write every other bracket too.
const opening = "[(\\[{<〈《【﹝〖]";
const closing = "[)\\]}>〉》】﹞〗]";
/** A number that a house, a line or a bus has is none of a document. */
const notAHouse = "(?!楼|线|院|门|窗|岗|路|厅|馆|车)";
const yearAndNumber = new RegExp(`${opening}((?:19|20)\\d{2})年?${closing}(?:第)?(\\d{1,5})(?=(?:[、,和及]\\d{1,5}){0,30}号${notAHouse})`, "g");
const next = new RegExp(`号?[、,和及](?:${opening}((?:19|20)\\d{2})年?${closing})?(?:第)?(\\d{1,5})(?=(?:[、,和及]\\d{1,5}){0,30}号${notAHouse})`, "y");

/** Words of the sentence after which a series begins: 贯彻落实国办发, 国务院办公厅国办发. */
const wordBefore = /.*(?:根据|按照|依据|依照|遵照|参照|对照|贯彻|落实|执行|转发|印发|下发|制发|颁发|发布|出台|关于|以及|结合|文件|通知|意见|精神|要求|规定|细则|条例|方案|要点|简称|文号|国务院|人民政府|办公厅|办公室|委员会)/;
const smallWordBefore = /^(?:号|的|和|与|及|或|以|按|据|依|即|见|如|了|是|在|对|至|为)+/;
const longestSeries = 14;
const furthestTitle = 300;
const mostCitations = 2000;

/** What stands between a title and the number: 《…》的通知（国办发. */
const behindTitle = /》(?:的?(?:通知|意见|函|批复|决定|公告|通告|公报|规定|办法)|等文件)?[([【]?$/;

/**
 * The documents that the running text cites by their number (发文字号), in order: 国办发〔2017〕24号, in any bracket and width of digits, also several
 * of one series joined (〔2016〕8号、9号). Numbers without a year (国令第711号) and those in a statistical table are none. `title` is what
 * stands in 《》 right before. At most 2,000 of one text.
 */
export function findCitations(narrative: NarrativeSource): Citation[] {
  const text = compact(narrative.source.text);
  const citations: Citation[] = [];
  yearAndNumber.lastIndex = 0;
  for (let found = yearAndNumber.exec(text.text); found !== null && citations.length < mostCitations; found = yearAndNumber.exec(text.text)) {
    const series = seriesBefore(narrative.source.text, text, found.index);
    if (series === "") continue;
    const start = found.index - series.length;
    const first = { series, year: Number(found[1]), number: Number(found[2]), start, end: yearAndNumber.lastIndex };
    const all = [first, ...joinedNumbers(text.text, first)].filter(({ start }) => !isInTable(narrative, text.at[start] ?? 0));
    citations.push(...all.map((each) => citationOf(narrative, text, each, each === first ? titleBefore(narrative, text, start) : null)));
    yearAndNumber.lastIndex = Math.max(yearAndNumber.lastIndex, all.at(-1)?.end ?? 0);
  }
  return citations.slice(0, mostCitations);
}

interface Cited {
  series: string;
  year: number;
  number: number;
  /** Of the number in the compact text, 号 not included. */
  start: number;
  end: number;
}

/** The letters right before the bracket that are the series, "" where none are: a heading like 统计表（2017） has none. */
function seriesBefore(source: string, { text, at }: Compact, bracket: number): string {
  const all = /[\p{Script=Han}A-Za-z]*$/u.exec(text.slice(Math.max(0, bracket - 2 * longestSeries), bracket))?.[0] ?? "";
  const letters = onItsLine(source, at, bracket - all.length, all);
  const cut = wordBefore.exec(letters)?.[0] ?? "";
  const after = letters.length - cut.length >= 2 ? letters.slice(cut.length) : letters;
  // A series may itself begin like such a word (和政办发); in brackets of its own nothing stands before it.
  const isBracketed = after === letters && /[([【]/.test(text[bracket - letters.length - 1] ?? "");
  const series = isBracketed ? after : after.replace(smallWordBefore, "");
  return series.length >= 2 && series.length <= longestSeries ? series : "";
}

/** The letters without those of a line that ended before them: 浙政⏎办发 is one series, 工作报告⏎国办发 is none. */
function onItsLine(source: string, at: Compact["at"], start: number, letters: string): string {
  for (let index = letters.length - 1; index > 0; index--) {
    const gap = source.slice((at[start + index - 1] ?? 0) + 1, at[start + index]);
    if (!/[\n\f\t]/.test(gap)) continue;
    const after = letters.slice(index);
    return /^\s*\n\s*\n|\t/.test(gap) || !/^(?:办|发(?!改)|函|字|政|委|综|令|便|明电)/.test(after) ? after : letters;
  }
  return letters;
}

function joinedNumbers(text: string, first: Cited): Cited[] {
  const joined: Cited[] = [];
  let { year, end } = first;
  for (;;) {
    next.lastIndex = end;
    const found = next.exec(text);
    if (found === null) return joined;
    year = found[1] === undefined ? year : Number(found[1]);
    const start = end + (found[0].length - String(found[2]).length);
    end = next.lastIndex;
    joined.push({ series: first.series, year, number: Number(found[2]), start, end });
  }
}

function isInTable({ tables }: NarrativeSource, position: number): boolean {
  return tables.some(({ start, end }) => position >= start && position < end);
}

function titleBefore(narrative: NarrativeSource, { text, at }: Compact, series: number): string | null {
  const from = Math.max(0, series - furthestTitle);
  const before = text.slice(from, series);
  const close = behindTitle.exec(before);
  if (close === null) return null;
  let depth = 0;
  for (let index = close.index; index >= 0; index--) {
    if (before[index] === "》") depth += 1;
    if (before[index] === "《" && --depth === 0) return titleAt(narrative, { start: (at[from + index] ?? 0) + 1, end: at[from + close.index] ?? 0 });
  }
  return null;
}

/** Null where nothing is printed, or where personal data stand in it: 《关于王小明信息公开申请的答复》. */
function titleAt(narrative: NarrativeSource, stretch: Stretch): string | null {
  return narrative.isMasked(stretch) ? null : narrative.source.text.slice(stretch.start, stretch.end).replace(/\s+/g, "") || null;
}

function citationOf(narrative: NarrativeSource, { text, at }: Compact, { series, year, number, start, end }: Cited, title: string | null): Citation {
  const first = at[start] ?? 0;
  const last = at[text[end] === "号" ? end : end - 1] ?? first;
  return { number: `${series}〔${year}〕${number}号`, series, year, title, section: narrative.sectionAt(first), passage: narrative.passage({ start: first, end: last + 1 }) };
}
