import type { ParsedReport } from "../../packages/shared/report/index.ts";
import type { CorpusFile, Gold } from "./corpus.ts";

/** What can go wrong with a file, worst first. */
export const missKinds = ["wrong figure", "invented cell", "guessed", "no candidate", "left uncertain", "heading", "violation missed", "violation invented"] as const;
export type MissKind = (typeof missKinds)[number];

/** How a file was read: counts of figures, and every miss with its place. */
export interface Score {
  name: string;
  edition: string | null;
  /** Figures and states that the report's own text settles, and how many of them were read. */
  settled: number;
  read: number;
  uncertain: number;
  misses: { kind: MissKind; at: string }[];
}

/** Holds what was read against what a careful reader found. */
export function score({ name, gold, report }: CorpusFile): Score {
  const expected = Object.entries<number | string>({ ...gold.cells, ...gold.states });
  const inReport = expected.filter(([code]) => isSettled(gold, code));
  const said = { ...report.cells, ...report.states };
  const misses: Score["misses"] = [];
  for (const [code, value] of expected) {
    const kind = missOf(gold, report, code, value);
    if (kind !== null) misses.push({ kind, at: `${code}: ${String(value)}, read ${String(said[code] ?? report.uncertain[code]?.join("|") ?? "nothing")}` });
  }
  for (const code of Object.keys({ ...said, ...report.uncertain })) if (!(code in gold.cells) && !(code in gold.states)) misses.push({ kind: "invented cell", at: code });
  misses.push(...headingMisses(gold, report), ...violationMisses(gold, report));
  return {
    name, edition: report.edition, misses, settled: inReport.length, uncertain: Object.keys(report.uncertain).length,
    read: inReport.filter(([code, value]) => said[code] === value).length,
  };
}

function isSettled(gold: Gold, code: string): boolean {
  return (gold.settledBy?.[code] ?? "in report").startsWith("in report");
}

function missOf(gold: Gold, report: ParsedReport, code: string, value: number | string): MissKind | null {
  const certain = report.cells[code] ?? report.states[code];
  if (certain !== undefined && certain !== value) return "wrong figure";
  if (certain !== undefined) return isSettled(gold, code) ? null : "guessed";
  if (!(report.uncertain[code] ?? []).some((candidate) => candidate === value)) return "no candidate";
  return isSettled(gold, code) ? "left uncertain" : null;
}

function headingMisses(gold: Gold, report: ParsedReport): Score["misses"] {
  const found = report.sections.filter(({ depth }) => depth === 1).map(({ number, heading }) => `${number}、${heading}`);
  const wanted = gold.sections.map(({ number, heading }) => `${number}、${heading}`);
  if (found.join("\n") === wanted.join("\n")) return [];
  const differ = [...wanted.filter((each) => !found.includes(each)), ...found.filter((each) => !wanted.includes(each))];
  return (differ.length > 0 ? differ : ["order"]).map((at) => ({ kind: "heading", at }));
}

/** The rules that a report's own figures break (A, B, C; not between reports), by id and place. */
function violationMisses(gold: Gold, report: ParsedReport): Score["misses"] {
  const wanted = gold.violations.filter(({ identity }) => /^[ABC]/.test(identity) && identity !== "B1").map(({ identity, where }) => `${identity} ${where.replace(/^block (.*)$/, "$1.total")}`);
  const found = report.findings.filter(({ code, severity }) => severity === "error" && code.startsWith("identity.")).map(({ code, where }) => `${code.replace("identity.", "")} ${where.code ?? ""}`);
  return [
    ...wanted.filter((each) => !found.includes(each)).map((at) => ({ kind: "violation missed" as const, at })),
    ...found.filter((each) => !wanted.includes(each)).map((at) => ({ kind: "violation invented" as const, at })),
  ];
}

/** The table of misses by kind that the test and the measurement print. */
export function printScores(scores: readonly Score[]): string {
  const head = ["file".padEnd(42), "edition".padEnd(8), "settled", "read", "uncertain", ...missKinds];
  const line = (name: string, edition: string, figures: number[], misses: number[]): string =>
    [name.padEnd(42), edition.padEnd(8), ...figures.map((value, index) => String(value).padStart(head[index + 2]?.length ?? 0)), ...misses.map((value, index) => String(value).padStart(head[index + 5]?.length ?? 0))].join("  ");
  const rows = scores.map(({ name, edition, settled, read, uncertain, misses }) => line(name, edition ?? "–", [settled, read, uncertain], missKinds.map((kind) => misses.filter((miss) => miss.kind === kind).length)));
  const sum = (pick: (each: Score) => number): number => scores.reduce((total, each) => total + pick(each), 0);
  const total = line("all", "", [sum((each) => each.settled), sum((each) => each.read), sum((each) => each.uncertain)], missKinds.map((kind) => sum(({ misses }) => misses.filter((miss) => miss.kind === kind).length)));
  return [head.join("  "), ...rows, total].join("\n");
}
