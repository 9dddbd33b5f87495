import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { openDatabase, type Database } from "../../packages/server/database/index.ts";

const require = createRequire(new URL("../../packages/server/package.json", import.meta.url));
const { Client } = require("pg") as typeof pg;

/** A database of its own for one test file: on the server that DATABASE_URL names, else embedded in a new folder. */
export interface Target {
  database: Database;
  /** How other clients, in this process or another, reach the same database. */
  config: pg.ClientConfig;
  close(): Promise<void>;
}

export const serverUrl = process.env["DATABASE_URL"];

export async function openTarget(): Promise<Target> {
  return serverUrl === undefined ? openEmbeddedTarget() : openServerTarget(serverUrl);
}

export async function openEmbeddedTarget(): Promise<Target> {
  const dataDirectory = await temporaryFolder();
  const database = await openDatabase({ dataDirectory, exclusive: true, entities: [] });
  return {
    database,
    config: embeddedConfig(database),
    async close() {
      await database.close();
      await rm(dataDirectory, { recursive: true });
    },
  };
}

async function openServerTarget(url: string): Promise<Target> {
  const own = await createServerDatabase(url);
  const database = await openDatabase({ databaseUrl: own.url, dataDirectory: "", exclusive: true, entities: [] });
  return {
    database,
    config: { connectionString: own.url },
    async close() {
      await database.close();
      await own.drop();
    },
  };
}

export interface ServerDatabase {
  name: string;
  url: string;
  drop(): Promise<void>;
}

export async function createServerDatabase(url: string): Promise<ServerDatabase> {
  const name = `nianbao_test_${randomBytes(6).toString("hex")}`;
  await onServer(url, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  return { name, url: withDatabase(url, name), drop: () => onServer(url, `DROP DATABASE ${name} WITH (FORCE)`) };
}

export async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export async function connect(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new Client(config);
  await client.connect();
  return client;
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "nianbao-test-"));
}

export function embeddedConfig(database: Database): pg.ClientConfig {
  const { options } = database.dataSource;
  if (options.type !== "postgres" || options.host === undefined) throw new Error("not an embedded database");
  return { host: options.host, user: "postgres", database: "postgres" };
}

export function withUser(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.href;
}
