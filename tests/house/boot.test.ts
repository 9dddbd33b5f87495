import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "./checkout.ts";

let checkout: string;

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "nianbao-boot-"));
  cpSync(join(root, "scripts"), join(checkout, "scripts"), { recursive: true });
});

afterEach(() => rmSync(checkout, { recursive: true, force: true }));

const moduleOf = (name: string) => pathToFileURL(join(checkout, "scripts/boot", name)).href;

/** A process that takes the lock, writes to `journal` when it has it, and holds it until `release` appears. */
function holder(mark: string) {
  const code = `
    import { withLock } from ${JSON.stringify(moduleOf("lock.mjs"))};
    import { appendFileSync, existsSync } from "node:fs";
    import { setTimeout } from "node:timers/promises";
    await withLock("build", async () => {
      appendFileSync("journal", "${mark} begins\\n");
      while (!existsSync("release")) await setTimeout(5);
      appendFileSync("journal", "${mark} ends\\n");
    });`;
  return spawn(process.execPath, ["--input-type=module", "-e", code], { cwd: checkout, stdio: ["ignore", "ignore", "pipe"] });
}

const journal = () => (existsSync(join(checkout, "journal")) ? readFileSync(join(checkout, "journal"), "utf8").trim().split("\n") : []);
const release = () => writeFileSync(join(checkout, "release"), "");

describe("two boots at once", () => {
  test("work one after the other", async () => {
    const first = holder("first");
    await expect.poll(journal).toEqual(["first begins"]);
    const later = [holder("second"), holder("third")];
    await Promise.all(later.map((child) => once(child.stderr, "data")));
    release();
    await Promise.all([first, ...later].map((child) => once(child, "exit")));
    const lines = journal();
    expect(lines).toHaveLength(6);
    for (let i = 0; i < 6; i += 2) expect(lines[i]?.split(" ")[0]).toBe(lines[i + 1]?.split(" ")[0]);
  });

  test("do not wait for one that was killed", async () => {
    const killed = holder("killed");
    await expect.poll(journal).toEqual(["killed begins"]);
    killed.kill("SIGKILL");
    await once(killed, "exit");
    release();
    const next = [holder("a"), holder("b")];
    await Promise.all(next.map((child) => once(child, "exit")));
    expect(journal()).toHaveLength(5);
  });
});

describe("what was built", () => {
  const ask = (call: string) =>
    execFileSync(process.execPath, ["--input-type=module", "-e", `import * as f from ${JSON.stringify(moduleOf("fingerprint.mjs"))}; process.stdout.write(String(${call}));`], { cwd: checkout, encoding: "utf8" });
  const source = () => join(checkout, "source/a.ts");
  const isFresh = () => ask(`f.isFresh("stamp", ["source"])`) === "true";

  beforeEach(() => {
    mkdirSync(join(checkout, "source"));
    writeFileSync(source(), "one");
    ask(`f.writeStamp("stamp", f.takeStamp(["source"]))`);
  });

  test("is fresh while nothing changed", () => {
    expect(isFresh()).toBe(true);
  });

  test("is fresh when a file was only touched", () => {
    utimesSync(source(), new Date(0), new Date(0));
    expect(isFresh()).toBe(true);
    expect(isFresh()).toBe(true);
  });

  test("is stale when a file changed, came or went", () => {
    writeFileSync(source(), "two!");
    expect(isFresh()).toBe(false);
    writeFileSync(source(), "one");
    expect(isFresh()).toBe(true);
    writeFileSync(join(checkout, "source/b.ts"), "");
    expect(isFresh()).toBe(false);
    rmSync(join(checkout, "source/b.ts"));
    rmSync(source());
    expect(isFresh()).toBe(false);
  });

  test("does not depend on tests, nor on what lies in dist or node_modules", () => {
    for (const file of ["a.test.ts", "dist/a.ts", "node_modules/a.ts"]) {
      mkdirSync(join(checkout, "source", file, ".."), { recursive: true });
      writeFileSync(join(checkout, "source", file), "new");
    }
    expect(isFresh()).toBe(true);
  });

  test("is stale when the stamp is damaged", () => {
    writeFileSync(join(checkout, "stamp"), "{");
    expect(isFresh()).toBe(false);
  });
});

test("a command that does not exist ends with the list of those that do, and a silent stdout", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(checkout, "scripts/boot.mjs"), "fly"], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/start\|nianbao\|test/);
});
