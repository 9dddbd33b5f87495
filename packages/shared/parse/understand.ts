import { findClassificationMark } from "../checks/index.ts";
import { SourceText, type SourceDocument, type SourceKind } from "../readers/index.ts";
import type { Locator, ParsedReport } from "../report/index.ts";
import { parse, type NotAReport, type ParseOptions } from "./parse.ts";

/** What was understood of a document: the report, and the text that its places count in. */
export interface Understood {
  kind: SourceKind;
  text: string;
  report: ParsedReport;
  /** Where each section of the report begins, in the order of its sections. */
  sectionSources: Locator[];
}

/** Why a document that could be read is not accepted. `classified` names its mark and nothing else of it. */
export type NotUnderstood = { reason: NotAReport | "damaged" } | { reason: "classified"; mark: string };

/**
 * From a document that was read to a report: the one way for server, command and self-check. A document with a classification mark
 * is refused before anything else is done with its text.
 */
export function understandDocument(document: SourceDocument, options: ParseOptions = {}): ({ ok: true } & Understood) | ({ ok: false } & NotUnderstood) {
  const source = SourceText.of(document);
  const heads = new SourceText((document.heads ?? []).join("\n"));
  const mark = findClassificationMark(source) ?? findClassificationMark(heads);
  if (mark !== null) return { ok: false, reason: "classified", mark };
  // Neither JSON nor the database can hold half a character, and no document that is whole has one.
  if (/[\0\p{Surrogate}]/u.test(source.text)) return { ok: false, reason: "damaged" };
  const parsed = parse(source, options);
  if (!parsed.ok) return parsed;
  const { report, sectionSources } = parsed;
  return { ok: true, kind: document.kind, text: source.text, report, sectionSources };
}
