import { Parser } from "htmlparser2";
import { bounds, Refusal } from "./unreadable.ts";

/**
 * An element with its content. Names of elements and attributes come without their prefix, since writers choose prefixes and the
 * strict form of office files has namespaces of its own. What an office file writes in alternatives (`mc:AlternateContent`) is
 * already decided: the first choice stands in its place, the fallback only where there is no choice.
 */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string | undefined>>;
  children: readonly (XmlElement | string)[];
}

interface Open extends XmlElement {
  children: (XmlElement | string)[];
  /** Where its start tag ends: an element that closes there closes itself. */
  end: number;
}

/** Elements of one part, and of one tree that is held at once: a report has a hundredth of them. */
const mostElements = 3_000_000;
const mostHeld = 400_000;
/** Attributes of one element; the root of an office file has some forty. */
const mostAttributes = 500;
const noAttributes: Readonly<Record<string, string | undefined>> = Object.freeze({});

/**
 * Reads XML and hands over, in order, each element that is `wanted` (asked by its name and its depth; the root has depth 0) with all
 * that it holds; nothing else is kept. Only the five entities of XML and character references are resolved.
 * Throws a `Refusal`: `damaged` when elements do not close in order, `tooDeep`, `tooMuch`.
 */
export function visitXml(bytes: Uint8Array, wanted: (name: string, depth: number) => boolean, visit: (element: XmlElement) => void): void {
  const reader = new Reader(wanted, visit);
  const parser: Parser = new Parser(
    {
      onattribute: () => reader.attribute(),
      onopentag: (name, attributes) => reader.open(localName(name), attributes, parser.endIndex),
      ontext: (text) => reader.text(text),
      onclosetag: (_, implied) => reader.close(implied, parser.endIndex),
      onprocessinginstruction: (name) => {
        // A document type can declare entities, and office files may not have one.
        if (name.startsWith("!")) throw new Refusal("damaged");
      },
    },
    { xmlMode: true },
  );
  parser.end(decodeXml(bytes));
  if (reader.roots !== 1) throw new Refusal("damaged");
}

/** The root element of a small part with all that it holds. Throws as `visitXml` does. */
export function readXml(bytes: Uint8Array): XmlElement {
  let root: XmlElement | null = null;
  visitXml(bytes, (_, depth) => depth === 0, (element) => (root = element));
  if (root === null) throw new Refusal("damaged");
  return root;
}

class Reader {
  roots = 0;
  private depth = 0;
  private elements = 0;
  private held = 0;
  private attributes = 0;
  /** The elements that are open inside the wanted one, it included. */
  private readonly kept: Open[] = [];
  private readonly ends: number[] = [];

  constructor(private readonly wanted: (name: string, depth: number) => boolean, private readonly visit: (element: XmlElement) => void) {}

  attribute(): void {
    if (++this.attributes > mostAttributes) throw new Refusal("tooMuch");
  }

  open(name: string, attributes: Record<string, string>, end: number): void {
    if (this.depth >= bounds.depth) throw new Refusal("tooDeep");
    if (++this.elements > mostElements) throw new Refusal("tooMuch");
    if (this.depth === 0) this.roots += 1;
    this.attributes = 0;
    if (this.kept.length > 0 || this.wanted(name, this.depth)) {
      if (++this.held > mostHeld) throw new Refusal("tooMuch");
      this.kept.push({ name, attributes: localAttributes(attributes), children: [], end });
    }
    this.ends.push(end);
    this.depth += 1;
  }

  text(text: string): void {
    const children = this.kept.at(-1)?.children;
    if (children === undefined) return;
    const last = children.at(-1);
    if (typeof last === "string") children[children.length - 1] = last + text;
    else children.push(text);
  }

  close(implied: boolean, end: number): void {
    if (implied && this.ends.at(-1) !== end) throw new Refusal("damaged");
    this.ends.pop();
    this.depth -= 1;
    const closed = this.kept.pop();
    if (closed === undefined) return;
    const content = closed.name === "AlternateContent" ? decide(closed) : [closed];
    const parent = this.kept.at(-1);
    if (parent !== undefined) {
      for (const child of content) parent.children.push(child);
      return;
    }
    this.held = 0;
    for (const child of content) if (typeof child !== "string") this.visit(child);
  }
}

function decide(alternatives: XmlElement): readonly (XmlElement | string)[] {
  const choice = childNamed(alternatives, "Choice") ?? childNamed(alternatives, "Fallback");
  return choice?.children ?? [];
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localAttributes(attributes: Record<string, string>): XmlElement["attributes"] {
  const names = Object.keys(attributes);
  if (names.length === 0) return noAttributes;
  const local: Record<string, string | undefined> = Object.create(null) as Record<string, string | undefined>;
  for (const name of names) if (!name.startsWith("xmlns")) local[localName(name)] = attributes[name];
  return local;
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("damaged");
  }
}

/** The elements directly inside another, without the blanks between them. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The first element of that name directly inside another. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

/** All elements of that name directly inside another. */
export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : elementsOf(element).filter((child) => child.name === name);
}

/** The text directly inside an element. */
export function textOf(element: XmlElement | undefined): string {
  return element === undefined ? "" : element.children.filter((child) => typeof child === "string").join("");
}

/** The text of an element and of all inside it. */
export function wholeTextOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : wholeTextOf(child))).join("");
}

/** Whether an element, or any inside it, is one of those names. */
export function holdsAny(element: XmlElement, names: ReadonlySet<string>): boolean {
  return elementsOf(element).some((child) => names.has(child.name) || holdsAny(child, names));
}
