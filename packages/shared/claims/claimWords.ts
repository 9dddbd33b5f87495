import type { Clause } from "./clause.ts";
import type { Figure } from "./figures.ts";
import type { RunningText } from "./runningText.ts";

/** The last word before a figure that says whose it is: 全县, 我局. */
export function scopeOf({ earlier, lead }: Clause): string | null {
  const words = [...`${earlier}${lead}`.matchAll(/(?:全|我|本)(?:省|自治区|市|州|盟|区|县|旗|镇|乡|街道|局|办|厅|委|单位|机关|部门|系统)|市本级|县本级|区本级/g)];
  return words.at(-1)?.[0] ?? null;
}

const longestWhat = 40;

/** The words that say what the figure counts: those before it, or those after it where it comes first. */
export function whatOf({ lead, tail }: Clause, { unit, isDenial, start, end }: Figure, running: RunningText, isBehind: boolean): string {
  const behind = running.printed(tail, end);
  if (isDenial === true) return (running.printed(running.text.slice(start, end), start) + behind).slice(0, longestWhat);
  const before = running.printed(lead.replace(/^.*(?:其中)/, ""), start);
  const isVerbOnly = isBehind || before === "" || /^.{0,3}(?:收到|完成|发布|受理|召开|开展|组织|提出|推出|发放|办结|有|对|将|了)$/.test(before);
  const words = isVerbOnly && tail !== "" ? before + (unit === "" ? "" : "…") + behind : before;
  return words.length > longestWhat ? words.slice(-longestWhat) : words;
}
