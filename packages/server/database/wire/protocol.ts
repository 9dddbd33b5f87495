/** The numbers and letters of the PostgreSQL frontend/backend protocol, version 3, that this server meets. */

/** Startup codes, sent where a protocol version would stand. */
export const requestCode = { cancel: 80877102, ssl: 80877103, gssEncryption: 80877104 } as const;

/** Message types sent by a client. */
export const frontend = {
  bind: 0x42, // B
  close: 0x43, // C
  copyData: 0x64, // d
  copyDone: 0x63, // c
  copyFail: 0x66, // f
  describe: 0x44, // D
  execute: 0x45, // E
  flush: 0x48, // H
  parse: 0x50, // P
  query: 0x51, // Q
  sync: 0x53, // S
  terminate: 0x58, // X
} as const;

/** Message types sent by the server. */
export const backend = {
  commandComplete: 0x43, // C
  dataRow: 0x44, // D
  error: 0x45, // E
  readyForQuery: 0x5a, // Z
} as const;

/** What ReadyForQuery says of the session: idle, in a transaction, in a failed transaction. */
export type TransactionStatus = "I" | "T" | "E";

/** A client broke the protocol or a limit; it gets this as an ErrorResponse and is disconnected. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";

  constructor(
    readonly sqlState: string,
    message: string,
  ) {
    super(message);
  }
}
