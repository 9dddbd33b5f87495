import type { CellGap } from "@nianbao/shared/cells";
import { checkFigures, checkIdentities } from "@nianbao/shared/checks";
import { findEdition, type Edition } from "@nianbao/shared/editions";
import { blocksToText, type Locator, type ParsedReport } from "@nianbao/shared/report";
import { printTable } from "./printTable.ts";
import { summarise } from "./summarise.ts";

/** What one row of the form says: a figure or the state it is in, one for each of its columns where it has several. */
type Figure = number | CellGap;

/** The figures of one published report as the data file holds them, by row. */
export interface FigureReport {
  year: number;
  edition: string;
  title: string;
  originalUrl: string;
  figures: Record<string, Figure | Figure[]>;
  /** By cell: the printed text where it says more than its number. */
  notes: Record<string, string>;
}

/** A report with the plain text it can be downloaded as; each figure and each section leads to its line in that text. */
export interface ComposedReport {
  text: string;
  report: ParsedReport;
  sectionSources: Locator[];
}

export function composeReport(agency: string, given: FigureReport): ComposedReport {
  const edition = findEdition(given.edition);
  if (edition === undefined) throw new Error(`the sample names an edition that is not here: ${given.edition}`);
  const { title, year, notes } = given;
  const { cells, states } = cellsOf(edition, given);
  const sections = summarise(agency, year, cells);
  const lines = [title, ""];
  const sectionSources = sections.map(({ number, heading, body }): Locator => {
    const printed = `${number}、${heading}`;
    lines.push(printed, blocksToText(body), "");
    return { page: 1, line: lines.length - 2, start: 0, end: printed.length };
  });
  lines.push(`统计表：${edition.name}（${year}年度）`);
  const sources = printTable(lines, edition, { cells, states, notes });
  return {
    text: `${lines.join("\n")}\n`,
    sectionSources,
    report: {
      title, agency, year, scope: "unknown", edition: edition.id, publishedOn: null, preface: [], sections,
      tail: [{ type: "table", rows: [], statistics: edition.id }],
      cells, states, uncertain: {}, notes, sources, findings: [...checkFigures(edition, cells), ...checkIdentities(edition, cells)], claims: [], citations: [],
    },
  };
}

function cellsOf({ rows, variants = [] }: Edition, { figures }: FigureReport): Pick<ParsedReport, "cells" | "states"> {
  const found: Pick<ParsedReport, "cells" | "states"> = { cells: {}, states: {} };
  const columns = new Map([...rows, ...variants.flatMap((variant) => variant.rows)].map((row) => [row.code, row.columns ?? [{ suffix: "" }]]));
  for (const [code, figure] of Object.entries(figures)) {
    const values = [figure].flat();
    for (const [index, { suffix }] of (columns.get(code) ?? []).entries()) {
      const value = values[index];
      if (typeof value === "number") found.cells[code + suffix] = value;
      else if (value !== undefined) found.states[code + suffix] = value;
    }
  }
  return found;
}
