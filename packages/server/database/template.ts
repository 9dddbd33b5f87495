import { PGlite } from "@electric-sql/pglite";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataSource } from "typeorm";
import { socketPath } from "./embedded/socketDirectory.ts";
import { forgetIdentity } from "./identity.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/index.ts";
import { pgliteEngine, serveWire } from "./wire/index.ts";

/** Writes an empty database with its schema as an archive; a first start unpacks it in a fraction of initdb's time. */
export async function writeTemplate(file: string): Promise<void> {
  const database = await PGlite.create();
  try {
    await giveSchema(database);
    // What stands only in memory and in the log is written to the tables, so that the copy starts without a recovery.
    await database.exec("CHECKPOINT");
    const archive = await database.dumpDataDir("gzip");
    const unfinished = `${file}.${process.pid}`;
    await writeFile(unfinished, Buffer.from(await archive.arrayBuffer()));
    await rename(unfinished, file);
  } finally {
    await database.close();
  }
}

/** Through the same client and migrations that every server uses. */
async function giveSchema(database: PGlite): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-template-"));
  const server = await serveWire({ engine: pgliteEngine(database), path: socketPath(folder), onBroken: fail });
  const dataSource = new DataSource({ type: "postgres", host: folder, username: "postgres", database: "postgres", migrations,
    poolSize: 1, installExtensions: false });
  try {
    await dataSource.initialize();
    await migrate(dataSource);
    await forgetIdentity(dataSource);
    await dataSource.destroy();
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
}

function fail(error: Error): void {
  throw error;
}
