import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readPdf } from "../../packages/server/modules/imports/readers/readPdf.ts";
import { parse } from "../../packages/shared/parse/index.ts";
import { readDocument, SourceText, type SourceDocument } from "../../packages/shared/readers/index.ts";
import type { Locator, ParsedReport } from "../../packages/shared/report/index.ts";

const folder = resolve(process.env["NIANBAO_REPORTS"] ?? new URL("../../../shared/reports", import.meta.url).pathname);

/** What a careful reader found in a report. */
export interface Gold {
  agency: string;
  year: number;
  edition: string | null;
  sections: { number: string; heading: string }[];
  cells: Record<string, number>;
  states: Record<string, string>;
  notes: Record<string, string>;
  settledBy?: Record<string, string>;
  violations: { identity: string; where: string; left: number; right: number }[];
  /** Figures of the running text, with the cells that they name joined by +; null where the table has none or cannot say. */
  narrative?: { quote: string; value: number; code: string | null; agrees: boolean | null; tableValue?: number }[];
  source: { title: string; url: string };
}

/** One file of the corpus, its gold, and what was understood of it. */
export interface CorpusFile {
  name: string;
  gold: Gold;
  text: string;
  report: ParsedReport;
  sectionSources: Locator[];
  milliseconds: number;
}

/** The names of every file of the corpus; a report may be there in several forms of its text. */
export function corpusNames(): string[] {
  const pdfs = readdirSync(join(folder, "pdf")).filter((name) => name.endsWith(".pdf")).map((name) => `pdf/${name}`);
  return [...readdirSync(folder).filter((name) => name.endsWith(".txt")).sort(), ...pdfs];
}

export function bytesOf(name: string): Buffer {
  return readFileSync(join(folder, name));
}

export function goldOf(name: string): Gold {
  const base = name.replace(/^pdf\//, "").replace(/(\.reading-order)?\.(txt|pdf)$/, "");
  return JSON.parse(readFileSync(join(folder, `${base}.gold.json`), "utf8")) as Gold;
}

/** Reads bytes of any format as the server does. */
export async function documentOf(bytes: Uint8Array): Promise<SourceDocument> {
  const read = readDocument(bytes);
  if (read.ok) return read.document;
  if (read.reason !== "pdf") throw new Error(read.reason);
  return readPdf(bytes);
}

/** Reads and parses one file of the corpus. */
export async function readCorpus(name: string): Promise<CorpusFile> {
  const bytes = bytesOf(name);
  const start = performance.now();
  const source = SourceText.of(await documentOf(bytes));
  const result = parse(source);
  if (!result.ok) throw new Error(`${name}: ${result.reason}`);
  return { name, gold: goldOf(name), text: source.text, report: result.report, sectionSources: result.sectionSources, milliseconds: performance.now() - start };
}
