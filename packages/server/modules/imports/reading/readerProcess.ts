import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Socket } from "node:net";
import type { FileAnnounced } from "./reading.ts";

export interface ProcessLimits {
  /** What JavaScript may hold, in MB. */
  heap: number;
  /** What the whole process may hold, in MB, where the system tells (Linux); what is no JavaScript is bounded by this alone. */
  memory: number;
}

const longestStart = 30_000;
const betweenLooks = 10;

/**
 * A process that reads files. It is a process and no thread, because V8 ends the whole process when one array or string outgrows
 * the memory of a thread; the server must outlive every file. It knows no address and no password.
 */
export class ReaderProcess {
  private readonly child: ChildProcess;
  private readonly limits: ProcessLimits;

  private constructor(child: ChildProcess, limits: ProcessLimits) {
    this.child = child;
    this.limits = limits;
  }

  static async start(file: string, limits: ProcessLimits): Promise<ReaderProcess> {
    const child = fork(file, [], {
      env: {}, serialization: "advanced", stdio: ["pipe", "ignore", "ignore", "ipc"],
      execArgv: [`--max-old-space-size=${limits.heap}`, "--max-semi-space-size=4", "--disallow-code-generation-from-strings"],
    });
    // What was not written when the process ended is of no interest any more.
    child.stdin?.on("error", () => undefined);
    const reader = new ReaderProcess(child, limits);
    const report = await reader.answer(longestStart);
    if (report.kind !== "answer") throw new Error(`the reader's process did not start (${report.kind})`);
    reader.rest();
    return reader;
  }

  /** False once the process has ended. */
  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null && this.child.connected;
  }

  /** True when it holds so much that the next file might be blamed for it. */
  get isFull(): boolean {
    return memoryOf(this.child.pid) > this.limits.memory / 2;
  }

  /** Sends the bytes of a file and waits for an answer at most so many milliseconds; without one, the process is ended. */
  async ask({ bytes, words }: { bytes: Uint8Array; words: readonly string[] }, milliseconds: number): Promise<{ kind: "answer"; message: unknown } | { kind: "tooSlow" | "tooMuch" | "failed" }> {
    this.child.ref();
    this.child.channel?.ref();
    const answer = this.answer(milliseconds);
    // Through the pipe the bytes go as they are; a message would copy them twice on either side.
    const announced: FileAnnounced = { length: bytes.length, words };
    this.child.send(announced, () => undefined);
    this.child.stdin?.write(bytes);
    const result = await answer;
    if (result.kind === "answer") this.rest();
    return result;
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    // Whoever waits for the end must not end before it.
    this.child.ref();
    const exit = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await exit;
  }

  /** While nothing is asked, the process keeps nobody from ending. */
  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
    if (this.child.stdin instanceof Socket) this.child.stdin.unref();
  }

  private answer(milliseconds: number): ReturnType<ReaderProcess["ask"]> {
    return new Promise((resolve, reject) => {
      let verdict: "tooSlow" | "tooMuch" | undefined;
      const endAs = (reason: "tooSlow" | "tooMuch"): void => {
        verdict ??= reason;
        this.child.kill("SIGKILL");
      };
      // An answer that already waits is read before the time is up: the clock of a busy process is late.
      const clock = setTimeout(() => setImmediate(endAs, "tooSlow"), milliseconds);
      const watch = setInterval(() => memoryOf(this.child.pid) > this.limits.memory && endAs("tooMuch"), betweenLooks);
      const settle = (act: () => void): void => {
        clearTimeout(clock);
        clearInterval(watch);
        this.child.off("message", onMessage).off("exit", onExit).off("error", onError);
        act();
      };
      const onMessage = (message: unknown): void => settle(() => resolve({ kind: "answer", message }));
      // V8 aborts when the heap is full, and the system kills what takes its memory.
      const onExit = (_code: number | null, signal: string | null): void => settle(() => resolve({ kind: verdict ?? (signal === null ? "failed" : "tooMuch") }));
      const onError = (error: Error): void => settle(() => reject(error));
      this.child.on("message", onMessage).on("exit", onExit).on("error", onError);
    });
  }
}

/** What a process holds in MB; 0 where the system does not tell. */
function memoryOf(pid: number | undefined): number {
  try {
    const kilobytes = /^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, "latin1"))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
