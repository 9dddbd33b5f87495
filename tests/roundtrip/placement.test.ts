import { describe, expect, it } from "vitest";
import { layoutsFor, printReport } from "./printReport.ts";
import { codesOf, randomReport, type RandomReport } from "./randomReport.ts";

/** The rows of cells in a text of one of the layouts with a plain grid. */
const gridOf: Readonly<Record<string, (text: string) => string[][]>> = {
  tabRows: (text) => text.split("\n").map((line) => line.split("\t")),
  markdownPipes: (text) => text.split("\n").map((line) => line.split("|").slice(1, -1)),
  boxes: (text) => text.split("\n").map((line) => line.split("│").slice(1, -1)),
  htmlPage: (text) => text.split("<tr>").map((row) => (row.split("</tr>")[0] ?? "").split("</td>").slice(0, -1).map((cell) => cell.replace(/<[^>]*>/g, ""))),
  htmlInString: (text) => gridOf.htmlPage?.(text) ?? [],
};

/** What must stand in the grid: a label, or none, and the cells to its right. */
function statements(report: RandomReport): { label: string; codes: string[] }[] {
  const disputes = new Map<string, string[]>();
  return report.rows.flatMap((row) => {
    const codes = codesOf(row);
    const clause = /^第（.）项 (.+)$/.exec(row.label)?.[1];
    if (clause !== undefined) return [{ label: clause, codes: report.rows.filter(({ parent }) => parent === row.code).flatMap(codesOf) }];
    if (/^(reconsideration|litigation)\./.test(row.code) && row.columns === undefined && report.edition !== "T2014") {
      const block = [...(disputes.get(row.parent ?? "") ?? []), row.code];
      disputes.set(row.parent ?? "", block);
      return block.length === 5 ? [{ label: "", codes: block }] : [];
    }
    return codes.length === 0 || row.parent?.startsWith("admin.") === true || /^proactive\.(rules|normative)$/.test(row.parent ?? "") ? [] : [{ label: row.label, codes }];
  });
}

function shows(report: RandomReport, code: string, text: string): boolean {
  const state = report.states[code];
  if (state === "blank") return text === "";
  if (state === "dash") return /^[-—－]+$/.test(text);
  if (state === "notApplicable") return /^[/／]$/.test(text);
  return text === (report.notes[code] ?? String(report.cells[code]));
}

/** 2、 in a variant may be 4、 there: numbers are the printer's to choose. */
const bare = (label: string): string => label.replace(/^(其中：)?\d[.、]/, "").replace(/\s/g, "");

describe("the printer's plain grids", () => {
  it("put every cell beside its own label", () => {
    for (let seed = 0; seed < 48; seed += 1) {
      const report = randomReport(seed);
      for (const layout of layoutsFor(report.edition)) {
        const read = gridOf[layout.name];
        if (read === undefined) continue;
        const grid = read(printReport(report, layout, [], seed).text).map((cells) => cells.map((cell) => cell.trim()));
        // A box breaks a long label: its first line holds the figures.
        const isLabel = (cell: string, label: string): boolean => (layout.name === "boxes" ? bare(cell) !== "" && bare(label).startsWith(bare(cell)) : bare(cell) === bare(label));
        const missing = statements(report).filter(({ label, codes }) => !grid.some((cells) => {
          const starts = label === "" ? [0, 5, 10] : [cells.length - codes.length];
          return (label === "" || cells.some((cell) => isLabel(cell, label))) && starts.some((start) => codes.every((code, index) => shows(report, code, cells[start + index] ?? "?")));
        }));
        expect(missing, `seed ${seed}, ${layout.name}`).toEqual([]);
      }
    }
  });
});
