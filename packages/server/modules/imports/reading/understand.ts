import { understandDocument } from "@nianbao/shared/parse";
import { readDocument, Refusal, type SourceDocument, type Unreadable } from "@nianbao/shared/readers";
import type { Reading } from "./reading.ts";

/**
 * Reads and parses the bytes of a file, whatever it is. Runs in the reader's process: a hostile file may take all the time
 * and memory there is, and only a process can be ended.
 */
export async function understand(bytes: Uint8Array, words: readonly string[] = []): Promise<Reading> {
  const read = await readAny(bytes);
  if (!read.ok) return read;
  return understandDocument(read.document, { words });
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
