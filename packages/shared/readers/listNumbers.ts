const chinese = [..."〇一二三四五六七八九"];
const stems = [..."甲乙丙丁戊己庚辛壬癸"];
const branches = [..."子丑寅卯辰巳午未申酉戌亥"];

/** How a list writes its numbers; a number past what the way can write, and a way that is not known, is written in digits. */
const ways: Record<string, (value: number) => string | null> = {
  none: () => "",
  bullet: () => "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => (value >= 1 && value <= 20 ? String.fromCharCode(0x2473 + value) : null),
  decimalEnclosedFullstop: (value) => (value >= 1 && value <= 20 ? String.fromCharCode(0x2487 + value) : null),
  ideographEnclosedCircle: (value) => (value >= 1 && value <= 10 ? String.fromCharCode(0x327f + value) : null),
  upperLetter: (value) => letters(value, 0x41),
  lowerLetter: (value) => letters(value, 0x61),
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase() ?? null,
  chineseCounting: (value) => (value < 100 ? counted(value, "〇", chinese, ["", "十"]) : digitByDigit(value)),
  taiwaneseCounting: (value) => (value < 100 ? counted(value, "〇", chinese, ["", "十"]) : digitByDigit(value)),
  chineseCountingThousand: (value) => counted(value, "零", chinese, ["", "十", "百", "千"]),
  taiwaneseCountingThousand: (value) => counted(value, "零", chinese, ["", "十", "百", "千"]),
  japaneseCounting: (value) => counted(value, "", chinese, ["", "十", "百", "千"]),
  koreanDigital2: digitByDigit,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (value) => legal(value, "零壹贰叁肆伍陆柒捌玖"),
  ideographLegalTraditional: (value) => legal(value, "零壹貳參肆伍陸柒捌玖"),
  ideographTraditional: (value) => stems[value - 1] ?? null,
  ideographZodiac: (value) => branches[value - 1] ?? null,
};

/**
 * A list's number as the format of its level prints it (`numFmt`); `pattern` is the sample that a format of one's own is
 * described by ("001, 002, …"). A bullet is no number and prints nothing.
 */
export function printListNumber(value: number, format: string, pattern = ""): string {
  if (format === "custom") return String(value).padStart(/^0*\d/.exec(pattern)?.[0].length ?? 1, "0");
  const way = Object.hasOwn(ways, format) ? ways[format] : undefined;
  return way?.(value) ?? String(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function circled(value: number): string | null {
  return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : null;
}

// After z comes aa, then bb.
function letters(value: number, first: number): string | null {
  return value >= 1 && value <= 780 ? String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26)) : null;
}

function roman(value: number): string | null {
  if (value < 1 || value > 3999) return null;
  const signs: [number, string][] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
  let rest = value;
  let text = "";
  for (const [size, sign] of signs) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

function digitByDigit(value: number): string {
  return String(value).replace(/\d/g, (digit) => chinese[Number(digit)] ?? digit);
}

function legal(value: number, digits: string): string | null {
  return counted(value, "零", [...digits], ["", "拾", "佰", "仟"], true);
}

/** A numeral with units (一百二十); a one before the first ten is silent unless `full`, a gap becomes one `zero`. */
function counted(value: number, zero: string, digits: readonly string[], units: readonly string[], full = false): string | null {
  if (value === 0) return digits[0] ?? null;
  const places = [...String(value)].map(Number);
  if (value < 0 || places.length > units.length) return null;
  let text = "";
  let gap = false;
  for (const [index, digit] of places.entries()) {
    const unit = units[places.length - 1 - index] ?? "";
    if (digit === 0) {
      gap = true;
      continue;
    }
    const silent = digit === 1 && !full && unit !== "" && (zero === "" || (unit === "十" && index === 0));
    text += (gap ? zero : "") + (silent ? "" : (digits[digit] ?? "")) + unit;
    gap = false;
  }
  return text;
}
