import type { DocLevel, DocList } from "./docLists.ts";
import { printListNumber } from "./listNumbers.ts";

const deepest = 8;

/** Counts the lists of a document while its paragraphs are read in order, and writes each one's number. */
export class DocNumbering {
  private readonly counters = new Map<number, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly lists: readonly DocList[]) {}

  /** The number of a paragraph in the list of this use (from 1; 0 is none), with the blank that parts it from the text. */
  next(use: number, index: number): string {
    const list = this.lists[use - 1];
    const level = list?.levels[index];
    if (list === undefined || level === undefined) return "";
    const counters = this.count(use, list, index, level);
    if (level.format === "bullet") return "";
    const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const shown = list.levels[Number(place) - 1];
      if (shown === undefined || Number(place) - 1 > index) return "";
      return printListNumber(counters[Number(place) - 1] ?? shown.start, level.isAllDigits ? "decimal" : shown.format);
    });
    // Glued to a text that begins with a digit the number would be another one.
    return text !== "" && level.isFollowedByBlank ? `${text} ` : text;
  }

  private count(use: number, list: DocList, index: number, level: DocLevel): (number | undefined)[] {
    const counters = this.counters.get(list.id) ?? [];
    this.counters.set(list.id, counters);
    const start = list.starts.get(index);
    const isAnew = start !== undefined && !this.begun.has(`${use} ${index}`);
    this.begun.add(`${use} ${index}`);
    const current = counters[index];
    counters[index] = current === undefined || isAnew ? (start ?? level.start) : current + 1;
    for (let deeper = index + 1; deeper <= deepest; deeper += 1) if (index < (list.levels[deeper]?.restart ?? deeper)) counters[deeper] = undefined;
    return counters;
  }
}
