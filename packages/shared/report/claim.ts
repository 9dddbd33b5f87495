import type { Locator } from "./locator.ts";

/** How exactly a sentence states a figure: 380, 约380, 380多 (or 余), 近380, 至少380, 至多380. */
export type Exactness = "exact" | "about" | "moreThan" | "almost" | "atLeast" | "atMost";

/** What kind of figure it is: a count or amount, a share of something (占4%), a change against another time (同比增长1.05%), a rate (办结率100%). */
export type ClaimKind = "count" | "share" | "change" | "rate";

/**
 * What came of holding a claim against the table: it says the same as the cells it names, or something else; no row of the table
 * counts what it counts; or it cannot be told (blank or uncertain cells, another scope or time, a rounded figure).
 */
export type ClaimVerdict = "agrees" | "conflicts" | "namedOnly" | "notAssessable";

/**
 * 文中数据: one figure that a sentence of the narrative states. `value` is in `unit` as printed (万 and 亿 are multiplied out);
 * `what` are the words that say what it counts, empty where personal data stand among them; `scope` is a scope word near it (全县, 本单位), `year` the year that it speaks of.
 */
export interface Claim {
  value: number;
  unit: string;
  exactness: Exactness;
  kind: ClaimKind;
  what: string;
  scope: string | null;
  year: number | null;
  verdict: ClaimVerdict;
  /** The cells that it names; their sum is what it is held against. Empty where it names none. */
  codes: string[];
  /** What these cells add up to, null where one of them is no number. */
  printed: number | null;
  /** For a share or a change: which claim of the report, by its position, is the count that it speaks of; else null. */
  about: number | null;
  /** The name of the section (`sectionPaths`), null before the first. */
  section: string | null;
  passage: Passage;
}

/** A document cited by its number: 国办发〔2017〕24号. */
export interface Citation {
  /** In one normal form: 国办发〔2017〕24号. */
  number: string;
  /** 国办发. */
  series: string;
  year: number;
  /** The title in 《》 before the number, null where none is printed. */
  title: string | null;
  section: string | null;
  passage: Passage;
}

/** A piece of the source's text, word for word, the characters meant in it (UTF-16 units), and where those stand in the source. */
export interface Passage {
  text: string;
  start: number;
  end: number;
  place: Locator;
}
