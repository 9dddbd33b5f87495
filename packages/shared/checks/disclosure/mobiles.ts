import { before, behind, countsSomething, isGluedToUnit, isInTable, isInsideCode, isSerialNumber, type Surroundings } from "./surroundings.ts";
import { fullNameAtEnd, fullNamesAtStart } from "./personNames.ts";
import { isWider, type DigitGroup, type NumberReading } from "./digitRuns.ts";

const mobile = /^1[3-9]\d{9}$/;
const label = /(?:手机|电话|联系|移动|号码|微信|短信|致电|拨打|来电|tel|phone|mobile)[^\d。;,]{0,8}$/i;
const codeBefore = /\(?\+?(?:0086|086|86)\)?[ -]{0,3}$/;
/** In a table 86 is a figure unless it is written as a code. */
const codeInTable = /(?:\+\(?86\)?|0086|\(86\))[ -]{0,3}$|(?<!\d)86-$/;
const countryCode = /^(?:\+?86|086|0086)$/;

/** A mobile phone's number: its 11 digits, without the country code. */
export interface Mobile {
  digits: string;
  start: number;
  end: number;
}

/**
 * The mobile number among the readings that begin at one place, or null: 11 digits from 13 to 19 on, whole or parted as people part them, behind
 * 86 or alone. No land line, no part of a longer number, no serial number, no amount, no figures of a table.
 */
export function mobileAmong(readings: readonly NumberReading[], around: Surroundings): Mobile | null {
  for (const reading of readings) {
    if (!/^(?:0?086|86|0)?1[3-9]\d{9}$/.test(reading.digits)) continue;
    const isLabelled = label.test(before(around, reading.start, 24).replace(codeBefore, ""));
    const found = withoutCountryCode(reading, around, isLabelled);
    if (found === null || isInsideCode(around, found.start, found.end) || countsSomething(around, found.end)) continue;
    if (isLabelled || (isUsualShape(found.shape, reading) && !isDecimal(reading, around) && standsAlone(reading, found.shape, around) && !isSomethingElse(reading, around))) return found;
  }
  return null;
}

function withoutCountryCode({ digits, start, end, groups }: NumberReading, { text }: Surroundings, isLabelled: boolean): (Mobile & { shape: string }) | null {
  const first = groups[0]?.digits ?? "";
  const code = digits.length === 11 ? "" : first.length > 4 ? /^(?:0086|86|0)(?=1[3-9])/.exec(first)?.[0] : undefined;
  if (code === undefined || !mobile.test(digits.slice(code.length))) return null;
  // Without the sign, 13 digits that begin with 86 may be anything.
  if ((code === "86" && text[start - 1] !== "+" && !isLabelled) || (code === "0" && !isLabelled)) return null;
  const shape = groups.map((group, index) => group.digits.length - (index === 0 ? code.length : 0)).join("-");
  return { digits: digits.slice(code.length), start: start + code.length, end, shape };
}

/** Without a word that says so only the forms count that nobody uses for a row of figures. */
function isUsualShape(shape: string, { groups }: NumberReading): boolean {
  const gaps = groups.slice(1).map(({ gap }) => gap);
  if (gaps.some((gap) => gap === "line" || gap === "tab")) return false;
  return shape === "11" || shape === "3-4-4" || (gaps.every((gap) => gap === "mark") && /^(?:3-8|7-4|4-3-4|4-4-3|3-3-5|5-6|5-3-3)$/.test(shape));
}

/** 17109.999020 is an amount. */
function isDecimal({ groups }: NumberReading, { text }: Surroundings): boolean {
  return groups.length === 2 && /^[.．]$/.test(text.slice(groups[0]?.end, groups[1]?.start));
}

function standsAlone(reading: NumberReading, shape: string, around: Surroundings): boolean {
  const { previous, following, groups, start } = reading;
  const isWhole = shape === "11" || fullNameAtEnd(before(around, start, 12).trimEnd()) > 0;
  const gaps = [groups[0]?.gap ?? null, following?.gap ?? null] as const;
  return (isWider(gaps[0], reading) || isFree(previous, gaps[0], isWhole, around)) && (isWider(gaps[1], reading) || isFree(following, gaps[1], isWhole, around));
}

function isFree(neighbour: DigitGroup | undefined, gap: DigitGroup["gap"], isWhole: boolean, { text }: Surroundings): boolean {
  if (neighbour === undefined || gap === "line" || gap === "tab" || countryCode.test(neighbour.digits)) return true;
  if (gap === "blank" || gap === "wide") return isWhole || neighbour.digits.length >= 7;
  const isListNumber = neighbour.digits.length <= 2 && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, neighbour.start - 8), neighbour.start));
  return isListNumber || mobile.test(neighbour.digits);
}

function isSomethingElse(reading: NumberReading, around: Surroundings): boolean {
  const { start } = reading;
  return isSerialNumber(around, start) || isGluedToUnit(around, start) || (isInTable(around, start) && !isPersonal(reading, around));
}

/** In the statistical table 11 digits are figures glued together, unless they are parted as no figures are or a name stands beside. */
function isPersonal({ start, end, groups }: NumberReading, around: Surroundings): boolean {
  const lead = before(around, start, 24);
  const isBracketed = lead.endsWith("(") && around.text[end] === ")";
  if (isBracketed || groups.slice(1).some(({ gap }) => gap === "mark") || groups[0]?.digits.startsWith("0086") === true || /\+$/.test(lead) || codeInTable.test(lead)) return true;
  return fullNameAtEnd(lead.replace(/[\s,:(]+$/, "")) > 0 || fullNamesAtStart(behind(around, end, 8).replace(/^[\s(]+/, ""), true).length > 0;
}
