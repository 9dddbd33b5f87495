import { findClassificationMark } from "@nianbao/shared/checks";
import { parse } from "@nianbao/shared/parse";
import { readDocument, Refusal, SourceText, type SourceDocument, type Unreadable } from "@nianbao/shared/readers";
import type { Reading } from "./reading.ts";

/**
 * Reads and parses the bytes of a file, whatever it is. Runs in the reader's process: a hostile file may take all the time
 * and memory there is, and only a process can be ended.
 */
export async function understand(bytes: Uint8Array, words: readonly string[] = []): Promise<Reading> {
  const read = await readAny(bytes);
  if (!read.ok) return read;
  const source = SourceText.of(read.document);
  const heads = new SourceText((read.document.heads ?? []).join("\n"));
  const mark = findClassificationMark(source) ?? findClassificationMark(heads);
  if (mark !== null) return { ok: false, reason: "classified", mark };
  // Neither JSON nor the database can hold half a character, and no document that is whole has one.
  if (/[\0\p{Surrogate}]/u.test(source.text)) return { ok: false, reason: "damaged" };
  const parsed = parse(source, { words });
  if (!parsed.ok) return parsed;
  const { report, sectionSources } = parsed;
  return { ok: true, kind: read.document.kind, text: source.text, report, sectionSources };
}

async function readAny(bytes: Uint8Array): Promise<{ ok: true; document: SourceDocument } | { ok: false; reason: Unreadable }> {
  const read = readDocument(bytes);
  if (read.ok) return read;
  return read.reason === "pdf" ? readPdf(bytes) : { ok: false, reason: read.reason };
}

// The library for PDF is large, and most files do not need it.
async function readPdf(bytes: Uint8Array): ReturnType<typeof readAny> {
  const reader = await import("../readers/readPdf.ts");
  try {
    return { ok: true, document: await reader.readPdf(bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    throw error;
  }
}
