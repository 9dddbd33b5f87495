import { simplified } from "./simplified.ts";

const same: Record<string, string> = {
  "“": '"', "”": '"', "‘": "'", "’": "'", "〔": "(", "〕": ")", "﹙": "(", "﹚": ")", "［": "[", "］": "]",
  "−": "-", "﹣": "-", "「": '"', "」": '"', "『": '"', "』": '"',
};
/** Blanks of every width, and the characters that nobody can see. */
const blanks = "\u00a0\u00ad\u2002\u2003\u2009\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff\u3000";

/** What each UTF-16 unit becomes: files of 20 MB are folded too, and a table is the fastest way. */
const twins = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  const char = String.fromCharCode(code);
  return blanks.includes(char) ? 0x20 : (same[char] ?? simplified(char)).charCodeAt(0);
});
const isBlank = Uint8Array.from({ length: 0x10000 }, (_, code) => Number(/\s/.test(String.fromCharCode(twins[code] ?? code))));
const chunk = 8192;

/**
 * One normal form for comparing: full-width letters, digits and punctuation become their half-width twins and every
 * kind of blank becomes a space, traditional characters of the field their simplified twins. One character in, one character out, so that positions stay those of the source.
 */
export function fold(text: string): string {
  let folded = "";
  for (let from = 0; from < text.length; from += chunk) {
    const codes = new Uint16Array(Math.min(chunk, text.length - from));
    for (let index = 0; index < codes.length; index++) codes[index] = twins[text.charCodeAt(from + index)] ?? 0;
    folded += String.fromCharCode(...codes);
  }
  return folded;
}

/** A text without any blank, with the position in the source of each character that is left. */
export interface Compact {
  text: string;
  at: ArrayLike<number>;
}

/** Folds a text and drops its blanks, keeping for each character where it stood. */
export function compact(text: string): Compact {
  const at = new Uint32Array(text.length);
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isBlank[code] === 1) continue;
    codes[length] = twins[code] ?? 0;
    at[length++] = index;
  }
  let kept = "";
  for (let from = 0; from < length; from += chunk) kept += String.fromCharCode(...codes.subarray(from, Math.min(from + chunk, length)));
  return { text: kept, at: at.subarray(0, length) };
}
