import { Worker } from "node:worker_threads";

/** What the main thread tells the worker when it starts it. */
export interface EngineOrder {
  databaseDirectory: string;
  socketPath: string;
  template: string;
}

/** What the worker reports. */
export type EngineReport = { kind: "ready" } | { kind: "closed" } | { kind: "failed"; reason: string };

export interface EngineThread {
  close(): Promise<void>;
}

/**
 * Starts the database engine in a thread of its own, so that a long query does not stop the server from answering.
 * When the engine breaks down later, the thread's error is left unhandled on purpose: it ends the process, and the
 * next start recovers from the files.
 */
export async function startEngineThread(workerFile: string, order: EngineOrder): Promise<EngineThread> {
  const worker = new Worker(workerFile, { workerData: order, name: "database" });
  await reported(worker, "ready");
  return {
    async close() {
      const closed = reported(worker, "closed");
      worker.postMessage("close");
      await closed;
      await worker.terminate();
    },
  };
}

function reported(worker: Worker, kind: EngineReport["kind"]): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      act();
    };
    const onMessage = (report: EngineReport): void => {
      if (report.kind === kind) settle(resolve);
      else if (report.kind === "failed") settle(() => reject(new Error(report.reason)));
    };
    const onError = (error: Error): void => settle(() => reject(error));
    const onExit = (): void => settle(() => reject(new Error("the database thread ended unexpectedly")));
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}
