import type { Random } from "../roundtrip/random.ts";
import type { Datum, Kind } from "./pieces.ts";
import type { World } from "./world.ts";

/** One way of writing a number: what it is called here, and the printed form of the bare digits. */
interface Notation {
  form: string;
  print(digits: string): string;
}

const wide = (text: string): string => text.replace(/[0-9X+-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const cut = (digits: string, sizes: readonly number[], between: string): string => {
  let from = 0;
  return sizes.map((size) => digits.slice(from, (from += size))).filter((part) => part !== "").join(between);
};
const fours = [4, 4, 4, 4, 4, 4];

const identityNotations: readonly Notation[] = [
  { form: "plain", print: (digits) => digits },
  { form: "blanks 6-8-4", print: (digits) => cut(digits, [6, 8, 4], " ") },
  { form: "hard blanks 6-8-4", print: (digits) => cut(digits, [6, 8, 4], "\u00a0") },
  { form: "blanks by fours", print: (digits) => cut(digits, fours, " ") },
  { form: "hyphens 6-8-4", print: (digits) => cut(digits, [6, 8, 4], "-") },
  { form: "full-width", print: wide },
  { form: "lower-case x", print: (digits) => digits.toLowerCase() },
  { form: "full-width Ｘ alone", print: (digits) => digits.replace("X", "Ｘ") },
  { form: "over a line end after 6", print: (digits) => cut(digits, [6, 12], "\n") },
  { form: "over a line end after 14", print: (digits) => cut(digits, [14, 4], "\n") },
  { form: "over a line end, indented", print: (digits) => cut(digits, [10, 8], "\n  ") },
];

const mobileNotations: readonly Notation[] = [
  { form: "plain", print: (digits) => digits },
  { form: "plain", print: (digits) => digits },
  { form: "hyphens 3-4-4", print: (digits) => cut(digits, [3, 4, 4], "-") },
  { form: "blanks 3-4-4", print: (digits) => cut(digits, [3, 4, 4], " ") },
  { form: "+86 and blank", print: (digits) => `+86 ${digits}` },
  { form: "+86", print: (digits) => `+86${digits}` },
  { form: "+86 and blanks", print: (digits) => `+86 ${cut(digits, [3, 4, 4], " ")}` },
  { form: "0086", print: (digits) => `0086${digits}` },
  { form: "0086-", print: (digits) => `0086-${digits}` },
  { form: "86-", print: (digits) => `86-${digits}` },
  { form: "(+86)", print: (digits) => `(+86)${digits}` },
  { form: "full-width", print: wide },
  { form: "full-width hyphens", print: (digits) => cut(digits, [3, 4, 4], "－") },
];

const cardNotations: readonly Notation[] = [
  { form: "plain", print: (digits) => digits },
  { form: "blanks by fours", print: (digits) => cut(digits, fours, " ") },
  { form: "hyphens by fours", print: (digits) => cut(digits, fours, "-") },
  { form: "full-width", print: wide },
];

const datum = (kind: Kind, form: string, printed: string, secret: string): Datum => ({ kind, form, printed, secret, isOwed: true });
const digitsOf = (count: number, random: Random): string => Array.from({ length: count }, () => random.int(0, 9)).join("");

/** An identity number with the right check digit (GB 11643): the region, the day of birth, a serial number. */
export function identityNumber(random: Random): Datum {
  const { form, print } = random.pick(identityNotations);
  const needsX = form.includes("x") || form.includes("Ｘ");
  let digits = identityDigits(random);
  while (needsX && !digits.endsWith("X")) digits = identityDigits(random);
  return datum("identityNumber", form, print(digits), digits);
}

function identityDigits(random: Random): string {
  const region = random.pick(["330225", "320829", "350128", "340123", "430121", "510105", "420106", "370102", "110108", "440304"]);
  const birth = `${random.int(1938, 2004)}${two(random.int(1, 12))}${two(random.int(1, 28))}`;
  const body = `${region}${birth}${digitsOf(3, random)}`;
  return body + identityCheck(body);
}

/** The check digit for the first 17. */
export function identityCheck(body: string): string {
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0);
  return "10X98765432".charAt(sum % 11);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

export function mobile(random: Random): Datum {
  const { form, print } = random.pick(mobileNotations);
  const digits = random.pick(["130", "135", "136", "137", "138", "139", "147", "150", "152", "158", "159", "166", "173", "177", "180", "186", "188", "189", "191", "198"]) + digitsOf(8, random);
  return datum("mobile", form, print(digits), digits);
}

/** A bank card as the banks issue them: a known beginning, 16 or 19 digits, the last by Luhn's rule. */
export function bankCard(random: Random): Datum {
  const { form, print } = random.pick(cardNotations);
  const [start, length] = random.pick([["622202", 19], ["621700", 19], ["622848", 19], ["621661", 19], ["622588", 16], ["621483", 16], ["622908", 18]] as const);
  const body = start + digitsOf(length - 1 - start.length, random);
  const digits = body + luhnDigit(body);
  return datum("bankCard", `card of ${length}, ${form}`, print(digits), digits);
}

function luhnDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** A savings account: 12 to 21 digits by no rule, an account only by the word beside it. */
export function savingsAccount(random: Random): Datum {
  const length = random.pick([12, 13, 14, 15, 16, 17, 19, 20, 21]);
  const digits = String(random.int(1, 9)) + digitsOf(length - 1, random);
  const isCut = random.chance(0.25);
  return datum("bankCard", `account of ${length}${isCut ? ", blanks by fours" : ""}`, isCut ? cut(digits, fours, " ") : digits, digits);
}

const surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董程曹袁邓许沈曾彭吕苏卢蒋蔡丁魏薛叶余潘杜夏钟汪田任姜范方石姚谭邹熊金陆郝孔白崔康邱秦江史顾侯邵孟万段钱汤易常武乔贺文";
const givenNames = ["建国", "小红", "志强", "丽华", "国平", "海燕", "美玲", "文彬", "晓东", "秀英", "桂兰", "永福", "建军", "玉珍", "子涵", "雨欣", "德明", "金花", "卫东", "春梅", "立新", "佩云"];
const shortNames = [..."伟芳娜敏磊军洋勇艳杰涛斌霞"];

const plainNames = (random: Random): string => random.pick([...surnames]) + random.pick(givenNames);

/** A person's full name; `spaced` is how tables print one of two characters. */
export function personName(random: Random): Datum {
  const [form, text] = random.pick([
    ["three characters", plainNames(random)], ["three characters", plainNames(random)], ["three characters", plainNames(random)],
    ["two characters", random.pick([..."王李张刘陈赵黄周吴徐于方余任万石江金白"]) + random.pick(shortNames)],
    ["two characters", random.pick([...surnames]) + random.pick(shortNames)],
    ["compound surname", random.pick(["欧阳", "司马", "诸葛", "上官", "夏侯", "皇甫", "令狐"]) + (random.chance(0.5) ? random.pick(givenNames) : random.pick(["明", "云", "静", "辉"]))],
    random.chance(0.3) ? ["with a dot", random.pick(["阿依古丽·买买提", "吐尔逊·艾力", "古丽娜尔·玉素甫", "艾尼瓦尔·肉孜"])] : ["three characters", plainNames(random)],
  ] as const);
  return datum("name", form, text, text);
}

/** The same name as a cell of a table: two characters are often drawn apart. */
export function nameInCell(random: Random): Datum {
  const name = personName(random);
  if (name.printed.length !== 2 || random.chance(0.4)) return name;
  return { ...name, form: "two characters apart", printed: `${name.printed.charAt(0)}${random.pick([" ", "\u3000"])}${name.printed.charAt(1)}` };
}

/** An official's name: it stands with the office in the text and is no private datum. */
export function officialName(random: Random): string {
  return random.chance(0.3) ? random.pick([..."王李张刘陈赵黄周吴徐"]) + random.pick(shortNames) : plainNames(random);
}

/** A home down to the door, as applicants write it. */
export function home(world: World): Datum {
  const { random, county, count, town, village, road, compound } = world;
  const before = random.pick(["", county, county, `${world.city}${county}`, `${world.province}${county}`, `${world.province}${world.city}${county}`]);
  const [form, text] = random.pick([
    ["group and number", `${before}${town()}${village()}${count(1, 18)}组${count(1, 260)}号`],
    ["group in words", `${before}${town()}${village()}第${random.pick(["一", "三", "六", "十二"])}村民小组${count(1, 90)}号`],
    ["village and number", `${before}${town()}${village()}${count(1, 400)}号`],
    ["building, unit, room", `${before}${town()}${compound()}${count(1, 38)}幢${count(1, 4)}单元${count(1, 28)}0${count(1, 4)}室`],
    ["building and room", `${before}${road()}${count(2, 900)}号${compound()}${count(1, 30)}栋${count(1, 18)}0${count(1, 4)}室`],
    ["house and room", `${before || county}${road()}${count(2, 900)}号${count(2, 30)}号楼${count(101, 899)}室`],
    ["lane", `${before || county}${road()}${count(2, 400)}弄${count(1, 60)}号${count(101, 699)}室`],
    ["compound alone", `${compound()}${count(1, 38)}幢${count(1, 4)}单元${count(1, 28)}0${count(1, 4)}室`],
  ] as const);
  return datum("address", form, text, text);
}
