import type { Block, Section } from "../report/index.ts";
import { compact } from "../text/index.ts";
import { parseHeading } from "./headings.ts";
import type { NarrativeLine } from "./narrativeLines.ts";

/** The narrative as numbered parts, with what stands before the first and after the last of them. */
export interface Narrative {
  preface: Block[];
  sections: Section[];
  tail: Block[];
}

/**
 * Builds the section tree from lines. Parts are flat and in order, their depth says where they hang. An attachment line
 * (附件…) or the title of the statistical table ends the last part: what follows is the tail.
 */
export function parseNarrative(lines: readonly NarrativeLine[], tableTitles: readonly string[], edition: string | null): Narrative {
  const narrative: Narrative = { preface: [], sections: [], tail: [] };
  let inTail = false;
  for (const line of lines) {
    const last = narrative.sections.at(-1);
    if (line.kind === "statistics") {
      inTail ||= last !== undefined;
      target(narrative, inTail).push({ type: "table", rows: [], statistics: edition ?? "" });
      continue;
    }
    inTail ||= last !== undefined && opensTail(line.text, tableTitles);
    const heading = inTail ? null : parseHeading(line.text);
    if (heading !== null && (heading.depth === 1 || last !== undefined)) {
      const { rest, ...part } = heading;
      narrative.sections.push({ ...part, body: rest === "" ? [] : [paragraph(rest)] });
    } else {
      target(narrative, inTail).push(paragraph(line.text));
    }
  }
  return narrative;
}

function target(narrative: Narrative, inTail: boolean): Block[] {
  return inTail ? narrative.tail : (narrative.sections.at(-1)?.body ?? narrative.preface);
}

function opensTail(text: string, tableTitles: readonly string[]): boolean {
  const bare = compact(text).text;
  return /^\(?(附件|附表|附:)/.test(bare) || tableTitles.includes(bare);
}

function paragraph(text: string): Block {
  return { type: "paragraph", text };
}
