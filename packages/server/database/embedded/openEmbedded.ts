import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { builtFile } from "./builtFiles.ts";
import { startEngineThread } from "./engineThread.ts";
import { isHere, isRunning, takeLock, type Holder, type Lock } from "./lock.ts";
import { checkSocketDirectory, prepareSocketDirectory, socketDirectoryFor, socketPath } from "./socketDirectory.ts";

/** The database's files are open in another process, which alone may have them. */
export class DatabaseBusy extends Error {
  override readonly name = "DatabaseBusy";

  constructor(readonly pid: number) {
    super(`数据库正由进程 ${pid} 使用，不能再打开一次。`);
  }
}

export interface EmbeddedDatabase {
  /** To be given to a PostgreSQL client as its host. */
  socketDirectory: string;
  close(): Promise<void>;
}

/** Opens the database in a data directory, or, unless it must be `exclusive`, joins the process that has it open. */
export async function openEmbedded(dataDirectory: string, exclusive: boolean): Promise<EmbeddedDatabase> {
  mkdirSync(dataDirectory, { recursive: true });
  const folder = realpathSync(dataDirectory);
  for (;;) {
    const lock = join(folder, "database.lock");
    const taken = takeLock(lock, socketDirectoryFor(folder));
    if ("release" in taken) return start(folder, taken);
    if (exclusive || !isHere(taken)) throw new DatabaseBusy(taken.pid);
    const joined = await joinHolder(lock, taken);
    if (joined) return joined;
  }
}

async function start(folder: string, lock: Lock): Promise<EmbeddedDatabase> {
  try {
    const socketDirectory = socketDirectoryFor(folder);
    prepareSocketDirectory(socketDirectory);
    const thread = await startEngineThread(builtFile("database-worker.mjs"), {
      databaseDirectory: join(folder, "database"),
      socketPath: socketPath(socketDirectory),
      template: builtFile("database-template.tar.gz"),
    });
    return {
      socketDirectory,
      async close() {
        await thread.close();
        rmSync(socketDirectory, { recursive: true, force: true });
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

const longestStart = 60_000;
const betweenAttempts = 25;

/** Waits until a holder that is still starting answers; undefined when it ended instead. */
async function joinHolder(lock: string, holder: Holder): Promise<EmbeddedDatabase | undefined> {
  const deadline = Date.now() + longestStart;
  while (isRunning(lock, holder)) {
    if (await answers(socketPath(holder.socketDirectory))) {
      checkSocketDirectory(holder.socketDirectory);
      return { socketDirectory: holder.socketDirectory, close: () => Promise.resolve() };
    }
    if (Date.now() > deadline) throw new DatabaseBusy(holder.pid);
    await wait(betweenAttempts);
  }
  return undefined;
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
