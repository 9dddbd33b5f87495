import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

export interface FoundFile {
  path: string;
  /** Found in a folder, and not named by the operator. */
  inFolder: boolean;
}

export interface FoundFiles {
  files: FoundFile[];
  hasFolder: boolean;
  /** Symbolic links in the folders; they are not followed, since they may lead in a circle or out of the folder. */
  links: string[];
}

/** The files of the paths that the operator named, folders with all that is below them in the order of their names, each once. */
export async function findFiles(paths: readonly string[], leftOut: readonly string[]): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], hasFolder: false, links: [] };
  const seen = new Set(leftOut.map((path) => resolve(path)));
  const add = (path: string, inFolder: boolean): void => {
    if (!seen.has(resolve(path))) found.files.push({ path, inFolder });
    seen.add(resolve(path));
  };
  for (const path of paths) {
    if (!(await isFolder(path))) add(path, false);
    else {
      found.hasFolder = true;
      await walk(path, (each) => add(each, true), found.links);
    }
  }
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((entry) => entry.isDirectory(), () => false);
}

async function walk(folder: string, add: (path: string) => void, links: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  // Reading it like a file says that it may not be read.
  if (entries === null) return add(folder);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (isPassedOver(entry.name)) continue;
    if (entry.isDirectory()) await walk(path, add, links);
    else if (entry.isFile()) add(path);
    else if (entry.isSymbolicLink()) links.push(path);
  }
}

/** What systems and office programs leave in folders; the last are open elsewhere and hold no document. */
function isPassedOver(name: string): boolean {
  return name.startsWith(".") || name.startsWith("~$") || /^(?:thumbs\.db|desktop\.ini|__MACOSX)$/i.test(name);
}
