import type { Severity } from "../report/index.ts";
import type { Wording } from "./crosswalk.ts";

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
  /** A decrease is printed as a negative number; everywhere else a negative figure is impossible. */
  isSigned?: boolean;
  /** How sentences of the narrative name the row where they do not use its label; never searched in the table. */
  phrases?: string[];
  /** Where a row asks for several figures: one cell per column, coded row code + suffix. */
  columns?: EditionColumn[];
}

/** One column of a row that has several; its suffix makes the cell's code (`@natural`, `#cumulative`, or nothing). */
export interface EditionColumn {
  suffix: string;
  label: string;
  labelEn: string;
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

/**
 * What the figures of one year's report say about those of the report for the year before: the sum of `current` equals, or is
 * not less than, the sum of last year's `previous`, with this year's `plus` added and `minus` taken off. A rule is assessed
 * only where every operand is a number, and where last year's codes count the same thing in this year's form.
 */
export interface AcrossRule {
  /** That of the domain notes. */
  id: string;
  relation: "equal" | "atLeast";
  current: string[];
  previous: string[];
  plus?: string[];
  minus?: string[];
  why: Wording;
}

/** One statistical form as pure data: its rows in printed order and the identities they must satisfy. */
export interface Edition {
  id: string;
  name: string;
  nameEn: string;
  source: string;
  years: { from: number; to: number | null };
  /** How it is printed: rows of label, unit and figures, or grids with heads of several levels. */
  layout: "rows" | "grids";
  title: string[];
  header: string[];
  rows: EditionRow[];
  /** Rows that some offices print in place of the form's own: accepted, and never part of what the form asks for. */
  variants?: EditionVariant[];
  identities: Identity[];
  /** What reports on this form must carry over from the year before. */
  across?: AcrossRule[];
}

/** Rows `rows` stand where the form has `replaces`, which are then absent. */
export interface EditionVariant {
  replaces: string[];
  rows: EditionRow[];
  /** The variant's rows add up to the rows they replace, so that a series may take their sum. */
  sameSum: boolean;
  /** Rows of the form that count something else where the variant is printed: series of these break between the two. */
  recounts?: { codes: string[]; note: Wording };
  /** The codes in the order in which offices print them with these rows, where it is not the form's own. */
  order?: string[];
}
