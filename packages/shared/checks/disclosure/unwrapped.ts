import type { Stretch } from "../../claims/index.ts";
import { lastAtMost } from "../../text/index.ts";

/** A text whose sentences go on over the ends of lines that only the width of a page has broken, and where its characters stood before. */
export interface Unwrapped {
  text: string;
  /** The position in the broken text. */
  sourceAt(position: number): number;
}

/** A full line holds 12 Chinese characters at least, and a paragraph's last line is hardly wider than the one before it. */
const narrowest = 24;
const slack = 6;
const longestLine = 400;
const ownLine = /^(?:[\s|]|[\dA-Za-z一二三四五六七八九十]{1,3}[.、)]|\([\d一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}(?:部分|[章节条,、 ])|.* {3}|.*[\t|])/;
const heading = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}部分)[^,;]*$/;
/** 地址：…, as a field of a form. */
const field = /^[^\s:,、。(]{1,8}:/;
const severalFields = /^[^\s:,、。(]{1,8}:[^,]* [^\s:,、。(]{1,8}:/;
const openAddress = /址:(?:[^:]*[^号室幢栋组楼:])?$/;
const openEnd = /[^\s。;!?|]$/;

/** Joins lines of running text where a name or an address may go over their end; tables, lists, headings and digits (which part numbers anyway) stay apart. */
export function unwrap(text: string): Unwrapped {
  // The first stands before all others, so that an index in the list is a number of breaks.
  const breaks = [-1];
  const parts: string[] = [];
  let from = 0;
  for (let start = 0, end = text.indexOf("\n"); end !== -1; start = end + 1, end = text.indexOf("\n", start)) {
    if (end - start < narrowest / 2 || end - start > longestLine || !goesOn(text, start, end)) continue;
    breaks.push(end + 1 - breaks.length);
    parts.push(text.slice(from, end));
    from = end + 1;
  }
  if (breaks.length === 1) return { text, sourceAt: (position) => position };
  parts.push(text.slice(from));
  return { text: parts.join(""), sourceAt: (position) => position + lastAtMost(breaks, position) };
}

/** The stretch of the broken text that a stretch of the joined one was. */
export function sourceStretch({ sourceAt }: Unwrapped, { start, end }: Stretch): Stretch {
  return { start: sourceAt(start), end: sourceAt(end - 1) + 1 };
}

function goesOn(text: string, start: number, end: number): boolean {
  const nextEnd = text.indexOf("\n", end + 1);
  const next = text.slice(end + 1, Math.min(nextEnd === -1 ? text.length : nextEnd, end + 1 + longestLine));
  const line = text.slice(start, end).trimStart();
  if (next === "" || ownLine.test(next) || !openEnd.test(line) || / {3}|[\t|]/.test(line)) return false;
  if (heading.test(line) || (severalFields.test(line) && !openAddress.test(line)) || (field.test(next) && !/[,。;]/.test(line))) return false;
  if (/[\dA-Za-z]$/.test(line) && /^[\dA-Za-z]/.test(next)) return false;
  const width = widthOf(text.slice(start, end));
  // A number goes to the next line as a whole, so the line before it may be short of its length.
  const left = slack + (/^[\d+() -]*/.exec(next)?.[0].length ?? 0);
  return width >= narrowest && (width + left >= widthOf(next) || end - start + left >= next.length);
}

/** A Chinese character is as wide as two letters. Full-width digits are narrow ones by now, so lines are compared by their characters too. */
function widthOf(line: string): number {
  let width = 0;
  for (let index = 0; index < line.length; index++) width += line.charCodeAt(index) < 0x80 ? 1 : 2;
  return width;
}
