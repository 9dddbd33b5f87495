import { open } from "node:fs/promises";
import { basename } from "node:path";
import { Reader } from "./reading/reader.ts";
import type { Refused, ReportReader, Understood } from "./reading/reading.ts";

/** Uploads and imports are bounded (DESIGN §5). */
export const largestFile = 20 * 1024 * 1024;

export type FileRefused = Refused | { reason: "tooLarge" | "missing" | "directory" };
export type FileRefusal = FileRefused["reason"];

/** The bytes of a file and the name it came with. */
export interface SourceBytes {
  originalName: string;
  bytes: Buffer;
}

export type ReadReportFile = ({ ok: true } & SourceBytes & Understood) | ({ ok: false } & FileRefused);

/** `words` are those that the office will not publish. */
export interface ReadOptions {
  words?: readonly string[];
  reader?: ReportReader;
}

/** All commands of a process share one reader: it keeps the process from nothing, and starts with the first file. */
const commonReader: ReportReader = new Reader();

/** Reads and parses one file of any kind. What is no report comes back with the reason; nothing is stored and nothing throws for a bad file. */
export async function readReportFile(path: string, options: ReadOptions = {}): Promise<ReadReportFile> {
  const file = await readBounded(path);
  if (!file.ok) return file;
  return understandFile(file, options);
}

/** Parses the bytes of a file that was read. */
export async function understandFile({ originalName, bytes }: SourceBytes, { words = [], reader = commonReader }: ReadOptions = {}): Promise<ReadReportFile> {
  const reading = await reader.read(bytes, words);
  return reading.ok ? { ...reading, originalName, bytes } : reading;
}

/** The bytes of a file, unless it is missing, no file or too large. */
export async function readBounded(path: string): Promise<({ ok: true } & SourceBytes) | { ok: false; reason: "tooLarge" | "missing" | "directory" }> {
  try {
    const file = await open(path, "r");
    try {
      const found = await file.stat();
      if (found.isDirectory()) return { ok: false, reason: "directory" };
      // What has no size yet, such as a pipe, is read up to one byte more than is allowed.
      const bytes = found.size > largestFile ? null : Buffer.concat(await file.createReadStream({ end: largestFile, autoClose: false }).toArray());
      return bytes === null || bytes.length > largestFile ? { ok: false, reason: "tooLarge" } : { ok: true, originalName: basename(path), bytes };
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (["ENOENT", "EACCES", "ENOTDIR", "ENAMETOOLONG", "ELOOP"].includes(code)) return { ok: false, reason: "missing" };
    throw error;
  }
}
