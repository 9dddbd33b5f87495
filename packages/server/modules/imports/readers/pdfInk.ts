import { Refusal } from "@nianbao/shared/readers";
import { identity, matrixOf, multiply, type Matrix } from "./geometry.ts";
import type { Operators } from "./pdfEngine.ts";
import { isBent, rulingsOfFill, rulingsOfStroke, type Ruling } from "./pdfPaths.ts";
import { plainStyle, TextCursor, type Glyph, type PdfFont, type TextStyle } from "./pdfText.ts";

/** What a page draws, as far as it matters to a reader of its text. */
export interface PageInk {
  glyphs: Glyph[];
  rulings: Ruling[];
  /** Something round was filled: it may be text that was turned into outlines. */
  isOutlined: boolean;
  /** The page breaks off inside a text, or shows one in a font that cannot be read. */
  isBroken: boolean;
}

/** No page of a report holds so many characters. */
const mostGlyphs = 200_000;

interface State extends TextStyle {
  page: Matrix;
  lineWidth: number;
}

type Step = (values: readonly unknown[]) => void;

/** Follows the operators of one page. `page` leads from the page's own coordinates to those of the paper, y downwards. */
export class InkReader {
  private readonly ink: PageInk = { glyphs: [], rulings: [], isOutlined: false, isBroken: false };
  private isInText = false;
  private readonly saved: State[] = [];
  private readonly cursor = new TextCursor();
  private readonly steps: ReadonlyMap<number, Step>;
  private readonly fonts: (name: string) => PdfFont | null;
  private state: State;

  constructor(page: Matrix, operators: Operators, fonts: (name: string) => PdfFont | null) {
    this.state = { ...plainStyle, page, lineWidth: 1 };
    this.fonts = fonts;
    this.steps = new Map<number, Step>([...this.stateSteps(operators), ...this.textSteps(operators), ...this.pathSteps(operators)]);
  }

  read(list: { fnArray: readonly number[]; argsArray: readonly unknown[] }): PageInk {
    list.fnArray.forEach((operator, index) => {
      const values = list.argsArray[index];
      this.steps.get(operator)?.(Array.isArray(values) ? values : []);
    });
    return { ...this.ink, isBroken: this.ink.isBroken || this.isInText };
  }

  private stateSteps(operators: Operators): [number, Step][] {
    return [
      [operators.save, () => this.save()],
      [operators.restore, () => this.restore()],
      [operators.transform, (values) => this.transform(values)],
      [operators.paintFormXObjectBegin, ([matrix]) => {
        this.save();
        this.transform(matrix);
      }],
      [operators.paintFormXObjectEnd, () => this.restore()],
      [operators.setLineWidth, ([width]) => (this.state.lineWidth = number(width))],
    ];
  }

  private textSteps(operators: Operators): [number, Step][] {
    const { cursor } = this;
    const move = (x: unknown, y: unknown): void => cursor.move(number(x), number(y));
    return [
      [operators.beginText, () => {
        this.isInText = true;
        cursor.place(identity);
      }],
      [operators.endText, () => (this.isInText = false)],
      [operators.setFont, ([name, size]) => Object.assign(this.state, { font: this.fonts(String(name)), size: number(size) })],
      [operators.setCharSpacing, ([spacing]) => (this.state.charSpacing = number(spacing))],
      [operators.setWordSpacing, ([spacing]) => (this.state.wordSpacing = number(spacing))],
      [operators.setHScale, ([scale]) => (this.state.horizontalScale = number(scale) / 100)],
      [operators.setLeading, ([leading]) => (this.state.leading = number(leading))],
      [operators.setTextRise, ([rise]) => (this.state.rise = number(rise))],
      [operators.setTextRenderingMode, ([mode]) => (this.state.isInvisible = mode === 3 || mode === 7)],
      [operators.setTextMatrix, ([matrix]) => cursor.place(matrixOf(matrix) ?? identity)],
      [operators.moveText, ([x, y]) => move(x, y)],
      [operators.setLeadingMoveText, ([x, y]) => {
        this.state.leading = -number(y);
        move(x, y);
      }],
      [operators.nextLine, () => cursor.move(0, -this.state.leading)],
      [operators.showText, ([pieces]) => this.show(pieces)],
    ];
  }

  private pathSteps(operators: Operators): [number, Step][] {
    const strokes = new Set([operators.stroke, operators.closeStroke, operators.fillStroke, operators.eoFillStroke, operators.closeFillStroke, operators.closeEOFillStroke]);
    const fills = new Set([operators.fill, operators.eoFill, operators.fillStroke, operators.eoFillStroke, operators.closeFillStroke, operators.closeEOFillStroke]);
    return [[operators.constructPath, ([painting, paths]) => {
      const path: unknown = Array.isArray(paths) ? paths[0] : null;
      if (typeof painting !== "number" || !(path instanceof Float32Array)) return;
      const { page, lineWidth } = this.state;
      if (strokes.has(painting)) this.ink.rulings.push(...rulingsOfStroke(path, page, lineWidth));
      if (fills.has(painting)) this.ink.rulings.push(...rulingsOfFill(path, page));
      this.ink.isOutlined ||= fills.has(painting) && isBent(path);
    }]];
  }

  // What a scanner's software guessed lies invisible under the picture: it is not what the page says.
  private show(pieces: unknown): void {
    if (!Array.isArray(pieces) || this.state.size === 0) return;
    this.ink.isBroken ||= this.state.font === null;
    for (const glyph of this.cursor.show(pieces, this.state, this.state.page)) if (!this.state.isInvisible) this.ink.glyphs.push(glyph);
    if (this.ink.glyphs.length > mostGlyphs) throw new Refusal("tooMuch");
  }

  private save(): void {
    this.saved.push({ ...this.state });
  }

  private restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  private transform(value: unknown): void {
    const matrix = matrixOf(value);
    if (matrix !== null) this.state.page = multiply(this.state.page, matrix);
  }
}

function number(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
