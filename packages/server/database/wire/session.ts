import type { Batch, Client } from "./client.ts";
import type { Engine } from "./engine.ts";
import { simpleQuery, syncMessage } from "./messages.ts";
import { summarize } from "./reply.ts";
import { SessionState } from "./sessionState.ts";

interface Job {
  client: Client;
  batch: Batch;
  done: () => void;
}

/**
 * Shares the one session of an engine among clients: batches run one at a time in the order they came, and a
 * client inside a transaction keeps the session until the transaction ends or the client is gone.
 */
export class EngineSession {
  readonly #jobs: Job[] = [];
  readonly #leaving: Client[] = [];
  readonly #state: SessionState;
  #holder: Client | undefined;
  #running: Promise<void> | undefined;

  /** `onBroken` hears of an engine that can no longer be brought back to a clean session. */
  constructor(private readonly engine: Engine, private readonly onBroken: (error: Error) => void) {
    this.#state = new SessionState(engine);
  }

  /** Resolves when the batch has run or its client has gone. */
  run(client: Client, batch: Batch): Promise<void> {
    return new Promise((done) => {
      this.#jobs.push({ client, batch, done });
      this.#wake();
    });
  }

  /** To be called once for every client that is gone: rolls back what it left open and cleans up after it. */
  leave(client: Client): void {
    this.#leaving.push(client);
    this.#wake();
  }

  /** Resolves when nothing is running or waiting that could run. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #wake(): void {
    this.#running ??= Promise.resolve().then(() => this.#work()).catch(this.#broken).finally(() => {
      this.#running = undefined;
      if (this.#leaving.length > 0 || this.#runnable() >= 0) this.#wake();
    });
  }

  readonly #broken = (error: unknown): void => {
    for (const job of this.#jobs.splice(0)) {
      job.client.fail(asError(error));
      job.done();
    }
    this.#leaving.length = 0;
    this.#holder = undefined;
    this.onBroken(asError(error));
  };

  async #work(): Promise<void> {
    for (;;) {
      const leaver = this.#leaving.shift();
      if (leaver) {
        await this.#cleanUpAfter(leaver);
        continue;
      }
      const next = this.#runnable();
      const job = next < 0 ? undefined : this.#jobs.splice(next, 1)[0];
      if (!job) return;
      try {
        if (!job.client.gone) await this.#runJob(job);
      } finally {
        job.done();
      }
    }
  }

  #runnable(): number {
    if (this.#holder) return this.#jobs.findIndex((job) => job.client === this.#holder);
    return this.#jobs.length > 0 ? 0 : -1;
  }

  async #runJob({ client, batch }: Job): Promise<void> {
    try {
      if (this.#holder !== client) await this.#state.enter(client);
      const reply = await this.engine.execute(batch.refusal === undefined ? batch.bytes : raise(batch.refusal));
      await this.#settle(client, batch, reply);
      client.deliver(reply);
    } catch (error) {
      client.fail(asError(error));
      this.#state.noteTraces();
      await this.#rollBack();
    }
  }

  async #settle(client: Client, batch: Batch, reply: Buffer): Promise<void> {
    const { status, leavesTraces } = summarize(reply);
    if (batch.complete && status === undefined) throw new Error("the embedded database did not finish its reply");
    if (leavesTraces || batch.leavesTraces) this.#state.noteTraces();
    this.#holder = !batch.complete || status === "T" || status === "E" ? client : undefined;
    if (batch.namesTimeout && batch.complete && status !== "E") await this.engine.execute(timeoutsOff);
  }

  async #cleanUpAfter(client: Client): Promise<void> {
    for (let at = this.#jobs.length - 1; at >= 0; at -= 1) {
      if (this.#jobs[at]?.client === client) this.#jobs.splice(at, 1)[0]?.done();
    }
    if (this.#holder === client) await this.#rollBack();
    await this.#state.forget(client);
  }

  async #rollBack(): Promise<void> {
    const { status } = summarize(await this.engine.execute(abandon));
    if (status !== "I") throw new Error("the embedded database could not be rolled back");
    this.#holder = undefined;
  }
}

/**
 * The first ROLLBACK ends a transaction or an unfinished batch before Sync could commit it; after an error inside
 * an unfinished batch the engine skips it, hears Sync, and obeys the second.
 */
const abandon = Buffer.concat([simpleQuery("ROLLBACK"), syncMessage(), simpleQuery("ROLLBACK")]);

const timeoutsOff = simpleQuery(
  "SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET transaction_timeout = 0");

/** Refusing through the engine puts an open transaction into its failed state, as any error does. */
function raise(sentence: string): Buffer {
  const quoted = `'${sentence.replaceAll("'", "''")}'`;
  return simpleQuery(`DO $nianbao$ BEGIN RAISE EXCEPTION USING ERRCODE = '0A000', MESSAGE = ${quoted}; END $nianbao$`);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
