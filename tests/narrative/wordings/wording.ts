/** Where in a report a sentence belongs. */
export type Theme = "proactive" | "response" | "applications" | "fees" | "disputes" | "office" | "plans";

/**
 * One way to say something. In `text`: [a|b] one of several; {name} a figure of the table (concepts.ts), {name+} where it is not 0;
 * {year} {last} {next} {when} {we} {count} {,} words that vary; {known:x} a figure of the table that may not slip; {#5-90} a figure that no table has; {free:x:5-90} the same under a
 * name; {part:x} {rest:x} some of x and what is left; {before:x} {growth:x} {moved:x} last year's x and the change; {share:x/y} a
 * percentage; {classes:x:条} x in classes; {gov} only where a government reports and not one of its offices. It ends without its mark.
 */
export interface Wording {
  theme: Theme;
  text: string;
  /** Not in a table that has this concept. */
  unless?: string;
}

export function wordings(theme: Theme, texts: readonly string[], unless?: string): Wording[] {
  return texts.map((text) => ({ theme, text, ...(unless === undefined ? {} : { unless }) }));
}
