import type { Fact, Finding } from "../../report/index.ts";
import { leastRun, type NarrativePart, type RepeatedPassage } from "./narrative.ts";
import { repeatedPassages, type RepeatedPart } from "./repeatedPassages.ts";

/** Which report a narrative is held against; `agency` is null where it is another year's of the same agency. */
export interface ComparedReport {
  agency: string | null;
  slug: string;
  year: number;
}

export interface RepeatedOptions {
  against: ComparedReport;
  isGiven?: (passage: string) => boolean;
  /** Asked only where there is something to tell. */
  shown: () => readonly string[];
}

/** A part is worth telling where half of it is repeated, unless it says hardly anything (无, 未收到申请). */
const tellingShare = 0.5;
const leastPart = 80;
/** So long a passage is worth telling in a part of any length; with its punctuation and figures it prints some 120 characters. */
const tellingPassage = 100;

const mostPassages = 5;
const shownCharacters = 120;

/**
 * `narrative.repeated`, one warning for each part of mine that another report prints for the most part too, or with a long passage.
 * Facts: `against`, `share` (0 to 1, two decimals), the repeated `characters` `of` those compared (no punctuation, figures, titles of
 * documents or formulas), and the five longest `passages` as mine prints them. A passage that `isGiven` says of was given to all (a
 * county's template) and does not count. `shown` are the texts of mine, character for character, as they may be told: findings are public,
 * and a passage may hold personal data. The law punishes 雷同 (国办公开办函〔2021〕30号).
 */
export function checkRepeated(mine: readonly NarrativePart[], other: readonly NarrativePart[], { against, isGiven, shown }: RepeatedOptions): Finding[] {
  return repeatedPassages(mine, other).flatMap((found, index): Finding[] => {
    const part = isGiven === undefined ? found : withoutGiven(found, mine[index]?.text ?? "", isGiven);
    if (!isTelling(part)) return [];
    const { section, share, characters, of } = part;
    const passages = part.passages.filter((each) => each.characters >= leastRun).slice(0, mostPassages);
    return [{
      code: "narrative.repeated", severity: "warning", where: section === null ? {} : { section },
      facts: { against: { ...against }, share: Math.round(share * 100) / 100, characters, of, passages: passages.map((each) => passageFactOf(each, shown()[index] ?? "")) },
    }];
  });
}

function withoutGiven(part: RepeatedPart, text: string, isGiven: (passage: string) => boolean): RepeatedPart {
  const passages = part.passages.filter(({ start, end }) => !isGiven(text.slice(start, end)));
  const characters = passages.reduce((sum, passage) => sum + passage.characters, 0);
  return { ...part, passages, characters, share: part.of === 0 ? 0 : characters / part.of };
}

function isTelling({ share, of, passages }: RepeatedPart): boolean {
  return (of >= leastPart && share >= tellingShare) || (passages[0]?.characters ?? 0) >= tellingPassage;
}

function passageFactOf({ start, end, characters, otherSection }: RepeatedPassage, text: string): Fact {
  return { text: Array.from(text.slice(start, Math.min(end, start + 2 * shownCharacters))).slice(0, shownCharacters).join(""), characters, otherSection };
}
