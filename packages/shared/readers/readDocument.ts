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
import { readXls } from "./xls.ts";
import { readXlsx } from "./xlsx.ts";
import { kindOfArchive } from "./officePackage.ts";

export type ReadDocument = { ok: true; document: SourceDocument } | { ok: false; reason: Unreadable | "pdf" };

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
const pdf = [0x25, 0x50, 0x44, 0x46];
const zip = [0x50, 0x4b];
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Reads a file of whatever format into blocks: text, Markdown, HTML (also inside a string, or in a .doc that is a saved web
 * page), MHT, RTF, docx, doc, xlsx and xls. The content decides, never the name. A PDF is named and left to the server's own
 * reader. Bounded in size and depth; never throws for bad input.
 */
export function readDocument(bytes: Uint8Array): ReadDocument {
  if (begins(bytes, pdf)) return { ok: false, reason: "pdf" };
  return refusing(() => ({ document: readAny(bytes) }));
}

function readAny(bytes: Uint8Array): SourceDocument {
  if (begins(bytes, compound)) return readCompound(bytes);
  if (begins(bytes, zip)) return readArchive(bytes);
  if (looksLikeRtf(bytes)) return readRtf(bytes);
  if (looksLikeMht(bytes)) return readMht(bytes);
  return readCharacters(bytes);
}

function readCompound(bytes: Uint8Array): SourceDocument {
  switch (kindOfCompound(bytes)) {
    case "doc":
      return readDoc(bytes);
    case "xls":
      return readXls(bytes);
    case "encrypted":
      throw new Refusal("encrypted");
    case null:
      throw new Refusal("office");
  }
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
  // A web page names its encoding, and is read though one of its bytes is broken.
  if (!read.ok && !bytes.includes(0) && isMarkedUp(bytes)) return readHtml(decodeHtml(bytes));
  if (!read.ok) throw new Refusal(read.reason === "pdf" ? "damaged" : read.reason);
  if (looksLikeHtml(read.text)) return readHtml(decodeHtml(bytes));
  return plainDocument(read.text);
}

function isMarkedUp(bytes: Uint8Array): boolean {
  return /<(?:html|meta|!doctype)/i.test(String.fromCharCode(...bytes.subarray(0, 4096)));
}

/** A text as a document: each line is a block, a form feed begins a page, and no line changes its number. */
export function plainDocument(text: string): SourceDocument {
  const pages = text.replace(/\r\n?|[\v\u0085\u2028\u2029]/g, "\n").split("\f");
  const lines = (page: string): SourceBlock[] => page.split("\n").map((line) => ({ type: "line", text: line }));
  return { kind: looksLikeMarkdown(text) ? "markdown" : "text", blocks: pages.flatMap((page, index) => [...(index === 0 ? [] : [{ type: "page" as const }]), ...lines(page)]) };
}
