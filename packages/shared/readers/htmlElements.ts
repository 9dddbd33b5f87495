import type { Attributes } from "./htmlTokens.ts";

export const tableSections: ReadonlySet<string> = new Set(["thead", "tbody", "tfoot"]);
export const tableParts: ReadonlySet<string> = new Set(["table", "caption", ...tableSections, "tr", "td", "th"]);
export const headings: ReadonlySet<string> = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

/** Elements that stand on lines of their own. */
export const blocks: ReadonlySet<string> = new Set([
  "html", "body", "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
  "figure", "footer", "form", "header", "hgroup", "li", "legend", "main", "menu", "ol", "p", "pre", "section", "summary", "ul", ...headings,
]);

/** Elements whose text the tokenizer takes as it stands, even behind a tag that closes itself. */
export const rawText: ReadonlySet<string> = new Set(["script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp", "plaintext"]);

/** Elements whose text is no part of what the page says: controls, scripts, menus, and what was struck out. */
export const unread: ReadonlySet<string> = new Set([
  "script", "style", "title", "textarea", "iframe", "noembed", "noframes", "noscript", "template", "select", "datalist", "button", "nav", "object", "audio",
  "video", "canvas", "svg", "del", "s", "strike",
]);

export const voids: ReadonlySet<string> = new Set(["area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);

/** Whether an element is not shown, or shown as struck out. */
export function isHidden(attributes: Attributes): boolean {
  const style = attributes.get("style") ?? "";
  return attributes.has("hidden") || /display\s*:\s*none/i.test(style) || /line-through/i.test(style);
}

/** Where the numbers of a list stand; null when its items have none, or none that are plain numbers. */
export interface ListNumbers {
  next: number;
}

export function numbersOf(name: string, attributes: Attributes): ListNumbers | null {
  const isPlain = name === "ol" && (attributes.get("type") ?? "1") === "1" && drawsNumbers(attributes);
  return isPlain ? { next: wholeNumber(attributes.get("start")) ?? 1 } : null;
}

/** The number in front of an item, counted on; "" when the item has none. */
export function countItem(numbers: ListNumbers | null, attributes: Attributes): string {
  if (numbers === null) return "";
  const number = wholeNumber(attributes.get("value")) ?? numbers.next;
  numbers.next = number + 1;
  return drawsNumbers(attributes) ? `${number}. ` : "";
}

function drawsNumbers(attributes: Attributes): boolean {
  const style = /list-style(?:-type)?\s*:([^;]*)/i.exec(attributes.get("style") ?? "")?.[1]?.toLowerCase() ?? "decimal";
  return /\b(?:decimal|initial|inherit)\b/.test(style) && !/\bdecimal-/.test(style);
}

function wholeNumber(text: string | undefined): number | undefined {
  const digits = /^\s*(-?\d{1,6})\b/.exec(text ?? "")?.[1];
  return digits === undefined ? undefined : Number(digits);
}

const mostSpanned = 1000;

/** How many columns or rows a cell covers; `rowspan=0` reaches to the end of its part of the table. */
export function spanOf(attributes: Attributes, name: "colspan" | "rowspan"): number {
  const digits = /^[\s"'\\]*(\d+)/.exec(attributes.get(name) ?? "")?.[1];
  if (digits === undefined) return 1;
  const span = Number(digits);
  if (span === 0) return name === "rowspan" ? mostSpanned : 1;
  return Math.min(span, mostSpanned);
}

/** A number that stands raised is a note's, never digits of the figure before it. */
export function raise(text: string): string {
  return /^\s*\d+\s*$/.test(text) ? text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit))) : text;
}
