import type { NotUnderstood, Understood } from "@nianbao/shared/parse";
import type { Unreadable } from "@nianbao/shared/readers";

export type { Understood };

/**
 * Why the bytes of a file are not accepted. `classified` names its mark and nothing else of the file; `failed` is a mistake of
 * ours and says where in the program it happened, never what the file says.
 */
export type Refused =
  | { reason: Unreadable | "tooSlow" }
  | NotUnderstood
  | { reason: "failed"; place: string };

/** What the reader's process is told of a file before its bytes. */
export interface FileAnnounced {
  length: number;
  words: readonly string[];
}

export type Reading = ({ ok: true } & Understood) | ({ ok: false } & Refused);

/** What is understood of a file's bytes, however that is done; `words` are those that the office will not publish. */
export interface ReportReader {
  read(bytes: Uint8Array, words?: readonly string[]): Promise<Reading>;
}
