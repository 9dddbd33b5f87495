import { readSync } from "node:fs";
import { placeOf } from "./placeOf.ts";
import type { FileAnnounced, Reading } from "./reading.ts";
import { understand } from "./understand.ts";

/** Entry of the reader's process: one file after the other, each announced by its length and then sent through the pipe. */
process.on("message", ({ length, words }: FileAnnounced) => {
  understand(receive(length), words).catch(failed).then(send, endProcess);
});

// Ctrl-C in a terminal reaches every process; the command finishes its file and ends this one itself.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit());

send("ready");

function receive(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const count = readSync(0, bytes, at, length - at, null);
    // The pipe ends with the process that wrote into it.
    if (count === 0) process.exit();
    at += count;
  }
  return bytes;
}

function send(message: Reading | "ready"): void {
  process.send?.(message);
}

function failed(error: unknown): Reading {
  if (error instanceof RangeError) return { ok: false, reason: error.message.includes("call stack") ? "tooDeep" : "tooMuch" };
  return { ok: false, reason: "failed", place: placeOf(error) };
}

function endProcess(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
