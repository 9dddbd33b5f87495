import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";

const main = fileURLToPath(new URL("../../packages/server/dist/main.mjs", import.meta.url));
const postgres = process.env["DATABASE_URL"];

export const sampleFile = fileURLToPath(new URL("../../packages/server/modules/imports/sample/2017-xiangshan-office.txt", import.meta.url));

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * One Nianbao of a test's own: a data folder, and a database on the server that DATABASE_URL names or embedded in the
 * folder. The commands and the server are the built ones, each in a process of its own.
 */
export class Nianbao {
  readonly folder: string;
  url = "";
  /** What its processes are started with. */
  readonly environment: Readonly<Record<string, string>>;
  private readonly databaseName: string | null;
  private server: ChildProcess | null = null;

  private constructor(folder: string, databaseName: string | null, environment: Record<string, string>) {
    this.folder = folder;
    this.databaseName = databaseName;
    this.environment = environment;
  }

  static async create(environment: Record<string, string> = {}): Promise<Nianbao> {
    const folder = await mkdtemp(join(tmpdir(), "nianbao-api-"));
    const databaseName = postgres === undefined ? null : `nianbao_test_${randomBytes(6).toString("hex")}`;
    const { DATABASE_URL: _url, ...inherited } = process.env;
    const nianbao = new Nianbao(folder, databaseName, {
      ...(inherited as Record<string, string>), NIANBAO_DATA: join(folder, "data"), HOST: "127.0.0.1", PORT: "0",
      ...(databaseName === null ? {} : { DATABASE_URL: urlOf(databaseName) }),
      ...environment,
    });
    await nianbao.createDatabase();
    return nianbao;
  }

  private async createDatabase(): Promise<void> {
    if (this.databaseName !== null) await onServer(`create database ${this.databaseName} encoding 'UTF8' template template0`);
  }

  /** Throws the whole database away, as a broken disk would; the archive beside it stays. */
  async loseDatabase(): Promise<void> {
    if (this.databaseName === null) return rm(join(this.folder, "data", "database"), { recursive: true });
    await onServer(`drop database ${this.databaseName} with (force)`);
    await this.createDatabase();
  }

  /** Runs `nianbao …` and waits for its end. */
  async run(...args: string[]): Promise<Outcome> {
    const child = spawn(process.execPath, [main, ...args], { env: this.environment, stdio: ["ignore", "pipe", "pipe"] });
    const outcome: Outcome = { code: null, stdout: "", stderr: "" };
    child.stdout.on("data", (text: Buffer) => (outcome.stdout += text.toString()));
    child.stderr.on("data", (text: Buffer) => (outcome.stderr += text.toString()));
    outcome.code = await new Promise((resolve, reject) => child.once("close", resolve).once("error", reject));
    return outcome;
  }

  /** Starts the server and waits until it says that it is ready. */
  async serve(): Promise<string> {
    const child = spawn(process.execPath, [main, "serve"], { env: this.environment, stdio: ["ignore", "pipe", "pipe"] });
    this.server = child;
    let said = "";
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    this.url = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).on("line", (line) => {
        const ready = /^Nianbao ready: (\S+)$/.exec(line);
        if (ready?.[1] !== undefined) resolve(ready[1]);
      });
      child.once("exit", (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
    });
    return this.url;
  }

  /** Ends the server: politely, or as a power cut does. */
  async stop(signal: "SIGTERM" | "SIGKILL" = "SIGTERM"): Promise<void> {
    const child = this.server;
    this.server = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill(signal);
    });
  }

  async dispose(): Promise<void> {
    await this.stop();
    if (this.databaseName !== null) await onServer(`drop database ${this.databaseName} with (force)`);
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A PostgreSQL client on the very database; the embedded one only while the server runs. */
  async connect(): Promise<pg.Client> {
    const client = new pg.Client(this.databaseName === null ? await this.socket() : { connectionString: urlOf(this.databaseName) });
    await client.connect();
    return client;
  }

  private async socket(): Promise<pg.ClientConfig> {
    const { socketDirectoryFor } = await import("../../packages/server/database/embedded/socketDirectory.ts");
    return { host: socketDirectoryFor(join(this.folder, "data")), user: "postgres", database: "postgres" };
  }

  /** Asks by POST; a GraphQL error fails the test. */
  async query<Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { body } = await this.post({ query, variables });
    if (body.errors !== undefined) throw new Error(`${query}\n${JSON.stringify(body.errors)}`);
    return body.data as Data;
  }

  async post(body: unknown): Promise<{ status: number; body: { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] } }> {
    const response = await fetch(`${this.url}/graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as never };
  }
}

function urlOf(database: string): string {
  const url = new URL(postgres ?? "");
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
