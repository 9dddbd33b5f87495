import type { Stretch } from "../claims/index.ts";
import type { SourceText } from "../readers/index.ts";
import type { Section } from "../report/index.ts";
import { compact } from "../text/index.ts";

/** The stretch of the source that is each part's heading, in the order of the parts. */
export function headingStretches(source: SourceText, sections: readonly Section[]): Stretch[] {
  const { text, at } = compact(source.text);
  let cursor = 0;
  return sections.map(({ number, heading }) => {
    const wanted = compact(number + heading).text;
    const found = headingAt(text, compact(number).text, compact(heading).text, cursor);
    if (found !== null) cursor = found.end;
    const { start, end } = found ?? { start: cursor, end: cursor + wanted.length };
    return { start: at[start] ?? source.text.length, end: (at[Math.max(start, end - 1)] ?? source.text.length - 1) + 1 };
  });
}

// Between a number and its heading stand at most a few marks: 一、 （一） 第一部分：
function headingAt(text: string, number: string, heading: string, from: number): { start: number; end: number } | null {
  const word = heading === "" ? number : heading;
  for (let at = text.indexOf(word, from); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(from, at - 8), at);
    const numberAt = before.lastIndexOf(number);
    if (heading === "" || numberAt !== -1) return { start: heading === "" ? at : at - before.length + numberAt, end: at + word.length };
  }
  return null;
}
