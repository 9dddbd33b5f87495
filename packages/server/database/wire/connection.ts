import type { Socket } from "node:net";
import { Batcher } from "./batcher.ts";
import { FrameReader } from "./frames.ts";
import type { WireLimits } from "./limits.ts";
import { errorResponse, negotiateVersion, welcome } from "./messages.ts";
import { frontend, ProtocolError } from "./protocol.ts";
import type { Batch, Client } from "./client.ts";
import type { EngineSession } from "./session.ts";
import { readStartup } from "./startup.ts";

/** One client: reads its messages, hands its batches to the session, and slows it down when it sends too fast. */
export class Connection implements Client {
  readonly settings = new Map<string, string>();
  gone = false;
  readonly #frames: FrameReader;
  readonly #batcher: Batcher;
  #phase: "startup" | "open" | "closing" | "refused" = "startup";
  #queuedBatches = 0;
  #queuedBytes = 0;
  #unsent = false;

  constructor(
    private readonly socket: Socket,
    private readonly session: EngineSession,
    private readonly limits: WireLimits,
    private readonly identity: { number: number; serverVersion: string },
  ) {
    this.#frames = new FrameReader(limits.maxMessageBytes);
    this.#batcher = new Batcher(limits);
    socket.setNoDelay(true);
    socket.on("data", (chunk: Buffer) => this.#receive(chunk));
    socket.on("end", () => this.#finish());
    socket.on("drain", () => this.#resumeIf({ unsent: false }));
    // A broken socket is how most clients leave; "close" follows and does the work.
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#leave());
  }

  deliver(reply: Buffer): void {
    if (this.gone || this.#phase === "refused") return;
    this.#unsent = !this.socket.write(reply);
  }

  fail(error: Error): void {
    this.refuse("XX000", error.message);
  }

  /** Says why and disconnects; what the client still sends is thrown away so that it can read the answer. */
  refuse(sqlState: string, reason: string): void {
    if (this.gone || this.#phase === "refused") return;
    this.#phase = "refused";
    this.socket.end(errorResponse("FATAL", sqlState, reason));
    this.socket.resume();
    setTimeout(() => this.socket.destroy(), this.limits.lingerMilliseconds).unref();
    this.#leave();
  }

  #receive(chunk: Buffer): void {
    if (this.#phase === "refused" || this.#phase === "closing") return;
    try {
      this.#frames.push(chunk);
      if (this.#phase === "startup") this.#start();
      if (this.#phase === "open") this.#read();
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.refuse(error.sqlState, error.message);
    }
  }

  #start(): void {
    for (let packet = this.#nextStartup(); packet; packet = this.#nextStartup()) {
      const startup = readStartup(packet);
      if (startup.kind === "cancel") return void this.socket.destroy();
      if (startup.kind === "encryption") this.socket.write("N");
      else {
        for (const [name, value] of startup.settings) this.settings.set(name, value);
        if (startup.negotiate) this.socket.write(negotiateVersion(startup.negotiate));
        this.socket.write(welcome(this.identity.number, this.identity.serverVersion));
        this.#phase = "open";
        return;
      }
    }
  }

  #nextStartup(): Buffer | undefined {
    return this.#frames.nextUntyped(this.limits.maxStartupBytes);
  }

  #read(): void {
    for (let message = this.#frames.next(); message; message = this.#frames.next()) {
      if (message[0] === frontend.terminate) return this.#finish();
      const batch = this.#batcher.add(message);
      if (batch) this.#submit(batch);
    }
  }

  /** What a client sent before its goodbye is still done and answered, as on any PostgreSQL. */
  #finish(): void {
    if (this.#phase !== "refused") this.#phase = "closing";
    if (this.#queuedBatches > 0) return;
    this.socket.end();
    this.#leave();
  }

  #submit(batch: Batch): void {
    const size = batch.bytes.length;
    this.#queuedBatches += 1;
    this.#queuedBytes += size;
    if (this.#isFull()) this.socket.pause();
    void this.session.run(this, batch).then(() => {
      this.#queuedBatches -= 1;
      this.#queuedBytes -= size;
      this.#resumeIf({ unsent: this.#unsent });
      if (this.#phase === "closing") this.#finish();
    });
  }

  #isFull(): boolean {
    return this.#queuedBytes >= this.limits.pauseAtQueuedBytes || this.#queuedBatches >= this.limits.pauseAtQueuedBatches;
  }

  /** A client that does not read its answers is not asked for more questions. */
  #resumeIf({ unsent }: { unsent: boolean }): void {
    this.#unsent = unsent;
    if (unsent) this.socket.pause();
    else if (!this.#isFull()) this.socket.resume();
  }

  #leave(): void {
    if (this.gone) return;
    this.gone = true;
    this.session.leave(this);
  }
}
