import { fold } from "../text/index.ts";
import { stronger, type Token } from "./regionTokens.ts";

const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const unitPattern = /^\(?(?:单位:)?((?:[十百千]?[万亿]|[百千])?(?:元|人次|条|件|次|篇|个|人|项|份|宗|部|家|期)|万)\)?/;

/** The unit that a text begins with, bracketed or not: the bare unit and how many characters it takes. */
export function unitAtStart(text: string): { unit: string; length: number } | null {
  const match = unitPattern.exec(fold(text));
  return match === null ? null : { unit: match[1] ?? "", length: match[0].length };
}

/** How many of the second unit one of the first is, as far as its numeral says: 万元 in 元 is 10000, 件 in 条 is 1. */
export function factorBetween(from: string, to: string): number {
  return powerOf(from) / powerOf(to);
}

function powerOf(unit: string): number {
  return [...unit].reduce((product, char) => product * (powers[char] ?? 1), 1);
}

/** A row's region split into the unit that is printed and the pieces after it. */
export interface Region {
  unit: string | null;
  from: number;
  tokens: Token[];
}

/** Takes the printed unit off the front of a region; it may be a piece of its own, torn (万 元) or glued to the figure. */
export function takeUnit(tokens: Token[], from: number): Region {
  const [first, second, ...others] = tokens;
  if (first === undefined) return { unit: null, from, tokens };
  if (second !== undefined && /^[万亿]$/.test(first.text) && second.text.startsWith("元") && second.gap === "space") {
    const torn = takeUnit([second, ...others], from);
    return { ...torn, unit: first.text + (torn.unit ?? "") };
  }
  const found = unitAtStart(first.text);
  const rest = tokens.slice(1);
  if (found === null) return { unit: null, from, tokens };
  const start = first.start + found.length;
  const glued = first.text.slice(found.length);
  return { unit: found.unit, from: start, tokens: glued === "" ? apartAsUnit(first, rest) : [{ text: glued, start, end: first.end, gap: "none" }, ...rest] };
}

/** A figure behind a unit that stands far from the label is as far from it. */
function apartAsUnit(unit: Token, [figure, ...others]: readonly Token[]): Token[] {
  if (figure === undefined) return [];
  return [{ ...figure, gap: stronger(unit.gap, figure.gap) ? unit.gap : figure.gap }, ...others];
}
