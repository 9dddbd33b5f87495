import { readText } from "./frames.ts";
import { frontend, type TransactionStatus } from "./protocol.ts";

function message(type: string, ...parts: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(5);
  header.write(type, "latin1");
  header.writeUInt32BE(4 + parts.reduce((sum, part) => sum + part.length, 0), 1);
  return Buffer.concat([header, ...parts]);
}

function text(value: string): Buffer {
  return Buffer.from(`${value.replaceAll("\0", "")}\0`, "utf8");
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

export function errorResponse(severity: "ERROR" | "FATAL", sqlState: string, detail: string): Buffer {
  const fields = [`S${severity}`, `V${severity}`, `C${sqlState}`, `M${detail}`].map(text);
  return message("E", ...fields, Buffer.from([0]));
}

export function readyForQuery(status: TransactionStatus): Buffer {
  return message("Z", Buffer.from(status, "latin1"));
}

/** What a client hears when it is let in: no password, since only the owner of the socket's directory gets here. */
export function welcome(connection: number, serverVersion: string): Buffer {
  const told = { server_version: serverVersion, server_encoding: "UTF8", client_encoding: "UTF8", DateStyle: "ISO, MDY", TimeZone: "UTC",
    integer_datetimes: "on", standard_conforming_strings: "on", IntervalStyle: "postgres" };
  return Buffer.concat([
    message("R", int32(0)),
    ...Object.entries(told).map(([name, value]) => message("S", text(name), text(value))),
    message("K", int32(connection), int32(0)),
    readyForQuery("I"),
  ]);
}

/** Answers a client that asks for a newer minor version: this server speaks 3.0 and no protocol options. */
export function negotiateVersion(options: readonly string[]): Buffer {
  return message("v", int32(0), int32(options.length), ...options.map(text));
}

export function simpleQuery(sql: string): Buffer {
  return message("Q", text(sql));
}

export function syncMessage(): Buffer {
  return message("S");
}

/** Rebuilds a Parse or Query message around other SQL, keeping everything after it. */
export function replaceSql(original: Buffer, sql: string): Buffer {
  if (original[0] === frontend.query) return simpleQuery(sql);
  const name = readText(original, 5);
  const old = readText(original, name.next);
  return message("P", original.subarray(5, name.next), text(sql), original.subarray(old.next));
}
