import { partOf, parts } from "./docFile.ts";
import type { WordFile } from "./docFile.ts";

const nameAt = 39;

/** The names of the fonts of a document, as its symbols number them. */
export function readFonts(word: WordFile): string[] {
  const part = partOf(word, parts.fonts);
  if (part === null) return [];
  const names: string[] = [];
  const decoder = new TextDecoder("utf-16le");
  for (let at = 4; names.length < part.u16(0) && at < part.length;) {
    const length = part.u8(at);
    if (at + 1 + length > part.length) break;
    const name = length > nameAt ? decoder.decode(part.slice(at + 1 + nameAt, length - nameAt).bytes) : "";
    names.push(name.replace(/\0.*$/s, ""));
    at += 1 + length;
  }
  return names;
}
