import type { SourceText } from "../readers/index.ts";
import { compact } from "../text/index.ts";

const blank = "(?:[^\\S\\n\\f]|[\\u00ad\\u200b-\\u200f\\u2060]){0,12}";
const level = `([绝絕机機秘祕])${blank}密`;
const number = "[0-9０-９〇零一二三四五六七八九十百]{1,4}";
const term = `(?:${number}${blank}个?${blank}[年月日天]|长${blank}期|長${blank}期|启用前|啟用前)`;

/** A level with its star, wherever it stands; an asterisk is a star only before a term, since Markdown has its own use for it. */
const starred = new RegExp(`(?<!国家|國家|商业|商業|工作)${level}${blank}[级級]?${blank}(?:[★☆✩✭✮✰⭐⋆＊]\\ufe0f?(${blank}${term})?|[*](${blank}${term}))`);

/** A line that holds a level and nothing else: it may have a term, a label and a copy number before it, an urgency after it. */
const alone = new RegExp(`^(?:\\d{1,6}|份号:?\\d{1,6})?[[【(<《]?(?:密级[:是]?)?${level}级?[-—·,]?(?:${term})?[\\]】)>》]?(?:特急|特提|加急|平急|急件)?$`);

/** A line after one of these goes on with it: 属于国家 / 秘密 is a row of the table that was broken in two. */
const opensSecret = /(?:国家|商业|工作|技术|个人|属于|涉及|涉|保守|保护)$/;

const headOfDocument = 12;
const headOfPage = 3;

const levels: Readonly<Record<string, string>> = { 绝: "绝密", 絕: "绝密", 机: "机密", 機: "机密", 秘: "秘密", 祕: "秘密" };

/**
 * The classification mark that a document carries (机密★1年, 秘密), or null: a level with its star anywhere, or a line in the
 * head of the document or of a page that is nothing but the level. Words of a sentence (属于国家秘密, 商业秘密) are no mark. A
 * document with a mark must not be stored (保守国家秘密法), so this is asked before anything else is done with its text.
 */
export function findClassificationMark(source: SourceText): string | null {
  const found = starred.exec(source.text);
  if (found !== null) return `${levels[found[1] ?? ""] ?? ""}★${compactLine(found[2] ?? found[3] ?? "")}`;
  let before = "";
  for (const [page, text] of source.text.split("\f").entries()) {
    const head = firstLines(text, page === 0 ? headOfDocument : headOfPage);
    for (const line of head) {
      const mark = opensSecret.test(before) ? null : markAlone(line);
      if (mark !== null) return mark;
      before = compactLine(line);
    }
    before = compactLine(lastLine(text));
  }
  return null;
}

/** The level in a line that is nothing else, or in a cell that is. */
function markAlone(line: string): string | null {
  for (const piece of line.includes("\t") ? [line, ...line.split("\t")] : [line]) {
    if (piece.length > 60) continue;
    const found = alone.exec(compactLine(piece))?.[1];
    if (found !== undefined) return levels[found] ?? null;
  }
  return null;
}

function compactLine(line: string): string {
  return compact(line).text.replace(/級/g, "级").replace(/國/g, "国");
}

function firstLines(text: string, count: number): string[] {
  const lines: string[] = [];
  for (let from = 0; from <= text.length && lines.length < count; ) {
    const end = text.indexOf("\n", from);
    const line = text.slice(from, end === -1 ? text.length : end);
    if (line.trim() !== "") lines.push(line);
    if (end === -1) break;
    from = end + 1;
  }
  return lines;
}

function lastLine(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.slice(trimmed.lastIndexOf("\n") + 1);
}
