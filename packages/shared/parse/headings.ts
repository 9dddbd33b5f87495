/** A heading at the start of a line: its bare number, its depth, its wording, and what of the line is body already. */
export interface Heading {
  number: string;
  depth: number;
  heading: string;
  rest: string;
}

const levels: RegExp[] = [
  /^([一二三四五六七八九十]{1,3})\s*[、.．]\s*(.*)$/s,
  /^[（(]([一二三四五六七八九十]{1,3})[）)][、.．]?\s*(.*)$/s,
  /^(\d{1,2})\s*[、.．](?!\d)\s*(.*)$/s,
  /^[（(](\d{1,2})[）)]\s*(.*)$/s,
];

/** A longer wording is a sentence that happens to be numbered, not a heading. */
const longest = 45;

/** Recognises a numbered heading at the start of a line, also where the text runs on in the same line; null when there is none. */
export function parseHeading(line: string): Heading | null {
  for (const [index, pattern] of levels.entries()) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const [, number = "", text = ""] = match;
    const split = splitWording(text);
    return split === null ? null : { number, depth: index + 1, ...split };
  }
  return null;
}

function splitWording(text: string): { heading: string; rest: string } | null {
  const stop = text.search(/[。：；]/);
  const bare = bareWording(text);
  if (stop === -1 && bare.length <= longest && bare !== "") return { heading: bare, rest: "" };
  // A glued heading (一、 概述 2014年…) ends at the first blank that is followed by running text.
  const blank = text.search(/[\s\u3000]/);
  const cuts = [stop, text.length > longest * 2 ? blank : -1].filter((at) => at > 0);
  const cut = Math.min(...cuts);
  if (cuts.length === 0 || cut > longest) return null;
  return { heading: bareWording(text.slice(0, cut)), rest: text.slice(text[cut] === "。" || text[cut] === "：" || text[cut] === "；" ? cut + 1 : cut).trim() };
}

function bareWording(text: string): string {
  return text.replace(/[\s\u3000]/g, "").replace(/[。：；]$/, "");
}
