const digits: Record<string, number> = {
  零: 0, 〇: 0, "○": 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The value of a Chinese numeral below 一万万 written with units (一百二十) or digit by digit (二〇一七);
 * null when the text is not one.
 */
export function parseChineseNumeral(text: string): number | null {
  if (!/^[零〇○一二两三四五六七八九十百千万]+$/.test(text)) return null;
  if (!/[十百千万]/.test(text)) return text.length > 1 || text in digits ? Number([...text].map((char) => digits[char]).join("")) : null;
  const [high, low, ...rest] = text.split("万");
  if (rest.length > 0 || high === undefined) return null;
  if (low === undefined) return belowTenThousand(high);
  const left = belowTenThousand(high);
  const right = low === "" ? 0 : belowTenThousand(low);
  return left === null || right === null ? null : left * 10_000 + right;
}

function belowTenThousand(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let lastUnit = 10_000;
  for (const char of text) {
    const unit = units[char];
    if (unit !== undefined) {
      if (unit >= lastUnit || (digit === null && !(unit === 10 && sum === 0))) return null;
      sum += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    } else {
      const value = digits[char];
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
    }
  }
  return sum + (digit ?? 0);
}
