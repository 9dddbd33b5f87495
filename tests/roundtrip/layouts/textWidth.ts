/** The columns that a text takes where ideographs and full-width forms count two, as pdftotext prints. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
}

function isWide(code: number): boolean {
  return (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe4f) || (code >= 0xff00 && code <= 0xff60);
}

export type Alignment = "left" | "right" | "centre";

export function pad(text: string, width: number, alignment: Alignment = "left"): string {
  const free = Math.max(0, width - textWidth(text));
  const before = alignment === "left" ? 0 : alignment === "right" ? free : Math.floor(free / 2);
  return " ".repeat(before) + text + " ".repeat(free - before);
}

/** Cuts a text into lines of at most this width, wherever the line ends, but never inside a number. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[\d.,%０-９，]+|[\s\S]/gu) ?? []) {
    if (line !== "" && textWidth(line + piece) > width) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

/** A text in two halves of about the same length. */
export function halves(text: string): [string, string] {
  const characters = [...text];
  const middle = Math.ceil(characters.length / 2);
  // The number in front of a label stays with its words, and digits stay together.
  const place = /\d/.test(characters[middle] ?? "") ? middle + 1 : middle;
  return [characters.slice(0, place).join(""), characters.slice(place).join("")];
}
