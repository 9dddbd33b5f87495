import { plainCharacters } from "./plainCharacters.ts";
import { apply, identity, matrixOf, multiply, type Matrix } from "./geometry.ts";

/** One character (or ligature) on a page, in page coordinates: where its baseline begins and which way it runs. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Quarter turns of its writing direction, clockwise; null for any other angle. */
  turn: 0 | 1 | 2 | 3 | null;
}

/** What the library tells of a font; `toUnicode` may be a map, or a range of codes that are taken for characters. */
export interface PdfFont {
  vertical?: boolean;
  fontMatrix?: unknown;
  isType3Font?: boolean;
  composite?: boolean;
  defaultVMetrics?: unknown;
  toUnicode?: { _map?: (string | undefined)[] };
}

interface PdfGlyph {
  unicode: string;
  originalCharCode: number;
  width: number;
  isSpace: boolean;
  vmetric?: unknown;
}

/** What saving and restoring the graphics state also keeps of the text. */
export interface TextStyle {
  font: PdfFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  isInvisible: boolean;
}

export const plainStyle: TextStyle = { font: null, size: 0, charSpacing: 0, wordSpacing: 0, horizontalScale: 1, leading: 0, rise: 0, isInvisible: false };

/** Where the next text goes, moved as a PDF moves it. */
export class TextCursor {
  private matrix: Matrix = identity;
  private lineX = 0;
  private lineY = 0;
  private x = 0;
  private y = 0;

  place(matrix: Matrix): void {
    this.matrix = matrix;
    this.x = this.y = this.lineX = this.lineY = 0;
  }

  move(dx: number, dy: number): void {
    this.x = this.lineX += dx;
    this.y = this.lineY += dy;
  }

  /** The glyphs of one piece of text; the cursor ends behind them. */
  *show(pieces: readonly unknown[], style: TextStyle, page: Matrix): Generator<Glyph> {
    const { font } = style;
    if (font === null) return;
    const writing = multiply(page, this.matrix);
    const unit = style.size * (font.isType3Font === true ? (matrixOf(font.fontMatrix)?.[0] ?? 0.001) : 0.001);
    for (const piece of pieces) {
      if (typeof piece === "number") this.advance((-piece * style.size) / 1000, style);
      else if (isGlyph(piece)) {
        const shown = this.glyph(piece, font, unit, style, writing);
        if (shown !== null) yield shown;
      }
    }
  }

  private glyph(piece: PdfGlyph, font: PdfFont, unit: number, style: TextStyle, writing: Matrix): Glyph | null {
    const width = piece.width * unit;
    const spacing = style.charSpacing + (piece.isSpace ? style.wordSpacing : 0);
    // Upright text that runs downwards hangs from the middle of its head.
    const hang = font.vertical === true ? (vector(piece.vmetric) ?? vector(font.defaultVMetrics) ?? [-1000, 500, 880]) : null;
    const [down, left, up] = hang ?? [0, 0, 0];
    const shown = this.shape(characterOf(piece, font), [this.x - left * unit, this.y + style.rise - up * unit], width * style.horizontalScale, style, writing);
    this.advance(hang === null ? width + spacing : down * unit + spacing, style);
    return shown;
  }

  private shape(text: string, [x, y]: [number, number], width: number, style: TextStyle, writing: Matrix): Glyph | null {
    const [startX, startY] = apply(writing, x, y);
    const [a, b, c, d] = writing;
    const size = Math.hypot(c, d) * Math.abs(style.size);
    const length = Math.hypot(a, b) * Math.abs(width);
    if (!Number.isFinite(startX + startY + size + length) || size === 0 || text === "") return null;
    const backwards = width < 0 || (width === 0 && style.size < 0);
    return { text, x: startX, y: startY, width: length, size, turn: turnOf(backwards ? -a : a, backwards ? -b : b) };
  }

  private advance(length: number, style: TextStyle): void {
    if (style.font?.vertical === true) this.y += length;
    else this.x += length * style.horizontalScale;
  }
}

// A code without a character would pass for the character of that number.
function characterOf({ unicode, originalCharCode }: PdfGlyph, font: PdfFont): string {
  if (font.composite === true && font.toUnicode?._map?.[originalCharCode] === undefined) return "\ufffd";
  return plainCharacters(unicode.replace(/[\0-\x08\x0e-\x1f\x7f-\x9f]/g, "\ufffd"));
}

function turnOf(dx: number, dy: number): 0 | 1 | 2 | 3 | null {
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  const quarter = Math.round(degrees / 90);
  if (Math.abs(degrees - quarter * 90) > 3) return null;
  const turns = [0, 1, 2, 3] as const;
  return turns[(quarter + 4) % 4] ?? 0;
}

function vector(value: unknown): [number, number, number] | null {
  const [down, left, up] = Array.isArray(value) ? Array.from<unknown>(value) : [];
  return typeof down === "number" && typeof left === "number" && typeof up === "number" ? [down, left, up] : null;
}

function isGlyph(piece: unknown): piece is PdfGlyph {
  if (typeof piece !== "object" || piece === null) return false;
  const { unicode, width } = piece as Partial<PdfGlyph>;
  return typeof unicode === "string" && typeof width === "number";
}
