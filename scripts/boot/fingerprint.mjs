import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "./paths.mjs";

const skipped = new Set(["node_modules", "dist"]);
const isSource = (name) => !skipped.has(name) && !name.startsWith(".") && !/\.test\.ts$/.test(name);

function* filesIn(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return void (yield path);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!isSource(entry.name)) continue;
    if (entry.isDirectory()) yield* filesIn(join(path, entry.name));
    else yield join(path, entry.name);
  }
}

function digest(paths, describe) {
  const hash = createHash("sha256");
  for (const path of paths) for (const file of filesIn(path)) hash.update(relative(root, file)).update("\0").update(describe(file)).update("\0");
  return hash.digest("hex");
}

const times = (paths) => digest(paths, (file) => ((stat) => `${stat.mtimeMs} ${stat.size}`)(statSync(file)));
const contents = (paths) => digest(paths, (file) => readFileSync(file));

/**
 * Whether `stampFile` was written for the present content of `paths`. Times and sizes answer in the usual case;
 * contents only when those moved, so that a branch visited and left costs no build.
 */
export function isFresh(stampFile, paths, extra = "") {
  if (!existsSync(stampFile)) return false;
  let stamp;
  try {
    stamp = JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return false;
  }
  if (stamp.extra !== extra) return false;
  const now = times(paths);
  if (stamp.times === now) return true;
  if (stamp.contents !== contents(paths)) return false;
  writeFileSync(stampFile, JSON.stringify({ ...stamp, times: now }));
  return true;
}

/** Taken before a build begins: an edit made while it runs leaves the result stale. */
export const takeStamp = (paths, extra = "") => JSON.stringify({ times: times(paths), contents: contents(paths), extra });

export function writeStamp(stampFile, stamp) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
