import { createHash, randomUUID } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { hasCode, processPlace, processStart } from "./processes.ts";

/** Who has a lock, as written in its file. */
export interface Holder {
  /** Unlike any other holder's, so that a lock is never mistaken for its successor. */
  token: string;
  pid: number;
  started: string;
  /** The machine and container in which that number means something. */
  place: string;
  socketDirectory: string;
}

export interface Lock {
  release(): void;
}

/** Takes the lock file for this process, or says who has it. A lock whose process is gone is taken over. */
export function takeLock(path: string, socketDirectory: string): Lock | Holder {
  const mine: Holder = { token: randomUUID(), pid: process.pid, started: processStart(process.pid) ?? "unknown", place, socketDirectory };
  const rival = take(path, mine);
  if (rival) return rival;
  tidy(path);
  const beating = setInterval(() => beat(path), heartbeat).unref();
  return {
    release() {
      clearInterval(beating);
      release(path, mine);
    },
  };
}

/** Whether the holder of the lock at this path lives. Elsewhere its process cannot be seen, only that it renews the file. */
export function isRunning(path: string, holder: Holder): boolean {
  if (isHere(holder)) return processStart(holder.pid) === holder.started;
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
  return Date.now() - mtimeMs < missedBeats * heartbeat;
}

export function isHere(holder: Holder): boolean {
  return holder.place === place;
}

const place = processPlace();
const heartbeat = 5_000;
const missedBeats = 4;

function beat(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch (error) {
    // Whoever removed the file, or the whole folder, has made the lock meaningless.
    if (!hasCode(error, "ENOENT")) throw error;
  }
}

function take(path: string, mine: Holder): Holder | undefined {
  for (;;) {
    if (create(path, mine)) return undefined;
    const holder = readHolder(path);
    if (!holder) continue;
    if (isRunning(path, holder)) return holder;
    const rival = replaceDead(path, holder, mine);
    if (rival) return rival;
    if (readHolder(path)?.token === mine.token) return undefined;
  }
}

/**
 * Only who holds the claim named after a dead holder may replace that holder's lock, so of two processes that both
 * saw the dead one, the slower cannot remove the faster's new lock. A claim is a lock like any other.
 */
function replaceDead(path: string, dead: Holder, mine: Holder): Holder | undefined {
  const claim = `${path}.${dead.token}`;
  const rival = take(claim, mine);
  if (rival) return rival;
  try {
    if (readHolder(path)?.token === dead.token) {
      renameSync(writeDraft(path, mine), path);
    }
  } finally {
    release(claim, mine);
  }
  return undefined;
}

/** A link appears at once with all its content, or fails because the name is taken. */
function create(path: string, mine: Holder): boolean {
  const draft = writeDraft(path, mine);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

function writeDraft(path: string, mine: Holder): string {
  const draft = `${path}.${mine.token}.${mine.pid}.draft`;
  const file = openSync(draft, "w", 0o600);
  try {
    writeSync(file, `${JSON.stringify(mine)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return draft;
}

/** Removes drafts and claims of processes that were killed in between; a claim means nothing once its lock is replaced. */
function tidy(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const author = /\.(\d+)\.draft$/.exec(name)?.[1];
    if (author === undefined || processStart(Number(author)) === undefined) rmSync(join(dirname(path), name), { force: true });
  }
}

function readHolder(path: string): Holder | undefined {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
  return parseHolder(content) ?? unreadable(content);
}

function parseHolder(content: string): Holder | undefined {
  const [, token, pid, started, at, socketDirectory] =
    /^\{"token":"([\w-]+)","pid":(\d+),"started":"([^"]*)","place":"([^"]*)","socketDirectory":("[^\n]*")\}\n$/.exec(content) ?? [];
  if (!token || !pid || !started || at === undefined || !socketDirectory) return undefined;
  return { token, pid: Number(pid), started, place: at, socketDirectory: String(JSON.parse(socketDirectory)) };
}

/** What a loss of power may leave of a lock: nobody's, and to be taken over. */
function unreadable(content: string): Holder {
  const token = createHash("sha256").update(content).digest("hex").slice(0, 16);
  return { token, pid: 0, started: "never", place, socketDirectory: "" };
}

function release(path: string, mine: Holder): void {
  if (readHolder(path)?.token === mine.token) rmSync(path, { force: true });
}
