import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "../../packages/shared/parse/index.ts";
import type { ParsedReport } from "../../packages/shared/report/index.ts";

const folder = resolve(process.env["NIANBAO_REPORTS"] ?? new URL("../../../shared/reports", import.meta.url).pathname);

interface Gold {
  year: number;
  sections: { number: string; heading: string }[];
  cells: Record<string, number>;
  states: Record<string, string>;
  settledBy?: Record<string, string>;
}

function read(name: string): { gold: Gold; lines: string[]; report: ParsedReport } {
  const text = readFileSync(join(folder, `${name}.txt`), "utf8");
  const result = parse(text);
  if (!result.ok) throw new Error(result.reason);
  return { gold: JSON.parse(readFileSync(join(folder, `${name}.gold.json`), "utf8")) as Gold, lines: text.split("\n"), report: result.report };
}

/** How many figures each report prints, how many of them are read, and how many cells a person has to settle. */
const files = [
  { name: "2013-pingtan-zone", printed: 31, numbers: 30, uncertain: 2 },
  { name: "2014-pingtan-zone", printed: 32, numbers: 32, uncertain: 0 },
  { name: "2015-pingtan-zone", printed: 32, numbers: 32, uncertain: 0 },
  { name: "2016-pingtan-zone", printed: 32, numbers: 32, uncertain: 0 },
  { name: "2017-pingtan-zone", printed: 30, numbers: 30, uncertain: 0 },
];

describe.each(files)("$name: $numbers of $printed figures read, $uncertain cells uncertain", ({ name, printed, numbers, uncertain }) => {
  const { gold, lines, report } = read(name);

  it("reads what is printed, and lists the right reading wherever it is not certain", () => {
    expect(report.edition).toBe("L2009FJ");
    expect(gold.cells).toMatchObject(report.cells);
    for (const [code, value] of Object.entries({ ...gold.cells, ...gold.states })) {
      const said = report.cells[code] ?? report.states[code] ?? report.uncertain[code];
      if (Array.isArray(said)) expect(said, code).toContain(value);
      else expect([code, said]).toEqual([code, value]);
    }
    expect([Object.keys(gold.cells), Object.keys(report.cells), Object.keys(report.uncertain)].map(({ length }) => length)).toEqual([printed, numbers, uncertain]);
  });

  it("gives every code of the form as printed once, and no other", () => {
    const codes = [report.cells, report.states, report.uncertain].flatMap((cells) => Object.keys(cells));
    expect(codes.sort()).toEqual(Object.keys({ ...gold.cells, ...gold.states }).sort());
  });

  it("settles every figure that a careful reader settled within the report", () => {
    const settled = Object.entries(gold.settledBy ?? {}).filter(([, by]) => by.startsWith("in report")).map(([code]) => code);
    expect(settled.filter((code) => !(code in report.cells))).toEqual([]);
  });

  it("leads from each figure to the very characters it was read from, the halves of a run included", () => {
    for (const [code, value] of Object.entries(report.cells)) {
      const place = report.sources[code];
      expect(lines[(place?.line ?? 0) - 1]?.slice(place?.start, place?.end), code).toBe(String(value));
    }
  });

  it("has title, year and top-level parts of its gold file", () => {
    expect([report.year, report.title]).toEqual([gold.year, expect.stringContaining(`${gold.year}年`)]);
    expect(report.sections.filter(({ depth }) => depth === 1).map(({ number, heading }) => ({ number, heading }))).toEqual(gold.sections);
  });

  it("breaks no rule of its form", () => {
    expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("2013-pingtan-localtax", () => {
  it("is whole without a table", () => {
    const { gold, report } = read("2013-pingtan-localtax");
    expect([report.edition, report.cells, report.findings]).toEqual([null, {}, []]);
    expect(report.sections.filter(({ depth }) => depth === 1).map(({ number, heading }) => ({ number, heading }))).toEqual(gold.sections);
  });
});

describe("the national formats of 2019 and 2021", () => {
  it.each(["2019-pingtan-zone", "2021-pingtan-zone"])("%s: a table that nobody reads yet is said to be there", (name) => {
    const { report } = read(name);
    expect([report.edition, report.cells, report.findings.map(({ code }) => code)]).toEqual([null, {}, ["table.unknown"]]);
  });
});
