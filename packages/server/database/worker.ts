import { PGlite } from "@electric-sql/pglite";
import { parentPort, workerData } from "node:worker_threads";
import type { EngineOrder, EngineReport } from "./embedded/engineThread.ts";
import { prepareFiles } from "./embedded/prepareFiles.ts";
import { pgliteEngine, serveWire } from "./wire/index.ts";

/** Entry of the database thread: opens the files, serves them on a socket, closes them when told. */
async function run(order: EngineOrder): Promise<void> {
  await prepareFiles(order.databaseDirectory, order.template);
  const database = await PGlite.create(order.databaseDirectory);
  const server = await serveWire({ engine: pgliteEngine(database), path: order.socketPath, onBroken: endThread });
  parentPort?.once("message", () => {
    void close().catch(endThread);
  });
  report({ kind: "ready" });

  async function close(): Promise<void> {
    await server.close();
    await database.close();
    report({ kind: "closed" });
  }
}

function report(message: EngineReport): void {
  parentPort?.postMessage(message);
}

/** Thrown outside every promise, it becomes the thread's error and with it the end of the process. */
function endThread(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}

run(workerData as EngineOrder).catch((error: unknown) => {
  report({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
});
