import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../../packages/server/dist/main.mjs", import.meta.url));

/** The built pages, for journeys that change a copy of them. */
export const builtPages = fileURLToPath(new URL("../../../packages/web/dist", import.meta.url));

/** A real server of a test's own, filled with the sample, on a port the system chose. */
export class Site {
  url = "";
  readonly folder: string;
  private readonly environment: Record<string, string>;
  private process: ChildProcess | undefined;

  private constructor(folder: string, environment: Record<string, string>) {
    this.folder = folder;
    this.environment = environment;
  }

  static async start(environment: Record<string, string> = {}): Promise<Site> {
    const folder = await mkdtemp(join(tmpdir(), "nianbao-browser-"));
    const { DATABASE_URL: _elsewhere, ...inherited } = process.env as Record<string, string>;
    const site = new Site(folder, { ...inherited, HOST: "127.0.0.1", PORT: "0", NIANBAO_DATA: join(folder, "data"), ...environment });
    await site.serve();
    return site;
  }

  /** Starts again after `stop`, at the same address. */
  async restart(): Promise<void> {
    this.environment["PORT"] = new URL(this.url).port;
    await this.serve();
  }

  private async serve(): Promise<void> {
    const child = spawn(process.execPath, [main, "serve"], { env: this.environment, stdio: ["ignore", "pipe", "pipe"] });
    this.process = child;
    let said = "";
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    this.url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on("line", (line) => {
        const url = /^Nianbao ready: (\S+)$/.exec(line)?.[1];
        if (url !== undefined) resolve(url);
      });
      child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    });
  }

  /** Ends the server; SIGKILL as a power cut would. */
  async stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    const child = this.process;
    this.process = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill(signal);
    });
  }

  async dispose(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
