import { PGlite } from "@electric-sql/pglite";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { extractTar } from "./tar.ts";

/**
 * Makes the files of a new database where there are none. They are made beside their place and moved there when
 * they are whole, so an interruption leaves nothing that looks like a database.
 */
export async function prepareFiles(directory: string, template: string): Promise<void> {
  await removeUnfinished(directory);
  if (existsSync(join(directory, "PG_VERSION"))) return;
  const unfinished = `${directory}${unfinishedMark}${randomUUID()}`;
  await mkdir(unfinished, { mode: 0o700, recursive: true });
  if (existsSync(template)) extractTar(gunzipSync(await readFile(template)), unfinished);
  else await (await PGlite.create(unfinished)).close();
  await rename(unfinished, directory);
}

const unfinishedMark = ".unfinished-";

async function removeUnfinished(directory: string): Promise<void> {
  const parent = dirname(directory);
  for (const name of await readdir(parent)) {
    if (name.startsWith(basename(directory) + unfinishedMark)) await rm(join(parent, name), { recursive: true, force: true });
  }
}
