import type { EditionRow } from "../editions/index.ts";
import { compact, type Compact } from "../text/index.ts";
import { rowLabels } from "./rowLabel.ts";

/** The narrative around the table, and the year that the report is about. */
export interface Narrative {
  text: Compact;
  year: number;
}

/**
 * What a statement speaks of: the whole in the report's year, something that may be meant instead of it (an office that
 * year, the whole without a year), or a part of the same thing.
 */
type Subject = "whole" | "rival" | "part";

interface Statement {
  value: number;
  subject: Subject;
}

/** The text outside its table. Where the table stood a sentence ends. */
export function narrativeAround(text: string, stretches: readonly { start: number; end: number }[]): Compact {
  let around = text;
  for (const { start, end } of stretches) around = around.slice(0, start) + "。".repeat(end - start) + around.slice(end);
  return compact(around);
}

/**
 * The figure that the narrative states for a row in the report's year: “2015年全区主动公开政府信息2949条。” It must name the
 * row, the year and the unit, and speak of the whole report. Null when nothing does, when another statement about the same
 * row and year says something else, or when a part is more than the whole: then nobody knows which figure is the table's.
 */
export function statedFigure(narrative: Narrative, row: EditionRow): number | null {
  const statements = wordings(row).flatMap((wording) => statementsWith(narrative, wording, row.unit ?? ""));
  const whole = statements.find(({ subject }) => subject === "whole")?.value;
  const isDisputed = statements.some(({ subject, value }) => whole === undefined || (subject === "part" ? value > whole : value !== whole));
  return whole === undefined || isDisputed ? null : whole;
}

function wordings(row: EditionRow): string[] {
  const cores = rowLabels([row])[0]?.cores ?? [];
  return [...new Set([...cores.map((core) => core.replace(/总?数$/, "")), ...(row.phrases ?? []).map((phrase) => compact(phrase).text)])];
}

function statementsWith({ text: { text, at }, year }: Narrative, wording: string, unit: string): Statement[] {
  const found: Statement[] = [];
  if (unit === "" || wording === "") return found;
  const figure = new RegExp(`^(?:总?数量?)?(?:共计|合计|总计|共|达到?|为|有|:)*(\\d{1,3}(?:,\\d{3})+|\\d+)${unit}(?=[,。;、()!]|$)`);
  for (let from = text.indexOf(wording); from !== -1; from = text.indexOf(wording, from + 1)) {
    const match = figure.exec(text.slice(from + wording.length, from + wording.length + 40));
    const subject = match === null ? null : subjectOf(text.slice(Math.max(0, from - 80), from), year);
    if (match === null || subject === null) continue;
    const digits = match[1] ?? "";
    const start = from + wording.length + match[0].indexOf(digits);
    // Digits that a blank tears apart are not certainly one figure.
    if ((at[start + digits.length - 1] ?? 0) - (at[start] ?? 0) !== digits.length - 1) continue;
    found.push({ value: Number(digits.replaceAll(",", "")), subject });
  }
  return found;
}

const isEverybody = /^(?:全[区县市省州盟旗镇乡局院系统街道]{1,2}|[我本][区县市省州盟旗镇乡局院])?(?:全年|共计|一共|总共|共)?$/;
const otherTimes = "[\\d至到自从及和与、或较比于止前同~～/—–-]";

/** Of whom a statement speaks, from what stands before it; null where it is about another time. */
function subjectOf(before: string, year: number): Subject | null {
  const sentence = before.slice(Math.max(...["。", ";", "!", "?"].map((stop) => before.lastIndexOf(stop))) + 1);
  const last = [...sentence.matchAll(/(\d{4})年/g)].at(-1);
  if (last !== undefined && Number(last[1]) !== year) return null;
  if (last !== undefined && new RegExp(otherTimes).test(sentence.charAt(last.index - 1))) return null;
  const after = last === undefined ? null : sentence.slice(last.index + last[0].length).replace(/^度?,?/, "");
  if (after !== null && isEverybody.test(after)) return "whole";
  if (after !== null && after.length <= 30 && !/[,:]/.test(after)) return "rival";
  const clause = sentence.slice(Math.max(sentence.lastIndexOf(","), sentence.lastIndexOf(":")) + 1);
  return clause !== "" && isEverybody.test(clause) ? "rival" : "part";
}
