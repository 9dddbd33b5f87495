import { readdirSync, readFileSync } from "node:fs";
import { Reader } from "../../packages/server/modules/imports/reading/reader.ts";
import { hostileFiles } from "./hostile.ts";
import { seedFiles } from "./seedFiles.ts";

/** What came of hostile files: how they ended, the slowest and the largest. */
export interface HostileResult {
  files: number;
  endings: Record<string, number>;
  /** Files that took longer than they may, and files over which our own code broke. */
  tooLong: string[];
  broken: string[];
  slowest: { name: string; milliseconds: number };
  /** The most that the reader's process held, in MB. */
  memory: number;
}

/** Reads hostile files one after the other as the server does, each in the reader's process. */
export async function readHostile(from: number, count: number): Promise<HostileResult> {
  const reader = new Reader();
  const result: HostileResult = { files: 0, endings: {}, tooLong: [], broken: [], slowest: { name: "", milliseconds: 0 }, memory: 0 };
  try {
    await reader.read(new TextEncoder().encode("warm"));
    for (const { name, bytes, milliseconds } of hostileFiles(await seedFiles(), from, count)) {
      const start = performance.now();
      const reading = await reader.read(bytes);
      const took = performance.now() - start;
      const ending = reading.ok ? "read" : reading.reason;
      result.files++;
      result.endings[ending] = (result.endings[ending] ?? 0) + 1;
      if (ending === "failed") result.broken.push(`${name}: ${JSON.stringify(reading)}`);
      // The clock of a busy machine is late, and a process that was ended has to be started again.
      if (took > milliseconds + 4000) result.tooLong.push(`${name}: ${Math.round(took)} ms`);
      if (took > result.slowest.milliseconds) result.slowest = { name, milliseconds: took };
      if (result.files % 20 === 0) result.memory = Math.max(result.memory, memoryOfReaders());
    }
    return { ...result, memory: Math.max(result.memory, memoryOfReaders()) };
  } finally {
    await reader.close();
  }
}

/** The most that a reader's process of ours has held so far, in MB. */
function memoryOfReaders(): number {
  const peaks = readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(peakOfOurReader);
  return Math.max(0, ...peaks);
}

function peakOfOurReader(id: string): number {
  try {
    const status = readFileSync(`/proc/${id}/status`, "latin1");
    const isOurs = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]) === process.pid && readFileSync(`/proc/${id}/cmdline`, "latin1").includes("reader-worker");
    return isOurs ? Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024 : 0;
  } catch (error) {
    // A process may end between the list and the look.
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ESRCH")) return 0;
    throw error;
  }
}
