import { parse } from "../../packages/shared/parse/index.ts";
import { readDocument, SourceText } from "../../packages/shared/readers/index.ts";
import { judge, type Miss } from "./judge.ts";
import { layoutsFor, printReport, randomNoise, type PrintedReport } from "./printReport.ts";
import { randomReport } from "./randomReport.ts";

/** One random report, how it was printed, and every cell that was not read back as it should be. */
export interface ReadBack {
  seed: number;
  edition: string;
  layout: string;
  noises: readonly string[];
  printed: PrintedReport;
  misses: Miss[];
  /** Figures that were read, and those that are certain in the layout. */
  read: number;
  refused: string | null;
}

/** Prints the report of a seed in the layout that is its turn, and reads it back. */
export function readBack(seed: number): ReadBack {
  const report = randomReport(seed);
  const layouts = layoutsFor(report.edition);
  const layout = layouts[Math.floor(seed / 7) % layouts.length] ?? layouts[0];
  if (layout === undefined) throw new Error(`no layout for ${report.edition}`);
  const noises = randomNoise(seed);
  const printed = printReport(report, layout, noises, seed);
  return { seed, edition: report.edition, layout: layout.name, noises, printed, ...readPrinted(printed) };
}

/** Reads a printed report as a file of its kind is read. */
export function readPrinted(printed: PrintedReport): Pick<ReadBack, "misses" | "read" | "refused"> {
  const document = readDocument(new TextEncoder().encode(printed.text));
  if (!document.ok) return { misses: [], read: 0, refused: document.reason };
  const result = parse(SourceText.of(document.document));
  if (!result.ok) return { misses: [], read: 0, refused: result.reason };
  return { misses: judge(printed, result.report), read: Object.keys(result.report.cells).length, refused: null };
}
