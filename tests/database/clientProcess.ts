import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { ClientConfig } from "pg";

export interface Answer {
  rows?: Record<string, unknown>[];
  error?: { message: string; code?: string };
}

/** A PostgreSQL client in another process. */
export interface ClientProcess {
  query(sql: string, parameters?: unknown[]): Promise<Answer>;
  /** Ends the process as a crash would, with whatever it left open. */
  kill(): Promise<void>;
  end(): Promise<void>;
}

export function processScript(name: string): string {
  return fileURLToPath(new URL(`./processes/${name}`, import.meta.url));
}

export function startClient(config: ClientConfig): ClientProcess {
  const child = spawn(process.execPath, [processScript("client.mjs"), JSON.stringify(config)], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting: ((answer: Answer) => void)[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift()?.(JSON.parse(line) as Answer));
  child.on("exit", () => waiting.splice(0).forEach((give) => give({ error: { message: "the client process is gone" } })));
  return {
    query: (sql, parameters = []) => new Promise((resolve) => {
      waiting.push(resolve);
      child.stdin.write(`${JSON.stringify({ sql, parameters })}\n`);
    }),
    kill: () => endProcess(child, () => child.kill("SIGKILL")),
    end: () => endProcess(child, () => child.stdin.end()),
  };
}

export async function endProcess(child: ChildProcess, act: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  act();
  await gone;
}

/** Runs a script to its end and returns what it printed. */
export async function runProcess(script: string, argument: unknown): Promise<string> {
  const child = spawn(process.execPath, [processScript(script), JSON.stringify(argument)], { stdio: ["ignore", "pipe", "inherit"] });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}`);
  return printed;
}
