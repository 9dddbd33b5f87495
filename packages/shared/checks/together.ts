import { blocksToText, sectionPaths, type Finding, type ParsedReport } from "../report/index.ts";
import { checkAcross } from "./across/index.ts";
import { maskedText } from "./disclosure/index.ts";
import { checkRepeated, type NarrativePart } from "./repeated/index.ts";

type Narrative = Pick<ParsedReport, "preface" | "sections" | "tail">;

/** The narrative of a report, part by part, what stands before and behind its sections included. */
export function narrativeParts({ preface, sections, tail }: Narrative): NarrativePart[] {
  const paths = sectionPaths(sections);
  const parts: NarrativePart[] = sections.map(({ heading, body }, index) => ({ section: paths[index] ?? null, heading, text: blocksToText(body) }));
  const around = [preface, tail].map((blocks) => ({ section: null, heading: "", text: blocksToText(blocks) }));
  return [...around.slice(0, 1), ...parts, ...around.slice(1)].filter(({ text }) => text !== "");
}

/** The texts of the parts as they may be told, with the personal data of the whole report masked character for character; worked out when first asked for. */
export function shownTexts(parts: readonly NarrativePart[]): () => readonly string[] {
  let shown: readonly string[] | null = null;
  return () => (shown ??= maskedParts(parts));
}

function maskedParts(parts: readonly NarrativePart[]): string[] {
  const whole = maskedText(parts.map(({ heading, text }) => `${heading}\n${text}`).join("\n"));
  let start = 0;
  return parts.map(({ heading, text }) => {
    const from = start + heading.length + 1;
    start = from + text.length + 1;
    return whole.slice(from, from + text.length);
  });
}

/**
 * What does not fit between reports that are looked at together, for each of them in their order: against the same agency's report of the
 * year before (told at the later one), and the same text in another agency's report of that year (told at both). Agencies are told apart
 * by the name that is printed.
 */
export function checkTogether(reports: readonly ParsedReport[]): Finding[][] {
  return reports.map((mine) => reports.flatMap((other) => {
    if (other === mine || mine.agency === "" || other.agency === "") return [];
    const isSameAgency = other.agency === mine.agency;
    if (isSameAgency && other.year === mine.year - 1) return [...checkAcross(other, mine), ...repeated(mine, other, null)];
    return !isSameAgency && other.year === mine.year ? repeated(mine, other, other.agency) : [];
  }));
}

function repeated(mine: ParsedReport, other: ParsedReport, agency: string | null): Finding[] {
  const parts = narrativeParts(mine);
  return checkRepeated(parts, narrativeParts(other), { against: { agency, slug: "", year: other.year }, shown: shownTexts(parts) });
}
