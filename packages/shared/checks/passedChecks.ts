import type { Condition, Edition, Identity, Rule } from "../editions/index.ts";
import { checkIdentities } from "./checkIdentities.ts";

/** One figure of a rule, with its value in the report. */
export interface CheckedFigure {
  code: string;
  value: number;
}

/**
 * One identity (勾稽关系) that a report's figures satisfy: its id as in the domain notes, and the two sides. `implies` has the
 * condition on the left and what follows from it on the right; every other relation compares sums, or the largest on the left.
 */
export interface PassedCheck {
  id: string;
  relation: Rule["kind"];
  left: CheckedFigure[];
  right: CheckedFigure[];
}

/**
 * The identities of an edition in which a figure takes part and that hold. As with those that are broken, a rule is assessed
 * only where every operand is a number; a condition that is not met proves nothing and is left out.
 */
export function passedChecks(edition: Edition, cells: Readonly<Record<string, number>>, code: string): PassedCheck[] {
  if (cells[code] === undefined) return [];
  const passed = edition.identities
    .filter(({ rule }) => codesOf(rule).includes(code) && isAssessable(rule, cells))
    .filter((identity) => checkIdentities({ ...edition, identities: [identity] }, cells).length === 0);
  return passed.filter((identity) => !isSharpened(identity, passed)).map((identity) => told(identity, cells));
}

function codesOf(rule: Rule): string[] {
  return rule.kind === "implies" ? [rule.when.code, rule.then.code] : [...rule.left, ...rule.right];
}

function isAssessable(rule: Rule, cells: Readonly<Record<string, number>>): boolean {
  if (!codesOf(rule).every((code) => cells[code] !== undefined)) return false;
  return rule.kind !== "implies" || isMet(rule.when, cells[rule.when.code] ?? Number.NaN);
}

function isMet({ is }: Condition, value: number): boolean {
  return is === "zero" ? value === 0 : value > 0;
}

// Where the usual rule (A4′: equal) holds, the must-rule under it (A4: not less) says nothing more.
function isSharpened({ id, rule }: Identity, passed: readonly Identity[]): boolean {
  const codes = codesOf(rule).join();
  return passed.some((other) => other.id === `${id}′` && codesOf(other.rule).join() === codes);
}

function told({ id, rule }: Identity, cells: Readonly<Record<string, number>>): PassedCheck {
  const figures = (codes: readonly string[]): CheckedFigure[] => codes.map((code) => ({ code, value: cells[code] ?? Number.NaN }));
  if (rule.kind === "implies") return { id, relation: rule.kind, left: figures([rule.when.code]), right: figures([rule.then.code]) };
  return { id, relation: rule.kind, left: figures(rule.left), right: figures(rule.right) };
}
