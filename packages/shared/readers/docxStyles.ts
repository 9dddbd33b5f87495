import { childNamed, childrenNamed } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** Which list a paragraph counts in, and on which level; what is not said is undefined. */
export interface ListPlace {
  list?: string;
  level?: number;
}

/** The list that a style puts its paragraphs in, and the style of the chain that names it. */
type StyleList = ListPlace & { owner?: string };

/** No writer bases styles on each other any deeper. */
const longestChain = 50;

/** The styles of a document, each with those that it is based on. */
export class DocxStyles {
  private readonly styles = new Map<string, XmlElement>();
  private readonly found = new Map<string, XmlElement | null>();
  private readonly lists = new Map<string | undefined, StyleList>();
  private readonly usual: string | undefined;
  private readonly defaults: XmlElement | undefined;

  constructor(root: XmlElement | null) {
    for (const style of childrenNamed(root ?? undefined, "style")) {
      const id = style.attributes["styleId"];
      if (id === undefined || this.styles.has(id)) continue;
      this.styles.set(id, style);
      if (style.attributes["type"] === "paragraph" && isTrue(style.attributes["default"])) this.usual = id;
    }
    this.defaults = childNamed(childNamed(childNamed(root ?? undefined, "docDefaults"), "rPrDefault"), "rPr");
  }

  /** The paragraph style that counts: the named one, else the document's usual one. */
  paragraphStyle(properties: XmlElement | undefined): string | undefined {
    const named = valueOf(childNamed(properties, "pStyle"));
    return named !== undefined && this.styles.has(named) ? named : this.usual;
  }

  /** The nearest definition of a property (`pPr` or `rPr` child) in a style and those it is based on. */
  find(style: string | undefined, group: "pPr" | "rPr", property: string): XmlElement | undefined {
    const key = `${group} ${property} ${style ?? ""}`;
    const known = this.found.get(key);
    if (known !== undefined) return known ?? undefined;
    const found = this.search(style, group, property);
    this.found.set(key, found ?? null);
    return found;
  }

  private search(style: string | undefined, group: "pPr" | "rPr", property: string): XmlElement | undefined {
    for (const element of this.chain(style)) {
      const found = childNamed(childNamed(element, group), property);
      if (found !== undefined) return found;
    }
    return group === "rPr" ? childNamed(this.defaults, property) : undefined;
  }

  /** The list of a style: its number and its level may come from different styles of the chain. */
  listOf(style: string | undefined): StyleList {
    const known = this.lists.get(style) ?? this.searchList(style);
    this.lists.set(style, known);
    return known;
  }

  private searchList(style: string | undefined): StyleList {
    const place: StyleList = {};
    for (const element of this.chain(style)) {
      const own = listPlace(childNamed(element, "pPr"));
      place.level ??= own.level;
      if (own.list === undefined) continue;
      return { ...place, list: own.list, owner: element.attributes["styleId"] };
    }
    return place;
  }

  private *chain(style: string | undefined): Generator<XmlElement> {
    const seen = new Set<string>();
    for (let id = style; id !== undefined && !seen.has(id) && seen.size < longestChain; ) {
      seen.add(id);
      const element = this.styles.get(id);
      if (element === undefined) return;
      yield element;
      id = valueOf(childNamed(element, "basedOn"));
    }
  }
}

/** The list that paragraph properties themselves name. */
export function listPlace(properties: XmlElement | undefined): ListPlace {
  const place = childNamed(properties, "numPr");
  const level = Number(valueOf(childNamed(place, "ilvl")) ?? NaN);
  const list = valueOf(childNamed(place, "numId"));
  return { ...(list === undefined ? {} : { list }), ...(Number.isInteger(level) ? { level } : {}) };
}

/** The value of a property; undefined when the property or its value is missing. */
export function valueOf(property: XmlElement | undefined): string | undefined {
  return property?.attributes["val"];
}

/** Whether a switch is there and not turned off. */
export function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && isTrue(valueOf(property) ?? "true");
}

function isTrue(value: string | undefined): boolean {
  return value !== undefined && !["0", "false", "off"].includes(value);
}
