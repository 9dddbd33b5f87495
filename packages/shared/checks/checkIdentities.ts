import type { Condition, Edition, Identity, Rule } from "../editions/index.ts";
import type { Fact, Finding } from "../report/index.ts";

type Figures = Readonly<Record<string, number>>;

/** Amounts are printed with rounding, so sums over decimals may differ by this much. */
const tolerance = 0.01;

/**
 * The identities (勾稽关系) of an edition that the figures break. A rule is assessed only where every operand is a
 * number: a blank, dash or uncertain cell is never taken for 0. Must-rules are errors, usual ones warnings.
 */
export function checkIdentities(edition: Edition, cells: Figures): Finding[] {
  const findings = edition.identities.map((identity) => checkIdentity(identity, cells)).filter((finding) => finding !== null);
  const broken = new Set(findings.filter((finding) => finding.severity === "error").map((finding) => finding.code));
  // A usual rule (A4′) sharpens its must-rule (A4): where the must is broken the usual says nothing new.
  return findings.filter((finding) => finding.severity === "error" || !broken.has(finding.code.replace(/′$/, "")) || !finding.code.endsWith("′"));
}

function checkIdentity(identity: Identity, cells: Figures): Finding | null {
  const facts = violation(identity.rule, cells);
  if (facts === null) return null;
  return { code: `identity.${identity.id}`, severity: identity.severity, where: { code: subject(identity.rule) }, facts };
}

/** The one code a reader should look at: the single side of a sum, else the first operand. */
function subject(rule: Rule): string {
  if (rule.kind === "implies") return rule.then.code;
  const single = rule.left.length === 1 ? rule.left : rule.right;
  return single[0] ?? "";
}

function violation(rule: Rule, cells: Figures): Record<string, Fact> | null {
  if (rule.kind === "implies") return conditionsViolated(rule.when, rule.then, cells);
  const left = operands(rule.left, cells);
  const right = operands(rule.right, cells);
  if (left === null || right === null) return null;
  const leftValue = rule.kind === "maximumAtMost" ? Math.max(...left.values) : sum(left.values);
  const rightValue = sum(right.values);
  if (holds(rule.kind, leftValue, rightValue, [...left.values, ...right.values])) return null;
  return {
    relation: rule.kind, left: leftValue, right: rightValue, difference: tidy(leftValue - rightValue),
    leftOperands: left.named, rightOperands: right.named,
  };
}

function holds(kind: Exclude<Rule["kind"], "implies">, left: number, right: number, values: number[]): boolean {
  const slack = values.every(Number.isInteger) ? 0 : tolerance + 1e-9;
  switch (kind) {
    case "equal":
      return Math.abs(left - right) <= slack;
    case "atLeast":
      return left >= right - slack;
    case "atMost":
    case "maximumAtMost":
      return left <= right + slack;
  }
}

function operands(codes: string[], cells: Figures): { values: number[]; named: Fact[] } | null {
  const values: number[] = [];
  for (const code of codes) {
    const value = cells[code];
    if (value === undefined) return null;
    values.push(value);
  }
  return { values, named: codes.map((code, index) => ({ code, value: values[index] ?? null })) };
}

function conditionsViolated(when: Condition, then: Condition, cells: Figures): Record<string, Fact> | null {
  const premise = cells[when.code];
  const conclusion = cells[then.code];
  if (premise === undefined || conclusion === undefined) return null;
  if (!meets(when, premise) || meets(then, conclusion)) return null;
  return { relation: "implies", when: { code: when.code, value: premise }, then: { code: then.code, value: conclusion } };
}

function meets(condition: Condition, value: number): boolean {
  return condition.is === "zero" ? value === 0 : value > 0;
}

function sum(values: number[]): number {
  return tidy(values.reduce((total, value) => total + value, 0));
}

// Binary fractions show as 0.30000000000000004; reports print at most eight decimals.
function tidy(value: number): number {
  return Number(value.toFixed(8));
}
