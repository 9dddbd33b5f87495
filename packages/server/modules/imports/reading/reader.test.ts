import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Reader, type ReaderOptions } from "./reader.ts";

/** A program that stands in for the reader's: what a file says is what it does. */
const standIn = `
  import { readSync } from "node:fs";
  const acts = {
    hang() { for (;;); },
    objects() { const held = []; for (;;) held.push({ held: [held.length] }); },
    array() { return new Array(5e7).fill(0).length; },
    text() { return "政".repeat(1.2e8).split("").length; },
    buffers() { const held = []; for (;;) held.push(new Uint8Array(1e6).fill(1)); },
    exit() { process.exit(3); },
  };
  process.on("message", ({ length, words }) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; ) at += readSync(0, bytes, at, length - at, null);
    const act = Buffer.from(bytes.subarray(0, 20)).toString().trim();
    acts[act]?.();
    process.send({ ok: false, reason: "failed", place: act + " " + bytes.length + " " + process.pid + " " + words.join("+") + " " + Object.keys(process.env).length });
  });
  process.on("disconnect", () => process.exit());
  process.send("ready");
`;

let folder: string;
let reader: Reader;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nianbao-reader-"));
  writeFileSync(join(folder, "stand-in.mjs"), standIn);
});

afterEach(async () => {
  await reader.close();
  rmSync(folder, { recursive: true });
});

function start(options: Partial<ReaderOptions> = {}): Reader {
  reader = new Reader({ file: join(folder, "stand-in.mjs"), ...options });
  return reader;
}

const ask = async (act: string): Promise<string> => {
  const reading = await reader.read(Buffer.from(act));
  return !reading.ok && reading.reason === "failed" ? reading.place : JSON.stringify(reading);
};
const pidOf = (place: string): string => place.split(" ")[2] ?? "";

describe("the reader", () => {
  it("hands each file's words on with it", async () => {
    start();
    const answers = await Promise.all([reader.read(Buffer.from("first"), ["涉密", "内部"]), reader.read(Buffer.from("second"))]);
    expect(answers).toMatchObject([{ place: expect.stringMatching(/^first 5 \d+ 涉密\+内部 0$/) }, { place: expect.stringMatching(/^second 6 \d+  0$/) }]);
  });

  it("keeps one process for file after file and answers in order", async () => {
    start();
    const answers = await Promise.all(["first", "second", "third"].map(ask));
    expect(answers.map((answer) => answer.split(" ")[0])).toEqual(["first", "second", "third"]);
    expect(new Set(answers.map(pidOf)).size).toBe(1);
  });

  it("tells that process nothing of the server's environment", async () => {
    start();
    expect((await ask("environment")).split(" ").at(-1)).toBe("0");
  });

  it("ends a file that takes too long, and reads the next one", async () => {
    start({ perMegabyte: { other: 300, pdf: 300 } });
    const before = pidOf(await ask("before"));
    const started = Date.now();
    const [hanging, after] = await Promise.all([reader.read(Buffer.from("hang")), ask("after")]);
    expect(hanging).toEqual({ ok: false, reason: "tooSlow" });
    expect(Date.now() - started).toBeLessThan(3000);
    expect(after).toMatch(/^after 5 /);
    expect(pidOf(after)).not.toBe(before);
  });

  // One array or string that outgrows the heap ends the whole process, which is why the reader is no thread.
  it.each(["objects", "array", "text", "buffers"])("ends a file that takes too much memory (%s), and reads the next one", async (act) => {
    start({ perMegabyte: { other: 20_000, pdf: 20_000 } });
    expect(await reader.read(Buffer.from(act))).toEqual({ ok: false, reason: "tooMuch" });
    expect(await ask("after")).toMatch(/^after 5 /);
  });

  it("outlives its process", async () => {
    start();
    expect(await ask("exit")).toBe("reader");
    expect(await ask("after")).toMatch(/^after 5 /);
  });

  it("gives a file time by its size, and a PDF more", async () => {
    start({ perMegabyte: { other: 1, pdf: 10_000 } });
    const large = Buffer.alloc(2 * 1024 * 1024);
    large.write("%PDF-1.7\n");
    expect(await reader.read(large)).toMatchObject({ reason: "failed", place: expect.stringContaining(" 2097152 ") });
    expect(await reader.read(Buffer.from("hang"))).toEqual({ ok: false, reason: "tooSlow" });
  });

  it("ends a process without work, and starts another when there is some", async () => {
    start({ idle: 1 });
    const first = Number(pidOf(await ask("first")));
    await expect.poll(() => isRunning(first)).toBe(false);
    expect(await ask("second")).toMatch(/^second 6 /);
  });

  it("says so when the program is not there", async () => {
    start({ file: join(folder, "missing.mjs") });
    await expect(reader.read(Buffer.from("x"))).rejects.toThrow("did not start");
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
