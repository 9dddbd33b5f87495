/** What the session knows of a connection. */
export interface Client {
  /** Settings of its own, which hold whenever it is its turn. */
  readonly settings: Map<string, string>;
  readonly gone: boolean;
  deliver(reply: Buffer): void;
  /** Tells the client that the engine broke down under its batch, and disconnects it. */
  fail(error: Error): void;
}

/** Messages that are run together; nobody else's come between them. */
export interface Batch {
  bytes: Buffer;
  /** False when it ends with Flush: the client goes on with the same unit of work. */
  complete: boolean;
  refusal: string | undefined;
  leavesTraces: boolean;
  namesTimeout: boolean;
}
