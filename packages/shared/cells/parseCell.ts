import { fold, parseChineseNumeral } from "../text/index.ts";
import type { Cell } from "./cell.ts";

const plain = /^[+-]?\d+(\.\d+)?$/;
const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const unitWords = "万元|元|条|件|次|篇|个|人次|人|项|份|期|家";

/**
 * Reads the raw text of one cell. A number is returned only where nothing else can be meant; a number with words
 * beside it keeps the raw text as `note`; anything between is uncertain with its candidates, never a guess.
 */
export function parseCell(raw: string): Cell {
  const text = fold(raw).trim();
  if (text === "") return { state: "blank" };
  if (/^[-—–―─_]+$/.test(text)) return { state: "dash" };
  if (/^([/\\]|无此项|不适用|N\/A)$/i.test(text)) return { state: "notApplicable" };
  // A row of 一 is a dash as often as it is a one; 无 is none or not applicable.
  if (/^一+$/.test(text)) return { state: "uncertain", candidates: [Number("1".repeat(text.length)), "dash"], note: raw.trim() };
  if (/^[无無]$/.test(text)) return { state: "uncertain", candidates: [0, "notApplicable"], note: raw.trim() };
  const value = readNumber(text);
  if (value !== null) return { state: "number", value };
  return parseWords(text, raw.trim());
}

function readNumber(text: string): number | null {
  if (plain.test(text)) return safe(Number(text));
  if (grouped.test(text)) return safe(Number(text.replaceAll(",", "")));
  return parseChineseNumeral(text);
}

// Past 2^53 digits are lost silently, so such a run of digits is no number for us.
function safe(value: number): number | null {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}

function parseWords(text: string, note: string): Cell {
  const annotated = /^([+-]?[\d,]+(?:\.\d+)?)\s*(\(.*\))$/.exec(text) ?? new RegExp(`^([+-]?[\\d,]+(?:\\.\\d+)?)\\s*(?:${unitWords})(\\(.*\\))?$`).exec(text);
  const value = annotated?.[1] === undefined ? null : readNumber(annotated[1]);
  // A sheet that shows another figure than it holds says two things.
  if (value !== null && !text.includes("(显示为")) return { state: "number", value, note };
  const numbers = looseNumbers(text);
  if (numbers.length === 0) return { state: "unreadable", note };
  return { state: "uncertain", candidates: [...new Set(numbers)], note: note.replace(/\s+/g, " ") };
}

/** Every number that a careful reader might see: those printed, digits that a blank tears apart, 5万, and the letters that scanning makes of digits. */
function looseNumbers(text: string): number[] {
  const printed = [...text.matchAll(/[+-]?\d+(?:\.\d+)?/g)].map((match) => match[0]);
  const scanned = /^[\dOoQlI|]+$/.test(text) ? [text.replace(/[OoQ]/g, "0").replace(/[lI|]/g, "1")] : [];
  const joined = /^\d+(?: +\d+)+$/.test(text) ? [text.replaceAll(" ", "")] : [];
  const tenThousands = /^(\d+(?:\.\d+)?)万$/.exec(text)?.[1];
  const inOnes = tenThousands === undefined ? [] : [Number((Number(tenThousands) * 10_000).toFixed(4))];
  return [...(scanned.length > 0 ? scanned : [...printed, ...joined]).map(Number), ...inOnes].map(safe).filter((value) => value !== null);
}
