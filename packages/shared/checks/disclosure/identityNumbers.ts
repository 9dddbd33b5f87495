import { before, behind, isSerialNumber, type Surroundings } from "./surroundings.ts";
import type { NumberReading } from "./digitRuns.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = "10X98765432";
/** The first two digits of the codes of provinces (GB/T 2260), with 81 to 83 for residents from Hong Kong, Macao and Taiwan. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const identityWord = /身份证|身份号码|公民身份|身份證/;

/** True for a citizen's identity number (GB 11643): a province, a day that was, the right check digit. */
export function isIdentityNumber(digits: string, lastYear: number): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !provinces.test(digits) || !isDay(digits.slice(6, 14), lastYear)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return checkDigits[sum % 11] === digits[17];
}

function isDay(digits: string, lastYear: number): boolean {
  const [year, month, day] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1900 && year <= lastYear && day >= 1 && day <= days;
}

/**
 * The identity number among the readings that begin at one place, or null: 18 digits with the right check digit, however parted, unless the words
 * before name a serial number; the 15 digits of before 1999, which have no check digit, and 18 with a wrong one (a slip of the pen is
 * somebody's number still), only where 身份证 stands near.
 */
export function identityNumberAmong(readings: readonly NumberReading[], around: Surroundings): NumberReading | null {
  const lastYear = around.narrative.year + 1;
  const found = readings.find(({ digits }) => isIdentityNumber(digits, lastYear));
  if (found !== undefined) return isSerialNumber(around, found.start) && !isCalledIdentity(found, around) ? null : found;
  return readings.find((reading) => isOldOrMistyped(reading.digits, lastYear) && reading.groups.length <= 3 && isCalledIdentity(reading, around)) ?? null;
}

function isOldOrMistyped(digits: string, lastYear: number): boolean {
  if (/^\d{17}[\dX]$/.test(digits)) return provinces.test(digits) && isDay(digits.slice(6, 14), lastYear);
  return /^\d{15}$/.test(digits) && provinces.test(digits) && isDay(`19${digits.slice(6, 12)}`, 1999);
}

function isCalledIdentity({ start, end }: NumberReading, around: Surroundings): boolean {
  return identityWord.test(before(around, start, 40)) || identityWord.test(behind(around, end, 12));
}
