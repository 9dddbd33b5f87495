import type { Finding } from "../../api/documents.ts";

/** A report's findings as its page shows them. */
export interface NoteGroups {
  shown: Finding[];
  /** Those that fold because there are many. */
  more: Finding[];
  /** Text that stands in other reports too; a brief one leaves its passages to the list of all findings. */
  repeated: { finding: Finding; isBrief: boolean }[];
}

const mostShown = 6;
/** Every passage is said twice on a page: beyond these the page would weigh more than the report. */
const mostWithPassages = 6;

/** Sorts findings for the page, each once and in their order. */
export function noteGroups(findings: readonly Finding[]): NoteGroups {
  const others = findings.filter(({ family }) => family !== "repeated");
  return {
    shown: others.slice(0, mostShown),
    more: others.slice(mostShown),
    repeated: findings.filter(({ family }) => family === "repeated").map((finding, index) => ({ finding, isBrief: index >= mostWithPassages })),
  };
}
