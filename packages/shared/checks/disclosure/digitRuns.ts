/** What parts two groups of digits: a blank, two or three, a hyphen or dot, a line end, a tab. */
export type Gap = "blank" | "wide" | "mark" | "line" | "tab";

/** Digits that follow each other without a gap, an X of an identity number at their end included. Positions are those of the text. */
export interface DigitGroup {
  digits: string;
  start: number;
  end: number;
  /** What parts it from the group before it in its run, null for the first. */
  gap: Gap | null;
}

/** Some neighbouring groups of a run read as one number; `previous` and `following` are the groups beside it in the run. */
export interface NumberReading {
  digits: string;
  start: number;
  end: number;
  groups: readonly DigitGroup[];
  previous: DigitGroup | undefined;
  following: DigitGroup | undefined;
}

const group = /\d+(?:[ \t]{0,2}[Xx×](?![\dA-Za-z×*]))?/g;
const longestGap = 8;
/** Runs of figures are endless in a table; no datum has so many groups. */
const longestRun = 2000;
const longestNumber = 21;
const shortestNumber = 11;
const mostGroups = 8;

const chineseDigits = new Map([..."〇零○一二三四五六七八九幺"].map((character) => [character, String("〇一二三四五六七八九".indexOf(character.replace(/[零○]/, "〇").replace("幺", "一")))]));

/** A text in normal form with numbers written in Chinese digits (一三八〇…) in Arabic ones, position for position. No number has more than 40. */
export function withArabicDigits(folded: string): string {
  return folded.replace(/[〇零○一二三四五六七八九幺]{11,40}/g, (digits) => [...digits].map((character) => chineseDigits.get(character) ?? character).join(""));
}

/** The runs of digit groups of a text in normal form, in order: groups that a reader may take for one number. */
export function* digitRuns(text: string): Generator<readonly DigitGroup[]> {
  let run: DigitGroup[] = [];
  for (const { 0: found, index } of text.matchAll(group)) {
    const gap = gapBetween(text, run.at(-1)?.end, index);
    if (run.length > 0 && (gap === null || run.length === longestRun)) {
      yield run;
      run = [];
    }
    run.push({ digits: found.replace(/[ \t]*[Xx×]$/, "X"), start: index, end: index + found.length, gap: run.length === 0 ? null : gap });
  }
  if (run.length > 0) yield run;
}

function gapBetween(text: string, end: number | undefined, start: number): Gap | null {
  if (end === undefined || start - end > longestGap) return null;
  const between = text.slice(end, start);
  if (/^ {1,3}$/.test(between)) return between.length === 1 ? "blank" : "wide";
  if (/^ {0,2}[-‐‑‒–—―─·•・∙‧.．_~]{1,2} {0,2}$/.test(between)) return "mark";
  if (/^ {0,3}\n {0,3}$/.test(between)) return "line";
  return /^ ?\t ?$/.test(between) ? "tab" : null;
}

/**
 * The numbers of 11 to 21 digits that begin with a group of a run, the shortest first: of at most 8 groups, or with a gap behind
 * each digit, as in the boxes of a form, where nothing else of that kind stands beside.
 */
export function readingsFrom(run: readonly DigitGroup[], index: number): NumberReading[] {
  const readings: NumberReading[] = [];
  const isSpaced = isSingle(run[index]) && !(isSingle(run[index - 1]) && run[index]?.gap === run[index + 1]?.gap);
  let length = 0;
  for (let last = index; last < run.length && length < longestNumber; last++) {
    if (last - index >= mostGroups && !(isSpaced && isSingle(run[last]))) break;
    length += run[last]?.digits.length ?? 0;
    if (length < shortestNumber || length > longestNumber || (last - index >= mostGroups && isSingle(run[last + 1]))) continue;
    const groups = run.slice(index, last + 1);
    // Nobody parts a number into pairs; tables are full of them.
    if (!isSpaced && groups.every(({ digits }) => digits.length <= 2)) continue;
    readings.push({
      digits: groups.map(({ digits }) => digits).join(""), start: groups[0]?.start ?? 0, end: groups.at(-1)?.end ?? 0, groups, previous: run[index - 1], following: run[last + 1],
    });
  }
  return readings;
}

function isSingle(group: DigitGroup | undefined): boolean {
  return group !== undefined && /^[\dX]X?$/.test(group.digits);
}

/** True when the gap to a neighbouring group is wider than those within the number, as between the columns of a table drawn with blanks. */
export function isWider(gap: Gap | null, { groups }: NumberReading): boolean {
  return gap === "wide" && groups.slice(1).every((group) => group.gap === "blank" || group.gap === "mark");
}
