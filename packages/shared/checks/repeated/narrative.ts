/** One part of a report's narrative as plain text; `section` is its name (`sectionPaths`), null for what stands before the first. */
export interface NarrativePart {
  section: string | null;
  heading: string;
  text: string;
}

/**
 * A stretch of one narrative that another prints too, but for years and figures. `start` and `end` are UTF-16 positions in the text
 * of the part that was asked about, `otherStart` and `otherEnd` in the text of the other's part `otherSection`; `characters` counts
 * the Chinese characters that were compared (no punctuation, figures, titles of documents or formulas).
 */
export interface RepeatedPassage {
  section: string | null;
  otherSection: string | null;
  start: number;
  end: number;
  otherStart: number;
  otherEnd: number;
  characters: number;
}

/**
 * The shortest run of characters that counts as repeated. Real reports of agencies that have nothing to do with each other share up
 * to 24 (a stock phrase of politics and a word more), and every run of 25 between two years of one agency was a copy.
 */
export const leastRun = 25;
