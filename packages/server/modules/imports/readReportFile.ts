import { open, stat } from "node:fs/promises";
import { parse, type NotAReport } from "@nianbao/shared/parse";
import { readText, type Unreadable } from "@nianbao/shared/readers";
import type { ParsedReport } from "@nianbao/shared/report";

/** Uploads and imports are bounded (DESIGN §5). */
export const largestFile = 20 * 1024 * 1024;

export type FileRefusal = Unreadable | NotAReport | "tooLarge" | "missing" | "directory";

export type ReadReportFile = { ok: true; bytes: Buffer; report: ParsedReport } | { ok: false; reason: FileRefusal };

/** Reads and parses one file. What is no report comes back with the reason; nothing is stored and nothing throws for a bad file. */
export async function readReportFile(path: string): Promise<ReadReportFile> {
  const bytes = await readBounded(path);
  if (!Buffer.isBuffer(bytes)) return { ok: false, reason: bytes };
  const read = readText(bytes);
  if (!read.ok) return read;
  const parsed = parse(read.text);
  return parsed.ok ? { ok: true, bytes, report: parsed.report } : parsed;
}

async function readBounded(path: string): Promise<Buffer | "tooLarge" | "missing" | "directory"> {
  try {
    const { size } = await stat(path).then((found) => {
      if (found.isDirectory()) throw Object.assign(new Error("a directory"), { code: "EISDIR" });
      return found;
    });
    if (size > largestFile) return "tooLarge";
    const file = await open(path, "r");
    try {
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "EACCES" || code === "ENOTDIR") return "missing";
    if (code === "EISDIR") return "directory";
    throw error;
  }
}
