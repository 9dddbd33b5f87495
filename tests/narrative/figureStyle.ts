import { randomOf, type Random } from "../roundtrip/random.ts";

/** How one office writes its figures. */
export interface FigureHabits {
  digits: "plain" | "spaced" | "wide";
  hasThousands: boolean;
  /** Whether small numbers are sometimes written 三 or 两. */
  hasNumerals: boolean;
  hasRounding: boolean;
}

export function randomFigureHabits(random: Random): FigureHabits {
  return { digits: random.pick(["plain", "plain", "plain", "spaced", "wide"]), hasThousands: random.chance(0.1), hasNumerals: random.chance(0.15), hasRounding: random.chance(0.4) };
}

const numerals = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九"];

/** A figure in digits, in ten thousands, or as a numeral. The same `seed` gives the same manner whatever the value is. */
export function exactFigure(value: number, habits: FigureHabits, seed: number): string {
  const random = randomOf(seed);
  const [isNumeral, isInTenThousands] = [random.chance(0.25), random.chance(0.3)];
  if (habits.hasNumerals && isNumeral && Number.isInteger(value) && value > 0 && value < 10) return numerals[value] ?? String(value);
  const isLarge = value >= 10_000 && isInTenThousands;
  const plain = isLarge ? String(value / 10_000) : habits.hasThousands && value >= 1000 && Number.isInteger(value) ? grouped(value) : String(value);
  return set(plain, habits) + (isLarge ? "万" : "");
}

/** A figure as 约380, 380多, 380余 or 近400, right for `value`; null where the value is too small for it or is already round. */
export function roundedFigure(value: number, habits: FigureHabits, random: Random): string | null {
  if (!Number.isInteger(value) || value < 30) return null;
  const unit = 10 ** (String(value).length - 2);
  const [below, above] = [Math.floor(value / unit) * unit, Math.ceil(value / unit) * unit];
  if (below === above) return null;
  const nearest = value - below <= above - value ? below : above;
  return random.pick([`约${set(String(nearest), habits)}`, `${set(String(below), habits)}多`, `${set(String(below), habits)}余`, `近${set(String(above), habits)}`]);
}

export function set(text: string, habits: FigureHabits): string {
  if (habits.digits === "spaced") return ` ${text} `;
  return habits.digits === "wide" ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
