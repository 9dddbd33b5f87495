import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const block = 512;
const nothing = Buffer.alloc(block);

interface Entry {
  path: string;
  kind: "file" | "directory";
  content: Buffer;
}

/**
 * Writes the files and folders of a tar archive into an existing folder. Synchronously, for a thousand small files
 * are written in half the time so, and the thread that does it has nothing else to do yet.
 */
export function extractTar(archive: Buffer, target: string): void {
  const made = new Set<string>();
  const makeFolder = (path: string): void => {
    if (made.has(path)) return;
    mkdirSync(path, { recursive: true, mode: 0o700 });
    made.add(path);
  };
  for (const entry of entries(archive)) {
    const path = join(target, entry.path);
    makeFolder(entry.kind === "directory" ? path : dirname(path));
    if (entry.kind === "file") writeSparse(path, entry.content);
  }
}

/** The log's file is 16 MB of mostly nothing, which need not be written. */
function writeSparse(path: string, content: Buffer): void {
  let used = content.length;
  while (used >= block && content.subarray(used - block, used).equals(nothing)) used -= block;
  writeFileSync(path, content.subarray(0, used), { mode: 0o600, flag: "wx" });
  if (used < content.length) truncateSync(path, content.length);
}

function* entries(archive: Buffer): Generator<Entry> {
  let at = 0;
  while (at + block <= archive.length) {
    const header = archive.subarray(at, at + block);
    if (header[0] === 0) return;
    const size = parseInt(field(header, 124, 12), 8);
    if (!Number.isSafeInteger(size) || at + block + size > archive.length) throw new Error("the archive is cut short or damaged");
    yield { path: entryPath(header), kind: kindOf(header), content: archive.subarray(at + block, at + block + size) };
    at += block + Math.ceil(size / block) * block;
  }
  throw new Error("the archive has no end");
}

function entryPath(header: Buffer): string {
  const prefix = field(header, 257, 5) === "ustar" ? field(header, 345, 155) : "";
  const path = normalize(join(prefix, field(header, 0, 100)));
  if (path.startsWith("..")) throw new Error(`the archive names a file outside its folder: ${path}`);
  return path;
}

function kindOf(header: Buffer): Entry["kind"] {
  const flag = field(header, 156, 1);
  if (flag === "5") return "directory";
  if (flag === "0" || flag === "") return "file";
  throw new Error(`the archive holds an entry of unknown kind ${flag}`);
}

function field(header: Buffer, start: number, length: number): string {
  const bytes = header.subarray(start, start + length);
  const zero = bytes.indexOf(0);
  return bytes.toString("utf8", 0, zero < 0 ? length : zero).trim();
}
