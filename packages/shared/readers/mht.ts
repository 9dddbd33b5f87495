import { decodeHtml } from "./decodeHtml.ts";
import { readHtml } from "./html.ts";
import { asBinary, decodeBody, parameter, readPart, splitParts, type MailPart } from "./mail.ts";
import type { SourceBlock, SourceDocument } from "./sourceDocument.ts";
import { bounds, Refusal } from "./unreadable.ts";

const mostParts = 2000;
const deepest = 8;

/**
 * Reads a page that was saved as one file (MHT): its first part that is HTML and says something. Where that is a frame around
 * sheets, as a workbook saves itself, each further page begins a new page.
 * Refuses with `empty`, `scanned`, `tooMuch`, `tooDeep`, `encoding`.
 */
export function readMht(bytes: Uint8Array): SourceDocument {
  if (bytes.length > bounds.unpacked) throw new Refusal("tooMuch");
  const parts = leaves(readPart(asBinary(bytes)));
  const pages = parts.filter(({ headers }) => typeOf(headers) === "text/html");
  const [first, ...others] = pages;
  const main = first === undefined ? [] : readPage(first);
  const read = main.length > 0 ? [main] : others.map(readPage).filter((blocks) => blocks.length > 0);
  const blocks = read.flatMap((page, index): SourceBlock[] => (index === 0 ? page : [{ type: "page" }, ...page]));
  if (blocks.length > 0) return { kind: "mht", blocks };
  throw new Refusal(parts.some(({ headers }) => typeOf(headers).startsWith("image/")) ? "scanned" : "empty");
}

/** The parts that hold no others, in order. */
function leaves(root: MailPart): MailPart[] {
  const found: MailPart[] = [];
  const waiting = [{ part: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, depth } = next;
    const boundary = typeOf(part.headers).startsWith("multipart/") ? parameter(part.headers.get("content-type") ?? "", "boundary") : null;
    if (boundary === null || boundary === "") {
      found.push(part);
      continue;
    }
    if (depth >= deepest) throw new Refusal("tooDeep");
    const parts = splitParts(part.body, boundary, mostParts - found.length - waiting.length).map((raw) => ({ part: readPart(raw), depth: depth + 1 }));
    waiting.push(...parts.reverse());
  }
  return found;
}

function typeOf(headers: ReadonlyMap<string, string>): string {
  return (headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

function readPage({ headers, body }: MailPart): SourceBlock[] {
  const bytes = decodeBody(body, headers.get("content-transfer-encoding") ?? "");
  try {
    return readHtml(decodeHtml(bytes, parameter(headers.get("content-type") ?? "", "charset"))).blocks;
  } catch (error) {
    if (error instanceof Refusal && (error.reason === "empty" || error.reason === "scanned")) return [];
    throw error;
  }
}
