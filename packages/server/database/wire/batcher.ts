import type { WireLimits } from "./limits.ts";
import { frontend, ProtocolError } from "./protocol.ts";
import { screen } from "./screening.ts";
import type { Batch } from "./client.ts";

const parts: ReadonlySet<number> = new Set([frontend.parse, frontend.bind, frontend.describe, frontend.execute, frontend.close]);
const strayCopy: ReadonlySet<number> = new Set([frontend.copyData, frontend.copyDone, frontend.copyFail]);

/** Gathers messages into batches that must run as one: everything up to Sync, a simple Query, or Flush. */
export class Batcher {
  #messages: Buffer[] = [];
  #size = 0;
  #refusal: string | undefined;
  #leavesTraces = false;
  #namesTimeout = false;

  constructor(private readonly limits: WireLimits) {}

  /** Takes the next message; returns a batch when this message ends one. */
  add(message: Buffer): Batch | undefined {
    const type = message[0] ?? 0;
    if (strayCopy.has(type)) return undefined;
    const ends = type === frontend.query || type === frontend.sync || type === frontend.flush;
    if (!ends && !parts.has(type)) {
      throw new ProtocolError("08P01", `unsupported message type ${JSON.stringify(String.fromCharCode(type))}`);
    }
    this.#keep(message);
    return ends ? this.#finish(type !== frontend.flush) : undefined;
  }

  #keep(message: Buffer): void {
    const screened = screen(message);
    this.#messages.push(screened.message);
    this.#size += screened.message.length;
    this.#refusal ??= screened.refusal;
    this.#leavesTraces ||= screened.leavesTraces;
    this.#namesTimeout ||= screened.namesTimeout;
    if (this.#size > this.limits.maxBatchBytes) {
      throw new ProtocolError("54000", `more than ${this.limits.maxBatchBytes} bytes before Sync`);
    }
  }

  #finish(complete: boolean): Batch {
    // A refused batch is answered as a whole, which a client in the middle of one would not understand.
    if (!complete && this.#refusal !== undefined) throw new ProtocolError("0A000", this.#refusal);
    const batch = { bytes: Buffer.concat(this.#messages, this.#size), complete, refusal: this.#refusal,
      leavesTraces: this.#leavesTraces, namesTimeout: this.#namesTimeout };
    this.#messages = [];
    this.#size = 0;
    this.#refusal = undefined;
    this.#leavesTraces = false;
    this.#namesTimeout = false;
    return batch;
  }
}
