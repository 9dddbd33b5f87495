import type { Moment } from "./sheetDates.ts";

/** One of the up to four sections of a number format, taken apart. */
export interface FormatSection {
  source: string;
  /** When this section counts, if it says so itself. */
  condition: ((value: number) => boolean) | null;
  /** What stands for the value: digits, whatever it is, nothing at all, or a moment. */
  core: "digits" | "general" | "none" | Moment;
  before: string;
  after: string;
  decimals: number;
  /** How many digits the whole part has at least. */
  leastDigits: number;
  leastDecimals: number;
  /** Powers of ten that the value is multiplied by before it is shown. */
  power: number;
  /** Shown in a way that is not its digits: a fraction, an exponent, characters among its digits. */
  strange: boolean;
}

interface Part {
  kind: "literal" | "digit" | "point" | "comma" | "exponent" | "slash" | "general" | "date" | "elapsed";
  text: string;
}

const token = /"([^"]*)"|[\\!](.)|[_*](.)|\[([^\]]*)\]|(General|G\/通用格式|@)|(AM\/PM|A\/P|上午\/下午)|(E[+-])|([ymdhsegb]+)|([0#?])|([.,/])|(.)/giys;
const noComma: Part = { kind: "digit", text: "" };
const comparison = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/;

/** Takes a number format apart. The sections are those for positive numbers, negative ones, zero and text. */
export function formatSections(format: string): FormatSection[] {
  return split(format).slice(0, 4).map(readSection);
}

function split(format: string): string[] {
  const sections = [""];
  for (const [piece] of format.matchAll(/"[^"]*"|[\\!_*].|\[[^\]]*\]|./gs)) {
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function readSection(source: string): FormatSection {
  let condition: FormatSection["condition"] = null;
  const parts: Part[] = [];
  for (const match of source.matchAll(token)) {
    const [, quoted, escaped, blank, bracket, general, noon, exponent, date, digit, mark, bare] = match;
    if (blank !== undefined) continue;
    if (bracket !== undefined) {
      condition ??= readCondition(bracket);
      parts.push(...readBracket(bracket));
    } else if (general !== undefined) parts.push({ kind: "general", text: general });
    else if (noon !== undefined) parts.push({ kind: "date", text: "h" });
    else if (exponent !== undefined) parts.push({ kind: "exponent", text: exponent });
    else if (date !== undefined) parts.push({ kind: "date", text: date.toLowerCase() });
    else if (digit !== undefined) parts.push({ kind: "digit", text: digit });
    else if (mark !== undefined) parts.push({ kind: mark === "." ? "point" : mark === "," ? "comma" : "slash", text: mark });
    else parts.push({ kind: "literal", text: quoted ?? escaped ?? bare ?? "" });
  }
  return { source, condition, ...readParts(parts) };
}

function readBracket(content: string): Part[] {
  if (/^(h+|m+|s+)$/i.test(content)) return [{ kind: "elapsed", text: content.toLowerCase() }];
  const currency = /^\$([^-]+)/.exec(content)?.[1];
  return currency === undefined ? [] : [{ kind: "literal", text: currency }];
}

function readCondition(content: string): FormatSection["condition"] {
  const [, operator, text] = comparison.exec(content) ?? [];
  const limit = Number(text);
  switch (operator) {
    case "<": return (value) => value < limit;
    case "<=": return (value) => value <= limit;
    case ">": return (value) => value > limit;
    case ">=": return (value) => value >= limit;
    case "=": return (value) => value === limit;
    case "<>": return (value) => value !== limit;
    default: return null;
  }
}

function readParts(parts: readonly Part[]): Omit<FormatSection, "source" | "condition"> {
  const moment = readMoment(parts);
  const isCore = (part: Part): boolean => ["digit", "general", "exponent"].includes(part.kind);
  const first = parts.findIndex(isCore);
  const plain = { before: "", after: "", decimals: 0, leastDigits: 0, leastDecimals: 0, power: 0, strange: false };
  if (moment !== null) return { ...plain, core: moment };
  if (first < 0) return { ...plain, core: "none", before: textOf(parts) };
  let end = parts.length - parts.slice().reverse().findIndex(isCore);
  while (parts[end]?.kind === "comma" || parts[end]?.kind === "point") end += 1;
  const start = parts[first - 1]?.kind === "point" ? first - 1 : first;
  const inner = parts.slice(start, end);
  const outer = [...parts.slice(0, start), ...parts.slice(end)];
  const percents = [...textOf(outer)].filter((character) => character === "%").length;
  const around = { ...plain, before: textOf(parts.slice(0, start)), after: textOf(parts.slice(end)) };
  if (inner.length === 1 && inner[0]?.kind === "general") return { ...around, core: "general", strange: percents > 0 };
  return { ...around, core: "digits", ...readDigits(inner, percents) };
}

function readDigits(parts: readonly Part[], percents: number): Pick<FormatSection, "decimals" | "leastDigits" | "leastDecimals" | "power" | "strange"> {
  const points = parts.filter(({ kind }) => kind === "point").length;
  const at = points === 0 ? parts.length : parts.findIndex(({ kind }) => kind === "point");
  const digits = (range: readonly Part[], least = false): number => range.filter(({ kind, text }) => kind === "digit" && (!least || text === "0")).length;
  const trailingCommas = (range: readonly Part[]): number => [...range.slice().reverse(), noComma].findIndex(({ kind }) => kind !== "comma");
  const thousands = trailingCommas(parts.slice(0, at)) + (points === 0 ? 0 : trailingCommas(parts.slice(at)));
  return {
    decimals: digits(parts.slice(at)),
    leastDigits: digits(parts.slice(0, at), true),
    leastDecimals: digits(parts.slice(at), true),
    power: 2 * percents - 3 * thousands,
    strange: points > 1 || thousands > 0 || parts.some(({ kind }) => !["digit", "point", "comma"].includes(kind)),
  };
}

function readMoment(parts: readonly Part[]): Moment | null {
  const letters = parts.filter(({ kind }) => kind === "date").map(({ text }) => text).join("");
  const elapsed = parts.some(({ kind }) => kind === "elapsed");
  if (letters === "" && !elapsed) return null;
  const clock = elapsed || /[hs]/.test(letters);
  return { day: /[ydegb]/.test(letters) || (letters.includes("m") && !clock), clock, elapsed };
}

function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join("").trim();
}
