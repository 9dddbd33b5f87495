import { Page } from "./htmlPage.ts";
import { walkTokens } from "./htmlTokens.ts";
import type { SourceDocument } from "./sourceDocument.ts";
import { bounds, Refusal } from "./unreadable.ts";
import { isWordXml, readWordXml } from "./wordXml.ts";

/**
 * Reads a page, or a piece of one, as a browser shows it: each block a line, each table of figures a table of exact cells; tables
 * that only lay out the page are taken apart. Also reads the markup out of a script's string (`\"`, `\/`, `\u4e00`), a text that
 * has HTML tables among its lines, and Word's XML of 2003.
 * Refuses with `empty`, `scanned` (only pictures), `tooDeep`, `tooMuch`, or `office` (another office's XML).
 */
export function readHtml(text: string): SourceDocument {
  if (text.length > bounds.characters) throw new Refusal("tooMuch");
  if (isWordXml(text)) return readWordXml(text);
  if (/<(?:Workbook|pkg:package|office:document)[\s>]/.test(text.slice(0, 4096))) throw new Refusal("office");
  const markup = unescaped(text.replace(/^\ufeff/, ""));
  const page = new Page(hasBareLines(markup));
  walkTokens(markup, page);
  const blocks = page.finish();
  if (blocks.length === 0) throw new Refusal(page.hasPictures ? "scanned" : "empty");
  return { kind: "html", blocks };
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: " ", f: " " };

/** The markup behind a string of a script or of JSON: only where every quote or every end tag is written that way. */
function unescaped(markup: string): string {
  if (!isEscaped(markup)) return markup;
  return markup.replace(/\\(?:u([0-9a-fA-F]{4})|([^u]))/g, (_, code: string | undefined, char: string | undefined) => {
    if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
    return char === undefined ? "" : (escapes[char] ?? char);
  });
}

function isEscaped(markup: string): boolean {
  return isAlways(markup, /=\s*\\"/, /=\s*"/) || isAlways(markup, /<\\\/[a-z]/i, /<\/[a-z]/i) || isAlways(markup, /\\u003c\/?[a-z]/i, /<\/?[a-z]/i);
}

function isAlways(markup: string, escaped: RegExp, plain: RegExp): boolean {
  return escaped.test(markup) && !plain.test(markup);
}

// Some programs write plain or Markdown lines and only the tables in HTML.
function hasBareLines(markup: string): boolean {
  let depth = 0;
  let tables = 0;
  for (const [, slash, name = ""] of markup.matchAll(/<(\/?)(table|html|body|p|div|br|h[1-6]|li|center|section|article)(?![\w-])/gi)) {
    if (name.toLowerCase() === "table") {
      depth = Math.max(0, depth + (slash === "/" ? -1 : 1));
      tables++;
    } else if (depth === 0) {
      return false;
    }
  }
  return tables > 0;
}
