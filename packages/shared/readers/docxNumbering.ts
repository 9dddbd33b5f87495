import type { DocxStyles } from "./docxStyles.ts";
import { isOn, listPlace, valueOf } from "./docxStyles.ts";
import { printListNumber } from "./listNumbers.ts";
import { childNamed, childrenNamed } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

interface Level {
  start: number;
  format: string;
  pattern: string;
  text: string;
  /** What stands between number and text: a tab unless said otherwise. */
  suffix: string;
  /** The level whose use restarts this one: 0 never, undefined every level above. */
  restart: number | undefined;
  /** All levels are written in digits here. */
  legal: boolean;
  style: string | undefined;
}

interface List {
  /** Lists made from one model count on together. */
  model: string;
  levels: Map<number, Level>;
  /** Where the list itself begins anew, whatever its model counted to. */
  starts: Map<number, number>;
}

const deepest = 8;
const plainLevel: Level = { start: 1, format: "decimal", pattern: "", text: "", suffix: "tab", restart: undefined, legal: false, style: undefined };

/** Counts the lists of a document while its paragraphs are read in order, and writes each one's number. */
export class DocxNumbering {
  private readonly models = new Map<string, XmlElement>();
  private readonly numbers = new Map<string, XmlElement>();
  private readonly lists = new Map<string, List | null>();
  private readonly levels = new Map<string, ReadonlyMap<number, Level>>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | null, private readonly styles: DocxStyles) {
    for (const model of childrenNamed(root ?? undefined, "abstractNum")) this.models.set(model.attributes["abstractNumId"] ?? "", model);
    for (const number of childrenNamed(root ?? undefined, "num")) this.numbers.set(number.attributes["numId"] ?? "", number);
  }

  /** The number that a paragraph bears, with the blank that parts it from the text; empty for a bullet and for a paragraph of no list. */
  next(properties: XmlElement | undefined): string {
    const own = listPlace(properties);
    const style = this.styles.paragraphStyle(properties);
    const inherited = own.list === undefined ? this.styles.listOf(style) : {};
    const list = this.listOf(own.list ?? inherited.list);
    if (list === null) return "";
    const index = Math.min(Math.max(own.level ?? levelOfStyle(list, inherited.owner) ?? inherited.level ?? 0, 0), deepest);
    const counters = this.count(own.list ?? inherited.list ?? "", list, index);
    return write(list, index, counters);
  }

  private count(id: string, list: List, index: number): (number | undefined)[] {
    const counters = this.counters.get(list.model) ?? [];
    this.counters.set(list.model, counters);
    const start = list.starts.get(index);
    const current = counters[index];
    const anew = start !== undefined && !this.begun.has(`${id} ${index}`);
    this.begun.add(`${id} ${index}`);
    counters[index] = current === undefined || anew ? (start ?? levelAt(list, index).start) : current + 1;
    for (let deeper = index + 1; deeper <= deepest; deeper++) {
      const restart = levelAt(list, deeper).restart;
      if (restart === undefined || (restart !== 0 && index < restart)) counters[deeper] = undefined;
    }
    return counters;
  }

  // The number 0 takes a paragraph out of the list of its style.
  private listOf(id: string | undefined): List | null {
    if (id === undefined || id === "0") return null;
    const known = this.lists.get(id);
    if (known !== undefined) return known;
    const list = this.readList(id);
    this.lists.set(id, list);
    return list;
  }

  private readList(id: string): List | null {
    const number = this.numbers.get(id);
    const model = this.modelOf(number, 3);
    if (number === undefined || model === undefined) return null;
    const name = model.attributes["abstractNumId"] ?? "";
    const levels = this.levels.get(name) ?? readLevels(model);
    this.levels.set(name, levels);
    const list: List = { model: name, levels: new Map(levels), starts: new Map() };
    for (const override of childrenNamed(number, "lvlOverride")) {
      const index = Number(override.attributes["ilvl"]);
      if (!(index <= deepest)) continue;
      const level = childNamed(override, "lvl");
      if (level !== undefined) list.levels.set(index, readLevel(level));
      const start = wholeNumber(valueOf(childNamed(override, "startOverride")));
      if (start !== undefined) list.starts.set(index, start);
    }
    return list;
  }

  // A model may point to a style of lists, whose own number leads to the model that is meant.
  private modelOf(number: XmlElement | undefined, hops: number): XmlElement | undefined {
    const model = this.models.get(valueOf(childNamed(number, "abstractNumId")) ?? "");
    const link = valueOf(childNamed(model, "numStyleLink"));
    if (link === undefined || hops === 0) return model;
    return this.modelOf(this.numbers.get(this.styles.listOf(link).list ?? ""), hops - 1) ?? model;
  }
}

function readLevels(model: XmlElement): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childrenNamed(model, "lvl")) {
    const index = Number(level.attributes["ilvl"]);
    if (index <= deepest) levels.set(index, readLevel(level));
  }
  return levels;
}

function readLevel(level: XmlElement): Level {
  const format = childNamed(level, "numFmt");
  return {
    start: wholeNumber(valueOf(childNamed(level, "start"))) ?? 0,
    format: valueOf(format) ?? "decimal",
    pattern: format?.attributes["format"] ?? "",
    text: valueOf(childNamed(level, "lvlText")) ?? "",
    suffix: valueOf(childNamed(level, "suff")) ?? "tab",
    restart: wholeNumber(valueOf(childNamed(level, "lvlRestart"))),
    legal: isOn(childNamed(level, "isLgl")),
    style: valueOf(childNamed(level, "pStyle")),
  };
}

function levelAt(list: List, index: number): Level {
  return list.levels.get(index) ?? plainLevel;
}

function levelOfStyle(list: List, style: string | undefined): number | undefined {
  if (style === undefined) return undefined;
  return [...list.levels].find(([, level]) => level.style === style)?.[0];
}

function write(list: List, index: number, counters: readonly (number | undefined)[]): string {
  const level = levelAt(list, index);
  if (level.format === "bullet") return "";
  const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    if (at > index) return "";
    const shown = levelAt(list, at);
    return printListNumber(counters[at] ?? shown.start, level.legal ? "decimal" : shown.format, shown.pattern);
  });
  // Glued to a text that begins with a digit the number would be another one.
  return text === "" || level.suffix === "nothing" ? text : `${text} `;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
