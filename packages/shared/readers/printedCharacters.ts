const raisedDigits = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];
const loweredDigits = [..."₀₁₂₃₄₅₆₇₈₉"];
/** The characters that symbol fonts draw where other fonts have nothing, by font and first code. */
const drawn: [font: RegExp, from: number, characters: string][] = [
  [/^symbol$/i, 0x30, "0123456789"],
  [/^wingdings$/i, 0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"],
  [/^wingdings$/i, 0xa8, "□"],
  [/^wingdings$/i, 0xfb, "✗✓☒☑"],
  [/^wingdings 2$/i, 0x50, "✓"],
  [/^wingdings 2$/i, 0x52, "☑"],
  [/^wingdings 2$/i, 0xa3, "□"],
];
const unknown = "\ufffd";

/** Digits set above or below the line as the characters that mean that, so that a mark for a note is no digit of the number before it. */
export function raised(text: string, align: string | undefined): string {
  const digits = align === "superscript" ? raisedDigits : align === "subscript" ? loweredDigits : null;
  return digits === null ? text : text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** The character behind a code (hexadecimal) of a symbol font; U+FFFD for one that nobody can name. */
export function symbol(font: string, hexadecimal: string): string {
  const code = /^[0-9a-f]{1,6}$/i.test(hexadecimal) ? parseInt(hexadecimal, 16) : 0;
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  for (const [pattern, from, characters] of drawn) {
    const character = pattern.test(font) ? characters[place - from] : undefined;
    if (character !== undefined) return character;
  }
  const drawnOnly = code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xf8ff) || /symbol$|wingdings|webdings/i.test(font) && code < 0x100;
  return drawnOnly ? unknown : String.fromCodePoint(code);
}
