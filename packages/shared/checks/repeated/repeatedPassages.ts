import { RunFinder } from "./commonRuns.ts";
import { lettersOf } from "./letters.ts";
import type { NarrativePart, RepeatedPassage } from "./narrative.ts";
import { longestFirst, partAt, passageOf, type Lettered } from "./passages.ts";
import { sharedGrams } from "./sharedGrams.ts";

/**
 * What of one part another narrative prints too: `characters` of its `of` compared characters, `share` of them from 0 to 1 (0 where
 * nothing is compared), and the passages, the longest first.
 */
export interface RepeatedPart {
  section: string | null;
  share: number;
  characters: number;
  of: number;
  passages: RepeatedPassage[];
}

/**
 * Holds a narrative against another one, last year's or that of another agency: for each part of mine, in order, what stands in the
 * other too. Years and figures, blanks, punctuation and titles in 《》 may differ; the formulas and forms that every report prints are
 * not compared, nor is an introduction before the first part. Passages count that went to another part; a changed word ends one and
 * the next begins behind it. A passage has at least `leastRun` characters, or continues another. Time grows with the length of the two.
 */
export function repeatedPassages(mine: readonly NarrativePart[], other: readonly NarrativePart[]): RepeatedPart[] {
  const text: Lettered = { parts: mine, letters: lettersOf(mine) };
  const otherText: Lettered = { parts: other, letters: lettersOf(other) };
  const { keys, texts: [grams, otherGrams] } = sharedGrams([text.letters, otherText.letters]);
  if (grams === undefined || otherGrams === undefined) return [];
  const finder = new RunFinder(keys);
  finder.against(otherGrams);
  const passages: RepeatedPassage[][] = mine.map(() => []);
  for (const run of finder.runsOf(grams)) passages[partAt(text.letters, run.start)]?.push(passageOf(run, text, otherText));
  return mine.map(({ section }, part) => {
    const found = passages[part] ?? [];
    const characters = found.reduce((sum, each) => sum + each.characters, 0);
    const of = (text.letters.starts[part + 1] ?? 0) - (text.letters.starts[part] ?? 0) - 1;
    return { section, share: of === 0 ? 0 : characters / of, characters, of, passages: longestFirst(found) };
  });
}
