/** Sums of cells that a wording may mean, by edition: any of them may be the one. An edition that is missing has no row for it. */
export type CodeChoices = Readonly<Record<string, readonly (readonly string[])[]>>;

/**
 * How sentences name what the table counts. A figure names the concept where the words before it end with `before`, or where
 * those after its unit begin with `after` and those before it end with `verb`. All of it in normal form, without blanks.
 */
export interface Concept {
  id: string;
  before?: RegExp;
  after?: RegExp;
  verb?: RegExp;
  /** The units in which it may be counted; none where the sentence says that there was nothing (未收到…). */
  units: RegExp;
  /** What the sentence, its heading or the text before it must be about; without it the figure may be about something else of the same name. */
  about?: RegExp;
  codes: CodeChoices;
}
