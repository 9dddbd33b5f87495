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
  if (value !== null) return { state: "number", value, note };
  const numbers = [...text.matchAll(/[+-]?\d+(?:\.\d+)?/g)].map((match) => safe(Number(match[0]))).filter((found) => found !== null);
  if (numbers.length === 0) return { state: "unreadable", note };
  const joined = /^[\d\s]+$/.test(text) ? [safe(Number(text.replace(/\s/g, "")))].filter((found) => found !== null) : [];
  return { state: "uncertain", candidates: [...new Set([...numbers, ...joined])], note };
}
