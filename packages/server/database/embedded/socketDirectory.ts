import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasCode } from "./processes.ts";

/** A unix socket's path is cut at this length without an error. */
const longestSocketPath = 107;

/** The folder where the socket of a database's server lies: short, and the same for everyone who names that database. */
export function socketDirectoryFor(realDataDirectory: string): string {
  const name = createHash("sha256").update(realDataDirectory).digest("hex").slice(0, 16);
  const directory = join(tmpdir(), `nianbao-${name}`);
  if (Buffer.byteLength(socketPath(directory)) > longestSocketPath) {
    throw new Error(`临时目录的路径太长，无法建立数据库连接：${directory}`);
  }
  return directory;
}

/** The name that PostgreSQL clients look for in a folder given as host. */
export function socketPath(directory: string): string {
  return join(directory, ".s.PGSQL.5432");
}

/** Makes the folder, refuses one that others could have made or can enter, and removes a dead server's socket. */
export function prepareSocketDirectory(directory: string): void {
  try {
    mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  }
  checkSocketDirectory(directory);
  rmSync(socketPath(directory), { force: true });
}

export function checkSocketDirectory(directory: string): void {
  const found = lstatSync(directory);
  const isMine = process.getuid === undefined || found.uid === process.getuid();
  if (!found.isDirectory() || !isMine || (found.mode & 0o777) !== 0o700) {
    throw new Error(`${directory} 不是本用户独占的目录（应为 0700），为安全起见不使用它。`);
  }
}
