import type { Clause } from "./clause.ts";
import type { Figure } from "./figures.ts";
import type { RunningText } from "./runningText.ts";

/** The last word before a figure that says whose it is: 全县, 我局. */
export function scopeOf({ earlier, lead }: Clause): string | null {
  const words = [...`${earlier}${lead}`.matchAll(/(?:全|我|本)(?:省|自治区|市|州|盟|区|县|旗|镇|乡|街道|局|办|厅|委|单位|机关|部门|系统)|市本级|县本级|区本级/g)];
  return words.at(-1)?.[0] ?? null;
}

/** What quotes so many characters at most, before the figure or behind it. */
export const longestWhat = 40;

/** The words that say what the figure counts: those before it, those after it where it comes first, both where nothing tells which. */
export function whatOf({ lead, tail }: Clause, { unit, isDenial, start, end }: Figure, running: RunningText, naming: "before" | "behind" | null): string {
  const behind = running.printed(tail, end).slice(0, longestWhat);
  if (isDenial === true) return whole(running.printed(running.text.slice(start, end), start) + behind);
  const before = running.printed(lead.replace(/^.*(?:其中)/, ""), start).slice(-longestWhat);
  const isBefore = naming === "before" || tail === "" || (naming === null && unit === "");
  return whole(isBefore ? before : `${before}…${behind}`);
}

/** Cut to length, and never through the middle of a character. */
function whole(words: string): string {
  return words.slice(0, 2 * longestWhat).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
