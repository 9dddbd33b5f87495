import type { Binary } from "./binary.ts";
import { partOf, parts } from "./docFile.ts";
import type { WordFile } from "./docFile.ts";

const noBase = 0xfff;
const paragraphStyle = 1;
/** No style of Word's is based on others deeper than this. */
const deepest = 12;

interface Style {
  base: number;
  properties: Binary | null;
}

/** The styles of a document; a paragraph that is numbered or begins a page through its style says nothing of it itself. */
export class Styles {
  private readonly styles: (Style | null)[];

  constructor(word: WordFile) {
    const part = partOf(word, parts.styles);
    this.styles = part === null ? [] : readStyles(part);
  }

  /** The properties of a paragraph's style, those of the styles that it is based on first. */
  paragraph(index: number): Binary[] {
    const lists: Binary[] = [];
    for (let style = this.styles[index], depth = 0; style != null && depth < deepest; style = this.styles[style.base], depth += 1) {
      if (style.properties !== null) lists.unshift(style.properties);
      if (style.base === noBase) break;
    }
    return lists;
  }
}

function readStyles(part: Binary): (Style | null)[] {
  const headLength = part.u16(0);
  const count = part.u16(2);
  const baseLength = part.u16(4);
  const styles: (Style | null)[] = [];
  for (let at = 2 + headLength; styles.length < count && at + 2 <= part.length;) {
    const length = part.u16(at);
    if (at + 2 + length > part.length) break;
    styles.push(readStyle(part.slice(at + 2, length), baseLength));
    at += 2 + length;
  }
  return styles;
}

// After the fixed part come the name, then the lists of properties, each on an even place.
function readStyle(style: Binary, baseLength: number): Style | null {
  if (style.length < baseLength + 2 || baseLength < 8 || (style.u16(2) & 0xf) !== paragraphStyle) return null;
  const base = style.u16(2) >> 4;
  const at = baseLength + 2 + style.u16(baseLength) * 2 + 2;
  if (at + 2 > style.length) return { base, properties: null };
  const length = style.u16(at);
  const isWhole = length > 2 && at + 2 + length <= style.length;
  return { base, properties: isWhole ? style.slice(at + 4, length - 2) : null };
}
