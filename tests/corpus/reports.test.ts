import { afterAll, describe, expect, it } from "vitest";
import { corpusNames, readCorpus, type CorpusFile } from "./corpus.ts";
import { printScores, score, type MissKind } from "./score.ts";

const files = await Promise.all(corpusNames().map(readCorpus));
const scores = files.map(score);
const named = files.map((file) => ({ name: file.name, file }));

afterAll(() => console.log(`\n${printScores(scores)}\n${scores.flatMap(({ name, misses }) => misses.map(({ kind, at }) => `${name}: ${kind}: ${at}`)).join("\n")}`));

const missesOf = (name: string, ...kinds: MissKind[]): string[] => scores.filter((each) => each.name === name).flatMap(({ misses }) => misses.filter(({ kind }) => kinds.includes(kind)).map(({ kind, at }) => `${kind}: ${at}`));

describe("the corpus", () => {
  it("holds every form that is described, and a report without a table", () => {
    expect([...new Set(files.map(({ report }) => report.edition))].sort()).toEqual(["L2009FJ", "T2014", "T2019", "T2021", null].sort());
    expect(files.length).toBeGreaterThan(14);
  });

  it("is read to at least 99 % of the figures that their own texts settle", () => {
    const settled = scores.reduce((sum, each) => sum + each.settled, 0);
    const read = scores.reduce((sum, each) => sum + each.read, 0);
    expect(settled).toBeGreaterThan(1700);
    expect(read / settled).toBeGreaterThanOrEqual(0.99);
  });
});

describe.each(named)("$name", ({ name, file: { gold, report, sectionSources, text } }) => {
  it("has the year, the form and the agency that it prints", () => {
    expect([report.year, report.edition]).toEqual([gold.year, gold.edition]);
    expect(gold.agency.replace("沭", "沐")).toContain(report.agency.slice(0, 2).replace("沭", "沐"));
  });

  it("has no figure wrong, none invented and none guessed", () => {
    expect(missesOf(name, "wrong figure", "invented cell", "guessed")).toEqual([]);
  });

  it("lists the right reading wherever it is not certain", () => {
    expect(missesOf(name, "no candidate")).toEqual([]);
  });

  it("has every top-level heading", () => {
    expect(missesOf(name, "heading")).toEqual([]);
  });

  it("breaks the must-rules that a careful reader found broken, and no other", () => {
    expect(missesOf(name, "violation missed", "violation invented")).toEqual([]);
  });

  it("gives each code of its form one state", () => {
    const codes = [report.cells, report.states, report.uncertain].flatMap((cells) => Object.keys(cells));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("leads from each figure to the very characters it was read from", () => {
    const lines = text.split(/[\n\f]/);
    for (const [code, value] of Object.entries(report.cells)) {
      const place = report.sources[code];
      const printed = lines[(place?.line ?? 0) - 1]?.slice(place?.start, place?.end) ?? "";
      expect(Number.parseFloat(printed), `${code} at ${JSON.stringify(place)}: ${printed}`).toBe(value);
    }
  });

  it("leads from each part to its heading", () => {
    const lines = text.split(/[\n\f]/);
    expect(sectionSources).toHaveLength(report.sections.length);
    for (const [index, { number }] of report.sections.entries()) {
      const place = sectionSources[index];
      expect(lines[(place?.line ?? 0) - 1]?.slice(place?.start, place?.end).replace(/\s/g, ""), number).toContain(number);
    }
  });
});

describe("one report in three forms", () => {
  const figures = ({ report }: CorpusFile): unknown => [report.cells, report.states, report.uncertain];
  const hongze = files.filter(({ name }) => name.includes("2023-hongze-district"));

  it("gives the same figures from PDF, layout text and reading-order text", () => {
    expect(hongze.map(({ name }) => name)).toEqual(["2023-hongze-district.reading-order.txt", "2023-hongze-district.txt", "pdf/2023-hongze-district.pdf"]);
    const [first, ...others] = hongze.map(figures);
    for (const other of others) expect(other).toEqual(first);
  });
});
