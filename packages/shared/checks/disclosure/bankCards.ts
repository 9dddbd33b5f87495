import { overlapping } from "./overlapping.ts";
import { before, behind, countsSomething, isGluedToUnit, isInTable, isInsideCode, isSerialNumber, type Surroundings } from "./surroundings.ts";
import { isWider, type DigitGroup, type NumberReading } from "./digitRuns.ts";

const accountWord = /(?:账号|帐号|账户|帐户|卡号|银行|储蓄卡|借记卡|信用卡|工资卡|一卡通|存折|开户行?|信用社|农商行)[^\d。;,]{0,12}$/;
const accountWordBehind = /^ ?\(?\p{Script=Han}{0,6}(?:银行|信用社|账号|帐号|卡号|储蓄卡)/u;
const otherNumber = /信用代码|机构代码|税号|识别号|身份证|手机|电话/;
/** An account that an office or a company holds. */
const ofOffice = /专户|国库|非税|对公|基本户|(?:户名|账户名称|收款单位)[:为是]?[^,。;]{0,16}(?:局|公司|办公室|委员会|中心|政府|合作社)/;
const officeInNextCell = /^ *[\t|] *\p{Script=Han}{2,16}(?:局|公司|办公室|委员会|中心|政府|合作社)/u;
/** Issuers: UnionPay, older cards of Chinese banks, Visa, Mastercard, JCB. An identity number has 18 digits, so only 62 and 9 may have them. */
const issuers = /^(?:(?:62|60|9558|9559|94|90|98)\d{14,17}|4\d{15}|4\d{18}|5[1-5]\d{14}|35(?:2[89]|[3-8]\d)\d{12})$/;

/** True when the last digit is the check digit of a card (ISO/IEC 7812). */
export function hasCardCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]);
    sum += index % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}

/**
 * The bank card or account among the readings that begin at one place, or null: the number of a known issuer with the right check digit, or 12 to 21
 * digits beside a word for an account. The longest reading counts, so that no card is found in a part of one.
 */
export function bankCardAmong(readings: readonly NumberReading[], around: Surroundings): NumberReading | null {
  const first = readings[0]?.groups[0]?.digits.length ?? 0;
  for (const reading of [...readings].reverse()) {
    if (first >= 12 && reading.groups.length > 1) continue;
    if (!/^\d{12,21}$/.test(reading.digits) || reading.groups.some(({ gap }, index) => index > 0 && gap === "tab")) continue;
    if (isUneven(reading)) continue;
    const isAccountOf = isAccountCell(reading, around) || (isAccount(reading) && isCalledAccount(reading, around));
    const isOne = (isAccountOf && !isOfOffice(reading, around)) || isCard(reading, around);
    if (isOne && !isInsideCode(around, reading.start, reading.end) && !countsSomething(around, reading.end)) return reading;
  }
  return null;
}

/** Wide blanks part columns, so a number has them everywhere or nowhere. */
function isUneven({ groups }: NumberReading): boolean {
  const wide = groups.slice(1).filter(({ gap }) => gap === "wide").length;
  return wide > 0 && wide < groups.length - 1;
}

/** A cell under a heading 银行卡号 that holds nothing but a number. */
function isAccountCell({ start, end }: NumberReading, { cells }: Surroundings): boolean {
  return overlapping(cells, { start, end }).some((cell) => cell.label === "account" && cell.start === start && cell.end === end);
}

function isOfOffice({ start, end }: NumberReading, around: Surroundings): boolean {
  return ofOffice.test(before(around, start, 60)) || officeInNextCell.test(behind(around, end, 24));
}

function isCalledAccount({ start, end }: NumberReading, around: Surroundings): boolean {
  const words = before(around, start, 24);
  return !isSerialNumber(around, start) && !otherNumber.test(words.slice(-12)) && (accountWord.test(words) || accountWordBehind.test(behind(around, end, 12)));
}

/** An account may be parted in any way, but years, dates, amounts and land lines stand beside 银行 too. */
function isAccount(reading: NumberReading): boolean {
  const { digits, groups } = reading;
  if (/^0\d{11}$/.test(digits) || (isYear(groups[0]) && (groups.length < 4 || isYear(groups[1])))) return false;
  // By fours the last group is what is left over.
  const isParted = groups.every((group) => group.digits.length >= 3) || (groups.length > 2 && groups.slice(0, -1).every((group) => group.digits.length === 4));
  return groups.length === 1 || (isParted && isEnd(reading));
}

function isCard(reading: NumberReading, around: Surroundings): boolean {
  const { digits, start, groups, previous } = reading;
  if (!issuers.test(digits) || !hasCardCheckDigit(digits) || isLikeIdentity(digits)) return false;
  if (isSerialNumber(around, start) || isGluedToUnit(around, start) || isInTable(around, start)) return false;
  const shape = groups.map((group) => group.digits.length).join("-");
  const isParted = /^(?:4-4-4-4(?:-[1-3])?|6-(?:10|11|12|13))$/.test(shape) && groups.slice(1).every(({ gap }) => gap === "blank" || gap === "wide" || gap === "mark");
  return groups.length === 1 || (isParted && isApart(previous, groups[0]?.gap ?? null, reading) && isEnd(reading));
}

function isLikeIdentity(digits: string): boolean {
  return digits.length === 18 && /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])/.test(digits);
}

function isYear(group: DigitGroup | undefined): boolean {
  return group !== undefined && /^(?:19|20)\d{2}$/.test(group.digits);
}

function isEnd(reading: NumberReading): boolean {
  return isApart(reading.following, reading.following?.gap ?? null, reading);
}

function isApart(neighbour: DigitGroup | undefined, gap: DigitGroup["gap"], reading: NumberReading): boolean {
  return neighbour === undefined || neighbour.digits.length >= 7 || gap === "line" || gap === "tab" || isWider(gap, reading);
}
