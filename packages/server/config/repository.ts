import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the repository by its path from the root, found the same way from the sources and from the bundle. */
export function repositoryFile(path: string): string {
  let directory = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(directory, "pnpm-workspace.yaml"))) {
    const parent = dirname(directory);
    if (parent === directory) throw new Error("the repository's root was not found above the running code");
    directory = parent;
  }
  return join(directory, path);
}
