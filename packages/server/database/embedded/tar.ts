import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";

const block = 512;

interface Entry {
  path: string;
  kind: "file" | "directory";
  content: Buffer;
}

/** Writes the files and folders of a tar archive into an existing folder. */
export async function extractTar(archive: Buffer, target: string): Promise<void> {
  const made = new Set<string>();
  const makeFolder = async (path: string): Promise<void> => {
    if (made.has(path)) return;
    await mkdir(path, { recursive: true, mode: 0o700 });
    made.add(path);
  };
  for (const entry of entries(archive)) {
    const path = join(target, entry.path);
    await makeFolder(entry.kind === "directory" ? path : dirname(path));
    if (entry.kind === "file") await writeFile(path, entry.content, { mode: 0o600, flag: "wx" });
  }
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
