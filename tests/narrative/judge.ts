import { parse } from "../../packages/shared/parse/index.ts";
import { readDocument, SourceText } from "../../packages/shared/readers/index.ts";
import type { Claim, Finding, ParsedReport } from "../../packages/shared/report/index.ts";
import type { Site } from "./expand.ts";
import { codesOfConcept, sumOf } from "./concepts.ts";
import { writeReport, type Slip, type WrittenReport } from "./writeReport.ts";

/** What the checks made of one written report. */
export interface Verdict {
  written: WrittenReport;
  /** Whether the slip was found, as what it is; false where the report has none. */
  isFound: boolean;
  /** The slip cannot be judged: the table's figure was not read. */
  isUnread: boolean;
  conflicts: Finding[];
  /** What was made of the figure that is wrong: the claims of its value. */
  claims: Claim[];
  /** Findings of the narrative rules that no slip explains. */
  unfounded: Finding[];
}

const codes: Readonly<Record<Site["kind"], string>> = { figure: "narrative.conflict", nothing: "narrative.conflict", sum: "narrative.sum", share: "narrative.share", growth: "narrative.growth" };

/** Writes the report of a seed and holds what is found in it against what is wrong in it; null where it has no place for the slip. */
export function judgeReport(seed: number, slip: Slip | null): Verdict | null {
  const written = writeReport(seed, slip);
  if (written === null) return null;
  const report = read(written);
  const findings = report.findings.filter(({ code }) => /^narrative\.(conflict|sum|share|growth)$/.test(code));
  const site = written.slipped?.sentence.sites[written.slipped.at];
  const ofSlip = site === undefined ? [] : findings.filter((finding) => isOf(finding, site, written));
  const isUnread = site?.codes.some((code) => report.cells[code] !== written.cells[code]) ?? false;
  return {
    written, isFound: ofSlip.length > 0, isUnread,
    claims: report.claims.filter(({ value }) => near(value, site?.said ?? NaN)),
    conflicts: findings.filter(({ code }) => code === "narrative.conflict"),
    unfounded: findings.filter((finding) => !ofSlip.includes(finding) && !follows(finding, site)),
  };
}

function read(written: WrittenReport): ParsedReport {
  const document = readDocument(new TextEncoder().encode(written.text));
  const result = document.ok ? parse(SourceText.of(document.document)) : document;
  if (!result.ok) throw new Error(`seed ${written.seed} is no report: ${result.reason}`);
  return result.report;
}

/** Whether a finding says of a slip what is wrong with it. */
function isOf({ code, facts }: Finding, site: Site, written: WrittenReport): boolean {
  if (code !== codes[site.kind]) return false;
  if (site.kind === "figure") return near(facts.said, site.said) && near(facts.printed, site.right);
  if (site.kind === "nothing") return near(facts.said, 0) && deniedBy(written).some((value) => near(facts.printed, value));
  if (site.kind === "sum") return near(facts.said, site.said) && near(facts.sum, site.right);
  return near(Math.abs(Number(facts.said)), site.said);
}

/** What a sentence that denies several things may be held against: each of them, or all together. */
function deniedBy({ slipped, cells }: WrittenReport): number[] {
  const values = (slipped?.sentence.sites ?? []).map(({ concept }) => sumOf(codesOfConcept(concept, cells) ?? [], cells));
  return [...values.filter((value) => value > 0), values.reduce((sum, value) => sum + value, 0)];
}

/** A figure that is wrong also makes the sums, shares and changes wrong that are computed from it. */
function follows({ code }: Finding, site: Site | undefined): boolean {
  return site !== undefined && (site.kind === "figure" ? code !== "narrative.conflict" : site.kind === "nothing" ? code === "narrative.conflict" : false);
}

function near(fact: unknown, value: number): boolean {
  return typeof fact === "number" && Math.abs(fact - value) < 1e-6;
}
