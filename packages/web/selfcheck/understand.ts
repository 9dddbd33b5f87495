import { findClassificationMark } from "@nianbao/shared/checks";
import { parse, type NotAReport } from "@nianbao/shared/parse";
import { readDocument, SourceText, type SourceKind, type Unreadable } from "@nianbao/shared/readers";
import type { ParsedReport } from "@nianbao/shared/report";

/** What was understood of one file: the report, and the text that its places count in. */
export interface Understood {
  kind: SourceKind;
  text: string;
  report: ParsedReport;
}

/** Why a file was not checked. Only on this page a PDF is not read, and a file may be out of reach or have changed since. */
export type Refused =
  | { reason: Unreadable | NotAReport | "tooLarge" | "tooSlow" | "failed" | "pdf" | "unopened" | "changed" }
  | { reason: "classified"; mark: string };

export type Reading = ({ ok: true } & Understood) | ({ ok: false } & Refused);

/** Reads and parses the bytes of a file by the same steps as the command and the server (imports/reading/understand.ts). */
export function understand(bytes: Uint8Array, words: readonly string[]): Reading {
  const read = readDocument(bytes);
  if (!read.ok) return { ok: false, reason: read.reason };
  const source = SourceText.of(read.document);
  const heads = new SourceText((read.document.heads ?? []).join("\n"));
  const mark = findClassificationMark(source) ?? findClassificationMark(heads);
  if (mark !== null) return { ok: false, reason: "classified", mark };
  if (/[\0\p{Surrogate}]/u.test(source.text)) return { ok: false, reason: "damaged" };
  const parsed = parse(source, { words });
  if (!parsed.ok) return { ok: false, reason: parsed.reason };
  return { ok: true, kind: read.document.kind, text: source.text, report: parsed.report };
}
