import { existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { manifestOf, root } from "./checkout.ts";

/** Where Node finds a package from `folder`; undefined for an optional one that was not installed. */
function locate(name: string, folder: string): string | undefined {
  for (let place = folder; ; place = dirname(place)) {
    const candidate = join(place, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return realpathSync(candidate);
    if (place === dirname(place)) return undefined;
  }
}

/** The folders of every package that runs in production, reached from the packages of this repository. */
function productionTree(): Set<string> {
  const found = new Set<string>();
  const visit = (folder: string): void => {
    if (found.has(folder)) return;
    found.add(folder);
    const { dependencies = {}, optionalDependencies = {} } = manifestOf(join(folder, "package.json"));
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const place = locate(name, folder);
      if (place !== undefined) visit(place);
      else expect(Object.keys(optionalDependencies), `${name}, needed by ${folder}, is not installed`).toContain(name);
    }
  };
  for (const name of readdirSync(join(root, "packages"))) visit(join(root, "packages", name));
  return found;
}

function nativeFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : nativeFiles(path);
    return entry.name.endsWith(".node") ? [path] : [];
  });
}

test("nothing that runs in production is compiled for one kind of machine", () => {
  const folders = [...productionTree()];
  expect(folders.some((folder) => folder.endsWith("pglite")), "the tree was walked").toBe(true);
  expect(folders.length).toBeGreaterThan(50);
  expect(folders.flatMap(nativeFiles)).toEqual([]);
});
