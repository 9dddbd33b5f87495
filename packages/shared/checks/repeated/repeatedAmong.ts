import { RunFinder, type CommonRun } from "./commonRuns.ts";
import { winnow } from "./fingerprints.ts";
import { lettersOf } from "./letters.ts";
import { leastRun, type NarrativePart, type RepeatedPassage } from "./narrative.ts";
import { longestFirst, passageOf, type Lettered } from "./passages.ts";
import { sharedGrams, type SharedGrams } from "./sharedGrams.ts";

/** The narrative of one report of a set. */
export interface NarrativeOfReport {
  id: string;
  parts: NarrativePart[];
}

/**
 * How much of one report the other of a pair prints too: `share` from 0 to 1 of all its compared characters, `ownShare` of those that
 * are not common to the set. Equal texts that the whole set was given have a high `share` and an `ownShare` of 0.
 */
export interface SideOfPair {
  id: string;
  share: number;
  ownShare: number;
}

/** Two reports of a set that print the same; `passages` are the longest of `mine` that stand in `other`, at most twenty. */
export interface RepeatedPair {
  mine: SideOfPair;
  other: SideOfPair;
  passages: RepeatedPassage[];
}

const mostPassages = 20;
/** Common is what more than this share of the reports print, where there are so many: what they were given, not what one copied. */
const commonIn = 0.5;
const leastReports = 8;

/**
 * Every pair among the reports of one county and year that prints the same passages, the largest share first. Only reports with a
 * fingerprint in common are compared, and of them only what is not theirs alone.
 */
export function repeatedAmong(reports: readonly NarrativeOfReport[]): RepeatedPair[] {
  const { texts, keys } = textsOf(reports);
  const partners = laterPartners(texts);
  const [mine, other] = [new RunFinder(keys), new RunFinder(keys)];
  const pairs: RepeatedPair[] = [];
  texts.forEach((text, index) => {
    mine.against(text.grams);
    for (const partner of partners(index)) {
      other.against(partner.grams);
      const runs = other.runsOf(text.grams);
      if (runs.length === 0) continue;
      const passages = longestFirst(runs.map((run) => passageOf(run, text, partner))).slice(0, mostPassages);
      pairs.push({ mine: sideOf(text, runs), other: sideOf(partner, mine.runsOf(partner.grams)), passages });
    }
  });
  return pairs.sort((a, b) => Math.max(b.mine.share, b.other.share) - Math.max(a.mine.share, a.other.share));
}

interface Text extends Lettered {
  id: string;
  grams: SharedGrams;
  /** How many letters before this one are not common to the set; the last entry counts them all. */
  ownBefore: Uint32Array;
}

function textsOf(reports: readonly NarrativeOfReport[]): { texts: Text[]; keys: number } {
  const lettered = reports.map(({ id, parts }) => ({ id, parts, letters: lettersOf(parts) }));
  const set = sharedGrams(lettered.map(({ letters }) => letters));
  const printedBy = reportsOfKeys(set.texts, set.keys);
  const common = reports.length < leastReports ? reports.length : reports.length * commonIn;
  const texts = set.texts.flatMap((grams, index): Text[] => {
    const text = lettered[index];
    return text === undefined ? [] : [{ ...text, grams, ownBefore: countOwn(grams, (key) => (printedBy[key] ?? 0) > common) }];
  });
  return { texts, keys: set.keys };
}

function countOwn({ codes, places, keys }: SharedGrams, isCommon: (key: number) => boolean): Uint32Array {
  const ownBefore = new Uint32Array(codes.length + 1);
  let entry = 0;
  let commonTo = 0;
  for (let letter = 0; letter < codes.length; letter++) {
    if (places[entry] === letter && isCommon(keys[entry++] ?? 0)) commonTo = letter + leastRun;
    // The mark at the end of a part is no letter.
    ownBefore[letter + 1] = (ownBefore[letter] ?? 0) + Number(letter >= commonTo && codes[letter] !== 0);
  }
  return ownBefore;
}

function reportsOfKeys(texts: readonly SharedGrams[], count: number): Int32Array {
  const printedBy = new Int32Array(count + 1);
  const lastText = new Int32Array(count + 1).fill(-1);
  texts.forEach(({ keys }, text) => {
    for (const key of keys) {
      if (lastText[key] === text) continue;
      lastText[key] = text;
      printedBy[key] = (printedBy[key] ?? 0) + 1;
    }
  });
  return printedBy;
}

/** For a text, those after it that have a fingerprint in common with it. */
function laterPartners(texts: readonly Text[]): (index: number) => Text[] {
  const prints = texts.map(({ letters }) => winnow(letters));
  const printedIn = new Map<number, number[]>();
  prints.forEach((each, index) => {
    for (const print of each) {
      const known = printedIn.get(print);
      if (known === undefined) printedIn.set(print, [index]);
      else known.push(index);
    }
  });
  return (index) => {
    const marks = new Uint8Array(texts.length);
    for (const print of prints[index] ?? []) for (const partner of printedIn.get(print) ?? []) marks[partner] = 1;
    return texts.filter((_, partner) => partner > index && marks[partner] === 1);
  };
}

function sideOf({ id, letters: { codes, starts }, ownBefore }: Text, runs: readonly CommonRun[]): SideOfPair {
  const own = (from: number, to: number): number => (ownBefore[to] ?? 0) - (ownBefore[from] ?? 0);
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const repeated = runs.reduce((sum, { length }) => sum + length, 0);
  const repeatedOwn = runs.reduce((sum, { start, length }) => sum + own(start, start + length), 0);
  return { id, share: share(repeated, codes.length - (starts.length - 1)), ownShare: share(repeatedOwn, own(0, codes.length)) };
}
