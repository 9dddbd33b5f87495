import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeLock, type Holder, type Lock } from "./lock.ts";
import { processPlace, processStart } from "./processes.ts";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-lock-"));
  path = join(folder, "database.lock");
});

afterEach(() => rmSync(folder, { recursive: true }));

function taken(): Lock {
  const lock = takeLock(path, "/somewhere");
  if (!("release" in lock)) throw new Error("someone else has the lock");
  return lock;
}

function leave(name: string, pid: number, token: string): void {
  const dead: Holder = { token, pid, started: "another boot:1", place: processPlace(), socketDirectory: "/old" };
  writeFileSync(join(folder, name), `${JSON.stringify(dead)}\n`);
}

describe("the lock", () => {
  it("is had by one at a time and gone when released", () => {
    const lock = taken();
    expect(takeLock(path, "/else")).toMatchObject({ pid: process.pid, started: processStart(process.pid), socketDirectory: "/somewhere" });
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is taken over from a dead process, also when another died while taking it over", () => {
    leave("database.lock", process.pid, "dead");
    leave("database.lock.dead", process.pid, "dead-too");
    leave("database.lock.x.999999999.draft", 999_999_999, "x");
    taken();
    expect(readdirSync(folder)).toEqual(["database.lock"]);
  });

  it("is not taken from someone who is just taking it over", () => {
    leave("database.lock", process.pid, "dead");
    writeFileSync(join(folder, "database.lock.dead"),
      `${JSON.stringify({ token: "rival", pid: process.ppid, started: processStart(process.ppid), place: processPlace(), socketDirectory: "/rival" })}\n`);
    expect(takeLock(path, "/mine")).toMatchObject({ token: "rival", pid: process.ppid });
  });

  it("of another container is respected while it is renewed, and taken over when it is not", () => {
    const elsewhere = { token: "far", pid: 1, started: "boot:1", place: "another container", socketDirectory: "/far" };
    writeFileSync(path, `${JSON.stringify(elsewhere)}\n`);
    expect(takeLock(path, "/mine")).toMatchObject(elsewhere);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(path, longAgo, longAgo);
    taken();
  });

  it("released late does not remove a successor's", () => {
    const first = taken();
    rmSync(path);
    taken();
    first.release();
    expect(readdirSync(folder)).toEqual(["database.lock"]);
  });
});

describe("processStart", () => {
  it("is known for a running process and for no other", () => {
    expect(processStart(process.pid)).toBe(processStart(process.pid));
    expect(processStart(process.pid)).not.toBe(processStart(process.ppid));
    expect(processStart(999_999_999)).toBeUndefined();
  });
});
