import { kindOfCompound } from "./compoundFile.ts";
import { decodeHtml } from "./decodeHtml.ts";
import { readDoc } from "./doc.ts";
import { readDocx } from "./docx.ts";
import { readHtml } from "./html.ts";
import { looksLikeHtml, looksLikeMarkdown, looksLikeMht, looksLikeRtf } from "./looksLike.ts";
import { readMht } from "./mht.ts";
import { readText } from "./readText.ts";
import { readRtf } from "./rtf.ts";
import type { SourceBlock, SourceDocument } from "./sourceDocument.ts";
import { Refusal, refusing, type Unreadable } from "./unreadable.ts";
import { readXlsx } from "./xlsx.ts";
import { kindOfArchive } from "./officePackage.ts";

export type ReadDocument = { ok: true; document: SourceDocument } | { ok: false; reason: Unreadable | "pdf" | "xls" };

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
const pdf = [0x25, 0x50, 0x44, 0x46];
const zip = [0x50, 0x4b];
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Reads a file of whatever format into blocks: text, Markdown, HTML (also inside a string, or in a .doc that is a saved web
 * page), MHT, RTF, docx, doc and xlsx. The content decides, never the name. `pdf` and `xls` are named and left to the server's
 * own readers. Bounded in size and depth; never throws for bad input.
 */
export function readDocument(bytes: Uint8Array): ReadDocument {
  if (begins(bytes, pdf)) return { ok: false, reason: "pdf" };
  if (begins(bytes, compound) && kindOf(bytes) === "xls") return { ok: false, reason: "xls" };
  return refusing(() => ({ document: readAny(bytes) }));
}

// A damaged directory is refused where the document is read.
function kindOf(bytes: Uint8Array): ReturnType<typeof kindOfCompound> {
  const found = refusing(() => ({ kind: kindOfCompound(bytes) }));
  return found.ok ? found.kind : null;
}

function readAny(bytes: Uint8Array): SourceDocument {
  if (begins(bytes, compound)) return readCompound(bytes);
  if (begins(bytes, zip)) return readArchive(bytes);
  if (looksLikeRtf(bytes)) return readRtf(bytes);
  if (looksLikeMht(bytes)) return readMht(bytes);
  return readCharacters(bytes);
}

function readCompound(bytes: Uint8Array): SourceDocument {
  const kind = kindOfCompound(bytes);
  if (kind === "encrypted") throw new Refusal("encrypted");
  if (kind !== "doc") throw new Refusal("office");
  return readDoc(bytes);
}

function readArchive(bytes: Uint8Array): SourceDocument {
  switch (kindOfArchive(bytes)) {
    case "docx":
      return readDocx(bytes);
    case "xlsx":
      return readXlsx(bytes);
    case null:
      throw new Refusal("archive");
  }
}

function readCharacters(bytes: Uint8Array): SourceDocument {
  const read = readText(bytes);
  // A web page may name an encoding that its bytes alone do not show.
  if (!read.ok) throw new Refusal(read.reason === "pdf" ? "damaged" : read.reason);
  if (looksLikeHtml(read.text)) return readHtml(decodeHtml(bytes));
  return plainDocument(read.text);
}

/** A text as a document: each line is a block, a form feed begins a page, and no line changes its number. */
export function plainDocument(text: string): SourceDocument {
  const pages = text.replace(/\r\n?|[\v\u0085\u2028\u2029]/g, "\n").split("\f");
  const lines = (page: string): SourceBlock[] => page.split("\n").map((line) => ({ type: "line", text: line }));
  return { kind: looksLikeMarkdown(text) ? "markdown" : "text", blocks: pages.flatMap((page, index) => [...(index === 0 ? [] : [{ type: "page" as const }]), ...lines(page)]) };
}
