import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { endProcess, processScript } from "./clientProcess.ts";

/** Another process that opens the embedded database exclusively. */
export interface HolderProcess {
  pid: number;
  /** Lines it has printed: "open", then what its task reports. */
  lines: readonly string[];
  /** Resolves once it has printed so many lines. */
  printed(count: number): Promise<void>;
  kill(): Promise<void>;
  exited: Promise<number | null>;
  /** What it complained about. */
  complaints(): string;
}

export function startHolder(bundle: string, dataDirectory: string, task: "wait" | "write" | "close"): HolderProcess {
  const child = spawn(process.execPath, [processScript("holder.mjs"), bundle, dataDirectory, task], { stdio: ["ignore", "pipe", "pipe"] });
  const lines: string[] = [];
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => (complaints += chunk.toString()));
  const watchers = new Set<() => void>();
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    watchers.forEach((look) => look());
  });
  const exited = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  return {
    pid: child.pid ?? 0,
    lines,
    exited,
    complaints: () => complaints,
    kill: () => endProcess(child, () => child.kill("SIGKILL")),
    printed: (count) => new Promise((resolve, reject) => {
      const look = (): void => {
        if (lines.length >= count) resolve();
      };
      watchers.add(look);
      void exited.then(() => reject(new Error(`the holder ended early: ${complaints}`)));
      look();
    }),
  };
}
