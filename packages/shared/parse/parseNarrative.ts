import type { Block, Section } from "../report/index.ts";
import { compact, parseChineseNumeral } from "../text/index.ts";
import { parseHeading, type Heading } from "./headings.ts";
import type { NarrativeLine } from "./narrativeLines.ts";

/** The narrative as numbered parts, with what stands before the first and after the last of them. */
export interface Narrative {
  preface: Block[];
  sections: Section[];
  tail: Block[];
}

/**
 * Builds the section tree from lines. Parts are flat and in order, their depth says where they hang; the outermost
 * numbering that occurs is the top level. An attachment line (附件…), the statistical table or its title ends the last
 * part, and what follows is the tail, unless a top-level part that counts on shows that the narrative continues.
 */
export function parseNarrative(lines: readonly NarrativeLine[], tableTitles: readonly string[], edition: string | null): Narrative {
  const headings = lines.map((line) => (line.kind === "text" ? parseHeading(line.text) : null));
  const top = topLevel(headings);
  const narrative: Narrative = { preface: [], sections: [], tail: [] };
  let inTail = false;
  lines.forEach((line, index) => {
    const last = narrative.sections.at(-1);
    const heading = headings[index] ?? null;
    const depth = heading === null ? 0 : heading.depth - top + 1;
    if (inTail && heading !== null && depth === 1 && countsOn(narrative.sections, heading)) {
      last?.body.push(...narrative.tail.splice(0));
      inTail = false;
    }
    inTail ||= last !== undefined && opensTail(line, tableTitles);
    if (heading === null || inTail || (depth !== 1 && last === undefined)) {
      const block: Block = line.kind === "statistics" ? { type: "table", rows: [], statistics: edition ?? "" } : paragraph(line.text);
      target(narrative, inTail).push(block);
    } else {
      const { rest, number, heading: wording } = heading;
      narrative.sections.push({ number, heading: wording, depth: Math.max(depth, 1), body: rest === "" ? [] : [paragraph(rest)] });
    }
  });
  return narrative;
}

// A kind of numbering that occurs once is a slip or a list of one, as long as another kind is used more.
function topLevel(headings: readonly (Heading | null)[]): number {
  const counts = [0, 0, 0, 0, 0];
  for (const heading of headings) if (heading !== null) counts[heading.depth] = (counts[heading.depth] ?? 0) + 1;
  const twice = counts.findIndex((count) => count > 1);
  return twice === -1 ? Math.max(0, counts.findIndex((count) => count > 0)) : twice;
}

function countsOn(sections: readonly Section[], heading: Heading): boolean {
  const last = sections.filter((section) => section.depth === 1).at(-1);
  return last !== undefined && valueOf(heading.number) === valueOf(last.number) + 1;
}

function valueOf(number: string): number {
  return /^\d/.test(number) ? Number(number) : (parseChineseNumeral(number) ?? Number.NaN);
}

function target(narrative: Narrative, inTail: boolean): Block[] {
  return inTail ? narrative.tail : (narrative.sections.at(-1)?.body ?? narrative.preface);
}

function opensTail(line: NarrativeLine, tableTitles: readonly string[]): boolean {
  if (line.kind === "statistics") return true;
  if (line.text.length > 200) return false;
  const bare = compact(line.text).text;
  return /^\(?(附件|附表|附:)/.test(bare) || tableTitles.includes(bare);
}

function paragraph(text: string): Block {
  return { type: "paragraph", text };
}
