/** A heading at the start of a line: its bare number, its depth, its wording, and what of the line is body already. */
export interface Heading {
  number: string;
  depth: number;
  heading: string;
  rest: string;
}

const numeral = "[一二三四五六七八九十]{1,3}";

/** How headings are numbered, outermost first. 第一部分 stands above 一、; which of them is the top level the document decides. */
const levels: RegExp[] = [
  new RegExp(`^第(${numeral}|\\d{1,2})(?:部分|章|节)[、.．：:\\s]*(.*)$`, "s"),
  new RegExp(`^(${numeral})\\s*[、.．]\\s*(.*)$`, "s"),
  new RegExp(`^[（(]?(${numeral})[）)]\\s*[、.．]?\\s*(.*)$`, "s"),
  /^(\d{1,2})\s*[、.．](?!\d)\s*(.*)$/s,
  /^[（(]?(\d{1,2})[）)]\s*(.*)$/s,
];
const loose: [number, RegExp][] = [[1, new RegExp(`^(${numeral})[\\s\\u3000，,：:]+([^，。；：]+)$`, "s")], [3, /^(\d{1,2})[\s\u3000]+(\D[^，。；：]*)$/s]];

/** A longer wording is a sentence that happens to be numbered, not a heading. */
const longest = 45;

/**
 * Recognises a numbered heading at the start of a line, also where the text runs on in the same line; null when there
 * is none. Depth counts from 0 (第一部分) by the kind of numbering.
 */
export function parseHeading(line: string): Heading | null {
  const bare = withoutMarks(line);
  for (const [depth, pattern] of [...levels.entries(), ...loose]) {
    const match = pattern.exec(bare);
    if (match === null) continue;
    const [, number = "", text = ""] = match;
    const split = depth > 0 || text !== "" ? splitWording(text) : { heading: "", rest: "" };
    return split === null ? null : { number, depth, ...split };
  }
  return null;
}

/** True when a line holds nothing but a heading's number: its wording stands on the next line. */
export function isNumberOnly(line: string): boolean {
  return /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章|节)|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])$/.test(withoutMarks(line));
}

const circled: [string, number, number, (index: number) => string][] = [["㈠", 0x3220, 10, (index) => `（${"一二三四五六七八九十"[index] ?? ""}）`], ["⑴", 0x2474, 20, (index) => `（${index + 1}）`]];

/** Without the marks that Markdown or a web page sets around a heading (## , **, 【】), and with ㈠ as （一）. */
function withoutMarks(line: string): string {
  const bare = line.slice(0, 8).search(/^(?:#|\*\*|【)/) === -1 ? line : line.replace(/^#+\s*/, "").replace(/^\*\*(.*)\*\*$/s, "$1").replace(/^【(.{1,60})】/, "$1");
  const code = bare.charCodeAt(0);
  const one = circled.find(([, from, count]) => code >= from && code < from + count);
  return one === undefined ? bare : one[3](code - one[1]) + bare.slice(1);
}

/** Where a heading that ends like this is glued to a sentence that begins like that, the heading ends. */
const gluedSentence = /^.{0,42}?(?:概\s*况|概\s*述|情况|措施|事项|问题|说明)(?=[\s\u3000]*(?:(?:[12][09]\d\d|[一二][〇○零九]..)年|本年|本年度|我[县市区局办委镇省院部]|今年|全年|全[县市区省]|一年来|截至|根据|按照|回顾|虽然|目前|无(?!障碍)|[（(]一[）)]))/;

function splitWording(text: string): { heading: string; rest: string } | null {
  const stop = text.search(/[。：；]/);
  const glued = gluedSentence.exec(text)?.[0].length ?? -1;
  const bare = bareWording(text);
  if (glued === -1 && stop === -1 && bare.length <= longest && bare !== "") return { heading: bare, rest: "" };
  const isGlued = glued !== -1 && (stop === -1 || glued < stop);
  if (!isGlued && isSentence(text, stop)) return null;
  // A glued heading (一、 概述 2014年…) ends at the first blank that is followed by running text.
  const blank = text.search(/[\s\u3000]/);
  const cuts = [stop, glued, text.length > longest || stop !== -1 ? blankBeforeText(text, blank) : -1].filter((at) => at > 0);
  const cut = Math.min(...cuts);
  if (cuts.length === 0 || cut > longest) return null;
  return { heading: bareWording(text.slice(0, cut)), rest: text.slice(/[。：；]/.test(text.charAt(cut)) ? cut + 1 : cut).trim() };
}

// 一、重视不够，公开不及时。 is a numbered sentence; （一）加强领导，落实责任。年初… has its text behind it.
function isSentence(text: string, stop: number): boolean {
  return stop === text.trimEnd().length - 1 && /[，,]|\d+\s*[件条次个]/.test(text);
}

function blankBeforeText(text: string, blank: number): number {
  return blank > 1 && text.length - blank > 20 ? blank : -1;
}

function bareWording(text: string): string {
  return text.replace(/[\s\u3000]/g, "").replace(/[。：；]$/, "");
}
