const same: Record<string, string> = {
  "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u200b": " ", "\ufeff": " ", "\u3000": " ",
  "“": '"', "”": '"', "‘": "'", "’": "'", "〔": "(", "〕": ")", "﹙": "(", "﹚": ")", "［": "[", "］": "]",
  "−": "-", "﹣": "-",
};

/**
 * One normal form for comparing: full-width letters, digits and punctuation become their half-width twins and every
 * kind of blank becomes a space. One character in, one character out, so that positions stay those of the source.
 */
export function fold(text: string): string {
  return text.replace(/[^\n\t\f\x20-\x7e]/g, (char) => {
    const code = char.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    return same[char] ?? char;
  });
}

/** A text without any blank, with the position in the source of each character that is left. */
export interface Compact {
  text: string;
  at: number[];
}

/** Folds a text and drops its blanks, keeping for each character where it stood. */
export function compact(text: string): Compact {
  const folded = fold(text);
  const at: number[] = [];
  let kept = "";
  for (let index = 0; index < folded.length; index++) {
    const char = folded.charAt(index);
    if (/\s/.test(char)) continue;
    kept += char;
    at.push(index);
  }
  return { text: kept, at };
}
