import { describe, expect, it } from "vitest";
import { zhCN, en } from "../../packages/shared/locales/index.ts";
import { parse } from "../../packages/shared/parse/index.ts";
import type { Claim, Finding, ParsedReport } from "../../packages/shared/report/index.ts";
import { corpusNames, readCorpus, type CorpusFile } from "./corpus.ts";

const files = await Promise.all(corpusNames().map(readCorpus));
const conflictsOf = ({ findings }: ParsedReport): Finding[] => findings.filter(({ code }) => code === "narrative.conflict");

/** Where a quote of a gold file stands in a text whose blanks may differ, digits of the value included. */
function placeOf(text: string, quote: string, value: number): { start: number; end: number } {
  const pattern = [...quote.replace(/\s/g, "")].map((character) => character.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s*");
  const found = new RegExp(pattern).exec(text);
  if (found === null) throw new Error(`not in the text: ${quote}`);
  const digits = new RegExp(`(?<!\\d)${value}(?!\\d)`).exec(found[0]);
  if (digits === null) throw new Error(`no ${value} in ${quote}`);
  return { start: found.index + digits.index, end: found.index + digits.index + digits[0].length };
}

function positionOf(text: string, { passage: { place } }: Claim): number {
  const starts = [0, ...[...text.matchAll(/[\n\f]/g)].map(({ index }) => index + 1)];
  return (starts[place.line - 1] ?? 0) + place.start;
}

function claimAt({ text, report }: CorpusFile, start: number): Claim | undefined {
  return report.claims.find((claim) => {
    const position = positionOf(text, claim);
    return position <= start && start < position + claim.passage.place.end - claim.passage.place.start;
  });
}

describe.each(files.map((file) => ({ name: file.name, file })))("the narrative of $name", ({ file }) => {
  const { gold, report, text } = file;
  const said = gold.narrative ?? [];

  it("has every conflict of the gold file as a warning with its passage, and at most that", () => {
    const expected = gold.violations.filter(({ identity }) => identity === "D2");
    const found = conflictsOf(report).map(({ facts }) => [facts.said, facts.printed]);
    const wanted = expected.map(({ left, right }) => [left, right].sort().join());
    expect(found.map((pair) => [...pair].sort().join()).sort()).toEqual(wanted.sort());
    for (const { severity, facts } of conflictsOf(report)) {
      expect(severity).toBe("warning");
      expect(JSON.stringify(facts.passage)).toContain(String(facts.said));
    }
  });

  it("breaks no rule as an error, and every finding of it is a sentence in both languages", () => {
    const found = report.findings.filter(({ code }) => /^(?:narrative|privacy|secrecy)\./.test(code));
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    for (const finding of found) {
      expect(zhCN.findingMessage(finding, (code) => code)).toMatch(/。$/);
      expect(en.findingMessage(finding, (code) => code)).toMatch(/^[A-Z“].*\.$/);
    }
  });

  it("has every sum and stale year of the gold file", () => {
    const sums = gold.violations.filter(({ identity }) => identity === "D5").map(({ left, right }) => [left, right].sort().join());
    const found = report.findings.filter(({ code }) => code === "narrative.sum").map(({ facts }) => [facts.said, facts.sum].sort().join());
    expect(found.sort()).toEqual(sums.sort());
    const stale = gold.violations.filter(({ identity }) => identity === "D4").map(({ left }) => left);
    expect(report.findings.filter(({ code }) => code === "narrative.staleYear").map(({ facts }) => facts.stated)).toEqual(stale);
  });

  it.each(said.map((each) => ({ ...each })))("states $value in “$quote” for $code", ({ quote, value, agrees, tableValue }) => {
    const claim = claimAt(file, placeOf(text, quote, value).start);
    expect(claim?.value).toBe(value);
    if (report.edition === null) expect(claim?.verdict).toBe("namedOnly");
    else if (agrees === null) expect(claim?.verdict).not.toBe("conflicts");
    else expect(claim?.verdict).toBe(agrees ? "agrees" : "conflicts");
    if (agrees === true && tableValue !== undefined) expect(claim?.printed).toBe(tableValue);
  });

  // A sum over blanks is a lower bound, so a figure is made smaller where it can be.
  it.each(said.filter(({ agrees, quote }) => agrees === true && !/多/.test(quote)).map((each) => ({ ...each, other: each.value < 7 ? each.value + 7 : each.value - 7 })))("conflicts when $value in “$quote” is changed to $other", ({ quote, value, other, code }) => {
    const { start, end } = placeOf(text, quote, value);
    const changed = parse(`${text.slice(0, start)}${other}${text.slice(end)}`);
    if (!changed.ok) throw new Error(changed.reason);
    const found = conflictsOf(changed.report).map(({ facts }) => facts.said);
    // Where only the sentence tells how a glued row is to be cut, the row is open again.
    if (!found.includes(other)) expect(Object.keys(changed.report.uncertain)).toContain(code);
  });
});

describe("the narrative of the reference report", () => {
  const reference = files.find(({ name }) => name === "2017-xiangshan-office.txt");
  const codes = reference?.report.findings.map(({ code }) => code).filter((code) => /^(?:narrative|secrecy|privacy)\./.test(code));

  it("says 34 解读图解 where the table says 0, asks about 县委发, and is silent about the rest", () => {
    expect(codes?.sort()).toEqual(["narrative.conflict", "secrecy.internalDocument"]);
    expect(reference?.report.findings.find(({ code }) => code === "narrative.conflict")).toMatchObject({ where: { code: "response.interpretation_articles", section: "二-二" }, facts: { said: 34, printed: 0, unit: "个" } });
  });

  it("keeps 统一受理 50711 件 with its place", () => {
    const claim = reference?.report.claims.find(({ value }) => value === 50711);
    expect(claim).toMatchObject({ unit: "件", verdict: "namedOnly", section: "二-一" });
    expect(claim?.passage.text.slice(claim.passage.start, claim.passage.end)).toBe("50711件");
  });
});
