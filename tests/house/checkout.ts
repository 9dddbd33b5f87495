import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Every file that git tracks or would add; what is ignored or deleted is not ours to judge. */
export function trackedFiles(): string[] {
  const list = (...flags: string[]) => execFileSync("git", ["ls-files", "-z", ...flags], { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
  const deleted = new Set(list("--deleted"));
  return list("--cached", "--others", "--exclude-standard").filter((file) => !deleted.has(file));
}

export const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

/** A package.json as far as these tests read it. */
export interface Manifest {
  name?: string;
  license?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export const manifestOf = (file: string): Manifest => JSON.parse(readFileSync(file, "utf8")) as Manifest;
