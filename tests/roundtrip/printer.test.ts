import { describe, expect, it } from "vitest";
import { editions, findEdition, indicatorsOf } from "../../packages/shared/editions/index.ts";
import { checkFigures, checkIdentities } from "../../packages/shared/checks/index.ts";
import { judge } from "./judge.ts";
import { layouts } from "./layouts/index.ts";
import { noises, type Noise } from "./printing.ts";
import { layoutsFor, printReport, randomNoise, type PrintedReport } from "./printReport.ts";
import { randomReport, type RandomReport } from "./randomReport.ts";
import { wordsOf } from "./wording.ts";

interface Printed {
  report: RandomReport;
  layout: string;
  printed: PrintedReport;
}

function print(seed: number): Printed {
  const report = randomReport(seed);
  const fitting = layoutsFor(report.edition);
  const layout = fitting[Math.floor(seed / editions.length) % fitting.length];
  if (layout === undefined) throw new Error("no layout fits");
  return { report, layout: layout.name, printed: printReport(report, layout, randomNoise(seed), seed) };
}

const seeds = Array.from({ length: 300 }, (_each, seed) => seed);
const all = seeds.map(print);
const borders = new Map(layouts.map((layout) => [layout.name, layout.borders]));
const narrow = (text: string): string => text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/(\d)[,，](?=\d{3})/g, "$1");

describe("the printer of random reports", () => {
  it("states figures that break no must-identity and no rule on figures", () => {
    for (const { report } of all) {
      const edition = findEdition(report.edition);
      if (edition === undefined) throw new Error(report.edition);
      const found = [report.cells, { ...report.cells, ...report.behindGaps }].flatMap((cells) => [...checkIdentities(edition, cells), ...checkFigures(edition, cells)]);
      expect(found.filter(({ severity }) => severity === "error"), `seed ${report.seed}`).toEqual([]);
    }
  });

  it("prints every edition, variant, layout and noise", () => {
    const forms = new Set(all.map(({ report }) => `${report.edition}${report.isVariant ? " variant" : ""}`));
    expect([...forms].sort()).toEqual(["L2009FJ", "L2009FJ variant", "T2014", "T2019", "T2021", "T2021 variant"]);
    const met = new Set<Noise>(all.flatMap(({ printed }) => printed.noiseMet));
    expect(noises.filter((noise) => !met.has(noise))).toEqual([]);
    for (const edition of editions) {
      const printed = new Set(all.filter(({ report }) => report.edition === edition.id).map(({ layout }) => layout));
      expect(layoutsFor(edition.id).map(({ name }) => name).filter((name) => !printed.has(name)), edition.id).toEqual([]);
    }
    expect(all.some(({ printed }) => printed.aliasesUsed.length > 0)).toBe(true);
  });

  it("prints the same text for the same seed", () => {
    for (const seed of seeds.slice(0, 40)) expect(print(seed).printed).toEqual(all[seed]?.printed);
  });

  it("says something of every cell of the edition, and demands every printed cell of a grid", () => {
    for (const { report, layout, printed } of all) {
      const edition = findEdition(report.edition);
      const codes = edition === undefined ? [] : indicatorsOf(edition).map(({ code }) => code);
      expect(codes.filter((code) => printed.expected[code] === undefined)).toEqual([]);
      if (borders.get(layout) !== "grid" || layout === "markdownTorn") continue;
      expect(new Set(printed.mustRead), `seed ${report.seed}`).toEqual(new Set([...Object.keys(report.cells), ...Object.keys(report.states)]));
    }
  });

  it("leaves no figure out where cells stand apart", () => {
    for (const { report, layout, printed } of all) {
      if (borders.get(layout) === "none" || printed.noiseMet.includes("chineseNumerals")) continue;
      const numbers = new Map<string, number>();
      for (const [number] of narrow(printed.text).matchAll(/-?\d+(?:\.\d+)?/g)) numbers.set(number, (numbers.get(number) ?? 0) + 1);
      const wanted = new Map<string, number>();
      for (const value of Object.values(report.cells)) wanted.set(String(value), (wanted.get(String(value)) ?? 0) + 1);
      const missing = [...wanted].filter(([number, count]) => (numbers.get(number) ?? 0) < count);
      expect(missing, `seed ${report.seed}, ${layout}`).toEqual([]);
    }
  });

  it("records the alias wordings that it prints, and prints none unasked", () => {
    const [plain] = layouts;
    if (plain === undefined) throw new Error("no layouts");
    const used = seeds.slice(0, 60).flatMap((seed) => {
      const report = randomReport(seed);
      expect(printReport(report, plain, [], seed).aliasesUsed).toEqual([]);
      const { text, aliasesUsed } = printReport(report, plain, ["aliases"], seed);
      for (const { alias } of aliasesUsed) expect(text).toContain(wordsOf(alias));
      return aliasesUsed;
    });
    expect(new Set(used.map(({ code }) => code)).size).toBeGreaterThan(5);
  });

  it("demands nothing of figures that run together, and leaves a gap among them only where no full row could be read", () => {
    for (const { report, layout, printed } of all.filter(({ layout: name }) => borders.get(name) === "none")) {
      for (const code of Object.keys(report.states)) {
        const isShown = typeof printed.expected[code]?.[0] === "number";
        expect(isShown || report.states[code] === "blank", `seed ${report.seed}, ${layout}, ${code}`).toBe(true);
      }
      const rowsOfSeven = printed.mustRead.filter((code) => code.startsWith("applications.") && code.includes("@") && printed.notes[code] === undefined);
      expect(rowsOfSeven, `seed ${report.seed}`).toEqual([]);
    }
  });

  it("judges a reading: the truth passes, an invented number is wrong, a doubt is right with the right candidate", () => {
    const printed = { expected: { a: [5], b: ["blank" as const, "absent" as const], c: [7] }, mustRead: ["a"] };
    expect(judge(printed, { cells: { a: 5 }, states: { b: "blank" }, uncertain: { c: [7, 71] } })).toEqual([]);
    const misses = judge(printed, { cells: { b: 0, c: 8, d: 1 }, states: {}, uncertain: { a: [5, 51] } });
    expect(misses.map(({ kind, code }) => `${kind} ${code}`)).toEqual(["unsettled a", "wrong b", "wrong c", "wrong d"]);
    expect(judge(printed, { cells: {}, states: {}, uncertain: { a: [51], b: ["blank"], c: [7] } }).map(({ kind }) => kind)).toEqual(["lost"]);
  });
});
