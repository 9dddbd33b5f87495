import { describe, expect, it } from "vitest";
import { randomOf } from "../roundtrip/random.ts";
import { judgeReport, type Verdict } from "./judge.ts";
import type { SlipKind } from "./slips.ts";

const count = 300;

/** The least share of slips found and the most reports with a finding that nothing explains, as measured: to be raised and lowered with the rules. */
const measured = { figures: 0.96, denials: 0.94, sums: 0.95, shares: 0.95, growths: 0.88, unfoundedReports: 0.02 };

const seeds = Array.from({ length: count }, (_each, index) => index + 1001);

function withSlips(kind: SlipKind, from: readonly number[]): Verdict[] {
  return from.flatMap((seed) => judgeReport(seed, { kind, turn: randomOf(seed + 13).int(0, 999) }) ?? []).filter(({ isUnread }) => !isUnread);
}

const share = (verdicts: readonly Verdict[]): number => verdicts.filter(({ isFound }) => isFound).length / Math.max(1, verdicts.length);

function missesOf(verdicts: readonly Verdict[]): string {
  return verdicts.filter(({ isFound }) => !isFound).map(({ written }) => `${written.seed} ${written.edition}: ${written.slipped?.sentence.text ?? ""}`).join("\n");
}

describe(`${count} reports whose text agrees with their table, and the same with one slip`, () => {
  const right = seeds.flatMap((seed) => judgeReport(seed, null) ?? []);
  const figures = withSlips("figure", seeds);
  const denials = withSlips("nothing", seeds.slice(0, 100));
  const wrong = [...figures, ...denials];

  it("meet every edition, and many wordings and layouts", () => {
    expect(new Set(right.map(({ written }) => written.edition)).size).toBe(4);
    expect(new Set(right.map(({ written }) => written.layout)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(right.flatMap(({ written }) => written.sentences.map(({ wording }) => wording))).size).toBeGreaterThan(200);
    expect(figures.length).toBeGreaterThan(count * 0.9);
  });

  it("have no conflict that nothing explains in more than 2 % of the reports", () => {
    const conflicts = right.filter((verdict) => verdict.conflicts.length > 0);
    expect(conflicts.length / count, conflicts.map(({ written, conflicts: [first] }) => `${written.seed}: ${JSON.stringify(first?.facts)}`).join("\n")).toBeLessThanOrEqual(0.02);
  });

  it("have at most one conflict in ten that nothing explains", () => {
    const all = [...right, ...wrong].flatMap(({ conflicts }) => conflicts);
    const unfounded = [...right, ...wrong].flatMap((verdict) => verdict.unfounded.filter(({ code }) => code === "narrative.conflict"));
    expect(unfounded.length / all.length, unfounded.map(({ facts }) => JSON.stringify(facts)).join("\n")).toBeLessThanOrEqual(0.1);
  });

  it("have few findings of sums, shares and changes that nothing explains", () => {
    const unfounded = right.filter((verdict) => verdict.unfounded.length > 0);
    expect(unfounded.length / count, unfounded.map(({ written, unfounded: [first] }) => `${written.seed}: ${JSON.stringify(first)}`).join("\n")).toBeLessThanOrEqual(measured.unfoundedReports);
  });

  it("have the figure found that differs from the table", () => {
    expect(share(figures), missesOf(figures)).toBeGreaterThanOrEqual(measured.figures);
  });

  it("have it found that the text denies what the table counts", () => {
    expect(share(denials), missesOf(denials)).toBeGreaterThanOrEqual(measured.denials);
  });

  it.each<readonly [SlipKind, number]>([["sum", measured.sums], ["share", measured.shares], ["growth", measured.growths]])("have a wrong %s found", (kind, least) => {
    const verdicts = withSlips(kind, seeds);
    expect(verdicts.length).toBeGreaterThan(20);
    expect(share(verdicts), missesOf(verdicts)).toBeGreaterThanOrEqual(least);
  });
});
