import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { say } from "./child.mjs";
import { inRoot } from "./paths.mjs";

// A lock is a numbered file; the highest number holds. Whoever finds its owner gone, or the file marked free, may create the
// next number, which only one process can do. Nothing that could be somebody's valid lock is ever deleted, so a takeover is safe.
const folder = inRoot(".cache", "locks");
const foreignPatience = 10 * 60_000;

/** Distinguishes a living process from a later one that got the same number; null where the system does not tell. */
function startedAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && "code" in error ? error.code : undefined);

function isAlive(owner) {
  if (owner.host !== hostname()) return Date.now() - owner.since < foreignPatience;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  return owner.started === startedAt(owner.pid);
}

function generations(name) {
  const numbers = readdirSync(folder).flatMap((file) => (file.startsWith(`${name}.`) ? [Number(file.slice(name.length + 1))] : []));
  return numbers.filter(Number.isInteger).sort((a, b) => a - b);
}

/** Writes the whole file elsewhere first: a lock is never seen half written. */
function prepare(name, content) {
  const file = join(folder, `.${name}-${process.pid}-${Math.random().toString(36).slice(2)}`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

function claim(name, number) {
  const draft = prepare(name, { pid: process.pid, started: startedAt(process.pid), host: hostname(), since: Date.now() });
  const file = join(folder, `${name}.${number}`);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft);
  }
  const all = generations(name);
  if (all.at(-1) !== number) return rmSync(file), false;
  for (const old of all) if (old < number) rmSync(join(folder, `${name}.${old}`), { force: true });
  return true;
}

function tryLock(name) {
  const last = generations(name).at(-1) ?? 0;
  if (last === 0) return claim(name, 1) && 1;
  try {
    const owner = JSON.parse(readFileSync(join(folder, `${name}.${last}`), "utf8"));
    if (!owner.free && isAlive(owner)) return false;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
  return claim(name, last + 1) && last + 1;
}

/** Runs `work` while no other boot of this checkout runs work of the same name; a dead holder is replaced. */
export async function withLock(name, work) {
  mkdirSync(folder, { recursive: true });
  let held = tryLock(name);
  if (!held) say(`Another start is busy here (${name}); waiting for it …`);
  while (!held) {
    await wait(100);
    held = tryLock(name);
  }
  try {
    return await work();
  } finally {
    renameSync(prepare(name, { free: true }), join(folder, `${name}.${held}`));
  }
}
