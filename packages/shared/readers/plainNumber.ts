/** What a spreadsheet keeps of a number; digits after these are the noise of binary fractions. */
const significantDigits = 15;

/** A number in full digits, without exponent, blanks or separators, to the fifteen significant digits that spreadsheets keep. */
export function plainNumber(value: number): string {
  const short = String(value);
  if (short.length <= significantDigits && /^-?[\d.]+$/.test(short)) return short;
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential(significantDigits - 1).split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  if (digits === "") return "0";
  return (value < 0 ? "-" : "") + withPoint(digits, Number(exponent) + 1);
}

/** A plain number of no sign times a power of ten, exactly. */
export function shifted(number: string, places: number): string {
  const [whole = "", fraction = ""] = number.split(".");
  const digits = (whole + fraction).replace(/^0+/, "");
  const dropped = (whole + fraction).length - digits.length;
  return digits === "" ? "0" : withPoint(digits.replace(/0+$/, ""), whole.length - dropped + places);
}

/** A plain number of no sign rounded to so many decimals, halves upward, all decimals written. */
export function rounded(number: string, decimals: number): string {
  const [whole = "", fraction = ""] = number.split(".");
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, "0"));
  const digits = String(kept + (fraction.charAt(decimals) >= "5" ? 1n : 0n)).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** How many decimals a plain number has. */
export function decimalsOf(number: string): number {
  return number.split(".")[1]?.length ?? 0;
}

/** Digits with the point after so many of them, which may lie before the first or after the last. */
function withPoint(digits: string, place: number): string {
  if (place <= 0) return `0.${"0".repeat(-place)}${digits}`;
  if (place >= digits.length) return digits + "0".repeat(place - digits.length);
  return `${digits.slice(0, place)}.${digits.slice(place)}`;
}
