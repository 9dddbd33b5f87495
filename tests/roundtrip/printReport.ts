import { findEdition, indicatorsOf, variantIndicatorsOf, type Edition } from "../../packages/shared/editions/index.ts";
import type { FormRow } from "./formTable.ts";
import { layouts, type Layout } from "./layouts/index.ts";
import { composeDocument, type PrintedDocument } from "./printedDocument.ts";
import { noises, Printing, type Noise } from "./printing.ts";
import { randomOf } from "./random.ts";
import { codesOf, type RandomReport } from "./randomReport.ts";

/*
 * The printer of the round-trip test: the judge of "0 figures silently wrong". It shares no code with the parser.
 *
 *   const report = randomReport(seed);                        an edition, its figures and its narrative
 *   for (const layout of layoutsFor(report.edition)) {
 *     const printed = printReport(report, layout, randomNoise(seed), seed);
 *     const misses = judge(printed, parse(read(printed.text, printed.kind)));   judge.ts: wrong, lost, unsettled
 *   }
 *
 * Everything follows from the seed. A gap that a layout would turn into another figure, so that no reader could tell, is
 * printed as the number it stands for; every other trouble is left for the reader to survive.
 */

/** What a reader may say of a cell: a number, or why there is none. */
export type Outcome = number | "blank" | "dash" | "notApplicable" | "absent" | "unreadable";

export interface PrintedReport {
  text: string;
  /** The file that holds the text: .txt, .md or .html. */
  kind: Layout["kind"];
  /**
   * For every code of the edition and its variant what may be said of it with certainty: what the report says, and where
   * the layout cannot show the difference a blank or an absent cell. An uncertain cell is right when its candidates
   * include one of these. Nothing else is.
   */
  expected: Record<string, Outcome[]>;
  /** The codes that any good reader reads with certainty: all in a grid, full rows where blanks vanish, none that is torn or glued. */
  mustRead: string[];
  /** The whole text of each cell that says more than its number. */
  notes: Record<string, string>;
  /** The top-level headings as printed. */
  headings: { number: string; heading: string }[];
  /** The alias wordings that stand in the text: an edition without one of them must read worse. */
  aliasesUsed: { code: string; alias: string }[];
  /** The noise that took effect. */
  noiseMet: Noise[];
}

/** The layouts that fit an edition. */
export function layoutsFor(editionId: string): Layout[] {
  const edition = findEdition(editionId);
  return edition === undefined ? [] : layouts.filter((layout) => layout.fits(edition));
}

/** About a third of the noises, different for every seed. */
export function randomNoise(seed: number): Noise[] {
  const random = randomOf(seed ^ 0x51ed270b);
  const share = random.pick([0, 0.15, 0.3, 0.6]);
  return noises.filter(() => random.chance(share));
}

/** Prints a report in one layout; the same text for the same arguments. */
export function printReport(report: RandomReport, layout: Layout, noise: readonly Noise[], seed: number): PrintedReport {
  const edition = findEdition(report.edition);
  if (edition === undefined) throw new Error(`no edition ${report.edition}`);
  const printing = new Printing(randomOf(seed), layout.borders, new Set(noise));
  const meant = layout.borders === "none" ? withoutMisleadingGaps(report) : report;
  const document = composeDocument(meant, printing);
  const text = layout.print(document, printing);
  return {
    text, kind: layout.kind, expected: expectedOf(edition, meant, layout), mustRead: mustReadOf(document, layout, printing), notes: printing.notes,
    headings: document.parts.map(({ number, heading }) => ({ number, heading })), aliasesUsed: printing.aliasesUsed, noiseMet: [...printing.met],
  };
}

/**
 * Where cells run together a row with a gap can look like a full row of other figures, which no reader could tell. Such
 * a row is printed with the numbers behind its gaps; a gap stays where too few digits are left to fill the row.
 */
function withoutMisleadingGaps(report: RandomReport): RandomReport {
  const cells = { ...report.cells };
  const states = { ...report.states };
  for (const codes of runsOfFigures(report)) {
    const digits = codes.reduce((sum, code) => sum + String(cells[code] ?? "").length, 0);
    // The number of the next label may seem to be a figure too.
    const isMisleading = digits + 1 >= codes.length || codes.some((code) => states[code] !== undefined && states[code] !== "blank");
    if (!isMisleading) continue;
    for (const code of codes) {
      const value = report.behindGaps[code];
      if (value === undefined) continue;
      cells[code] = value;
      delete states[code];
    }
  }
  return { ...report, cells, states };
}

/** The figures that stand side by side: of one row, of one clause, of the table of disputes. */
function runsOfFigures(report: RandomReport): string[][] {
  const runs = new Map<string, string[]>();
  for (const row of report.rows) {
    const codes = codesOf(row);
    const isAlone = codes.length !== 1 || findEdition(report.edition)?.layout === "rows";
    const run = isAlone ? row.code : /^(reconsideration|litigation)\./.test(row.code) ? "disputes" : (row.parent ?? row.code);
    runs.set(run, [...(runs.get(run) ?? []), ...codes]);
  }
  return [...runs.values()];
}

function expectedOf(edition: Edition, report: RandomReport, layout: Layout): Record<string, Outcome[]> {
  const expected: Record<string, Outcome[]> = {};
  // A row that is not printed is absent, whichever of the two forms it belongs to.
  for (const { code } of [...indicatorsOf(edition), ...variantIndicatorsOf(edition)]) expected[code] = ["absent"];
  for (const [code, value] of Object.entries(report.cells)) expected[code] = [value];
  for (const [code, state] of Object.entries(report.states)) expected[code] = state === "blank" && layout.borders !== "grid" ? ["blank", "absent"] : [state];
  return expected;
}

function mustReadOf(document: PrintedDocument, layout: Layout, printing: Printing): string[] {
  const tables = [...document.parts.flatMap((part) => part.tables), ...(document.attachment?.tables ?? [])];
  const isSharp = (row: FormRow): boolean => layout.borders === "grid" || row.figures.every(({ text }) => text !== "");
  return tables.flatMap(({ rows }) => rows.filter(isSharp).flatMap(({ figures }) => figures.map(({ code }) => code))).filter((code) => !printing.torn.has(code));
}
