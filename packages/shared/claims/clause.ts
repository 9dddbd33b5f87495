import type { Figure } from "./figures.ts";

/** What stands around a figure: the words before and after it in its clause, and the sentence up to it. */
export interface Clause {
  /** Before the figure, from the last border or figure, without 共, 为, 达 and the like at its end. */
  lead: string;
  /** What joined it to the item before: 其中, 另有. */
  joint: string;
  /** After the unit, up to the next border or figure. */
  tail: string;
  /** From the start of the sentence up to the lead. */
  earlier: string;
  /** The whole sentence. */
  sentence: string;
  /** The text before the sentence, some 400 characters. */
  context: string;
  start: number;
  end: number;
  /** A sentence ended since the figure before, and this one does not go on with 其中. */
  isFresh: boolean;
}

const hardStops = "。;；!?！？\n";
const softStops = `,:()${hardStops}`;
const longest = 400;
/** The words that name what is counted stand close to the figure. */
const longestLead = 160;

/** A list goes on with these words between its items. */
const joints = /^(?:[、和与并且或]|及(?!时)|以及|其中:?|另有|另外|此外|还有|同时)+/;
/** Words between a noun and its number. */
const fillers = /(?:共计|合计|总计|累计|总共|一共|共有|共|达到|达|分别为|(?<!行)为|是|有|了|:|已|各|仅|计)+$/;

/** Cuts out the clause of each figure; the figures are in the order of the text. */
export function clausesOf(text: string, figures: readonly Figure[]): Clause[] {
  return figures.map((figure, index) => {
    const previousEnd = endBefore(figures, index);
    const nextStart = figures.slice(index + 1, index + 8).find(isInDigits)?.start ?? text.length;
    const sentenceStart = lastStop(text, figure.start, hardStops);
    const clauseStart = Math.max(lastStop(text, figure.start, softStops), previousEnd);
    const tailEnd = Math.min(nextStart, nextStop(text, figure.end, figure.isDenial === true ? softStops : `${softStops}、`));
    const printed = text.slice(Math.max(clauseStart, figure.start - longestLead), figure.start);
    const joint = joints.exec(printed)?.[0] ?? "";
    // Words that end with a mark of enumeration belong to the figure before them: 1条播放量破亿、2条破千万.
    const lead = printed.endsWith("、") ? "" : printed.slice(joint.length);
    return {
      lead: lead.replace(fillers, ""), joint, tail: text.slice(figure.end, tailEnd), earlier: text.slice(sentenceStart, clauseStart),
      sentence: text.slice(sentenceStart, nextStop(text, figure.end, hardStops)), context: text.slice(Math.max(0, sentenceStart - 400), sentenceStart),
      start: figure.start, end: figure.end, isFresh: index > 0 && /[。!?\n]/.test(text.slice(previousEnd, figure.start).replace(/。其中[,:]?/g, "")),
    };
  });
}

// 没有现成信息需要另行制作3件: words that deny something are no border between a figure and what it counts.
const isInDigits = ({ isDenial }: Figure): boolean => isDenial !== true;

function endBefore(figures: readonly Figure[], index: number): number {
  for (let at = index - 1; at >= 0; at--) {
    const figure = figures[at];
    if (figure !== undefined && isInDigits(figure)) return figure.end;
  }
  return 0;
}

function lastStop(text: string, before: number, stops: string): number {
  const lowest = Math.max(0, before - longest);
  for (let index = before - 1; index >= lowest; index--) if (stops.includes(text[index] ?? "")) return index + 1;
  return lowest;
}

function nextStop(text: string, from: number, stops: string): number {
  const highest = Math.min(text.length, from + longest);
  for (let index = from; index < highest; index++) if (stops.includes(text[index] ?? "")) return index;
  return highest;
}
