import { understandDocument, type NotUnderstood, type Understood } from "@nianbao/shared/parse";
import { readDocument, type Unreadable } from "@nianbao/shared/readers";

export type { Understood };

/** Why a file was not checked. Only on this page a PDF is not read, and a file may be out of reach or have changed since. */
export type Refused =
  | { reason: Unreadable | "tooLarge" | "tooSlow" | "failed" | "pdf" | "unopened" | "changed" }
  | NotUnderstood;

export type Reading = ({ ok: true } & Understood) | ({ ok: false } & Refused);

/** Reads and parses the bytes of a file by the same steps as the command and the server (imports/reading/understand.ts). */
export function understand(bytes: Uint8Array, words: readonly string[]): Reading {
  const read = readDocument(bytes);
  if (!read.ok) return { ok: false, reason: read.reason };
  return understandDocument(read.document, { words });
}
