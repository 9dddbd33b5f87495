import type { Candidate, CellGap } from "../cells/index.ts";
import type { Block } from "./block.ts";
import type { Citation, Claim } from "./claim.ts";
import type { Locator } from "./locator.ts";

/** Whose work the figures count: the unit alone, one level of government, a whole region, or not stated. */
export const scopes = ["unit", "level", "region", "unknown"] as const;
export type Scope = (typeof scopes)[number];

/** One numbered part of the narrative. `number` is bare (一, 二, 1), `heading` has neither number nor inner blanks; depth 1 is the top level. */
export interface Section {
  number: string;
  heading: string;
  depth: number;
  body: Block[];
}

export type Severity = "error" | "warning";

/** A value that a finding's wording may print. */
export type Fact = string | number | boolean | null | Fact[] | { [name: string]: Fact };

/** One thing a check noticed. It carries facts, never wording: the sentence is made by a locale. */
export interface Finding {
  code: string;
  severity: Severity;
  where: { code?: string; column?: string; section?: string };
  facts: { [name: string]: Fact };
}

/** Everything `parse` understands of one document. Each code of the edition stands in exactly one of cells, states and uncertain. */
export interface ParsedReport {
  title: string;
  agency: string;
  year: number;
  scope: Scope;
  edition: string | null;
  publishedOn: string | null;
  preface: Block[];
  sections: Section[];
  tail: Block[];
  cells: Record<string, number>;
  states: Record<string, CellGap>;
  uncertain: Record<string, Candidate[]>;
  notes: Record<string, string>;
  sources: Record<string, Locator>;
  findings: Finding[];
  /** 文中数据, in the order of the text. */
  claims: Claim[];
  /** The documents that the text cites by number, in its order. */
  citations: Citation[];
}

/**
 * The canonical content of a version: what its hash covers (DESIGN §5). Persons, times, findings and the
 * version's number are outside, so that the same content has the same hash wherever it is kept.
 */
export interface VersionContent {
  format: 1;
  agency: string;
  year: number;
  scope: Scope;
  edition: string | null;
  title: string;
  publishedOn: string | null;
  preface: Block[];
  sections: Section[];
  tail: Block[];
  cells: Record<string, number>;
  states: Record<string, CellGap>;
  uncertain: Record<string, Candidate[]>;
  notes: Record<string, string>;
  sourceFile: string;
}
