import type { Severity } from "../report/index.ts";

/**
 * What a row is (domain.md): a heading without a value, a total, an exhaustive part of its parent, one of its
 * subsets (其中), a part that may count double, or a figure that stands alone.
 */
export type RowKind = "heading" | "total" | "part" | "subset" | "overlap" | "independent";

/** One row of an edition's table. `aliases` are other wordings under which real files print the same row. */
export interface EditionRow {
  code: string;
  label: string;
  labelEn: string;
  unit: string | null;
  parent: string | null;
  kind: RowKind;
  aliases?: string[];
}

/**
 * The shape of an arithmetic rule over codes. Both sides are sums; a rule is assessed only where every operand
 * is a number. `implies` reads: where the first compares true, so must the second.
 */
export type Rule =
  | { kind: "equal" | "atLeast" | "atMost"; left: string[]; right: string[] }
  | { kind: "maximumAtMost"; left: string[]; right: string[] }
  | { kind: "implies"; when: Condition; then: Condition };

export interface Condition {
  code: string;
  is: "zero" | "positive";
}

/** One 勾稽关系. `id` is that of the domain notes; `must` rules are errors, usual ones warnings. */
export interface Identity {
  id: string;
  severity: Severity;
  rule: Rule;
  why: { "zh-CN": string; en: string };
}

/** One statistical form as pure data: its rows in printed order and the identities they must satisfy. */
export interface Edition {
  id: string;
  name: string;
  nameEn: string;
  source: string;
  years: { from: number; to: number | null };
  title: string[];
  header: string[];
  rows: EditionRow[];
  identities: Identity[];
}
