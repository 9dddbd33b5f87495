/** Sums of cells that a wording may mean, by edition: any of them may be the one. An edition that is missing has no row for it. */
export type CodeChoices = Readonly<Record<string, readonly (readonly string[])[]>>;

/**
 * How sentences name what the table counts. All of it in normal form, without blanks. A figure names the concept where the words
 * before it end with `before` (收到申请12件), where these and the words behind its unit do (收到12件申请, 12件予以公开), or where
 * those behind it begin with `after`.
 */
export interface Concept {
  /** Names the concept for others that are told `within` it. */
  id: string;
  before?: RegExp;
  after?: RegExp;
  /** The units in which it may be counted; none where the sentence says that there was nothing (未收到…). */
  units: RegExp;
  /** What the sentence, its heading or the text before it must be about; without it the figure may be about something else of the same name. */
  about?: RegExp;
  /** The ids of concepts of which one must have been named just before: 行政复议12件，其中维持1件. */
  within?: RegExp;
  codes: CodeChoices;
}

/** Applications, cases and documents are counted in these. */
export const pieces = /^[件份条宗起次个项]$/;

/** The same choices for the two national formats. */
export const both = (choices: readonly (readonly string[])[]): CodeChoices => ({ T2019: choices, T2021: choices });
/** One code of the forms before 2019. */
export const old = (code: string): CodeChoices => ({ L2009FJ: [[code]], T2014: [[code]] });
/** One code each of the form of 2014. */
export const t2014 = (...codes: string[]): CodeChoices => ({ T2014: codes.map((code) => [code]) });
/** A cell in one column of the table of applications. */
export const at = (code: string, column = "total"): string => `${code}@${column}`;
/** A result of applications, in all columns together. */
export const result = (name: string): string => at(`applications.result.${name}`);
