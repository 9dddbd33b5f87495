import type { Block, Datum, Piece } from "./pieces.ts";

/** How a text is laid out: a paragraph on each line, wrapped like a printed page, or the whole body on one line. */
export interface Layout {
  name: "lines" | "wrapped" | "oneLine";
  /** Characters on a line where it is wrapped. */
  width: number;
  indent: string;
  /** Between two paragraphs. */
  gap: string;
  cells: "tabs" | "pipes" | "blanks";
}

export interface PlantedDatum extends Datum {
  start: number;
  end: number;
}

export interface LaidOut {
  text: string;
  data: PlantedDatum[];
  sections: { path: string; heading: string; start: number }[];
  tables: { start: number; end: number }[];
}

/** Writes the blocks as one text and remembers where everything stands in it. */
export function layOut(blocks: readonly Block[], layout: Layout): LaidOut {
  const pen = new Pen(layout.name === "wrapped" ? layout.width : Infinity);
  const out: Omit<LaidOut, "text"> = { data: [], sections: [], tables: [] };
  for (const block of blocks) {
    if (block.type === "table") {
      const start = pen.position;
      const isRunning = layout.name === "oneLine" && block.isStatistics;
      if (layout.name === "oneLine" && !isRunning) pen.end("\n");
      for (const row of block.rows) {
        out.data.push(...writeRow(pen, row, layout.cells));
        pen.end(isRunning ? " " : "\n");
      }
      if (block.isStatistics) out.tables.push({ start, end: pen.position });
      continue;
    }
    pen.write(layout.indent);
    if (block.type === "heading") {
      out.sections.push({ path: block.number, heading: block.text, start: pen.position });
      pen.write(`${block.number}、${block.text}`);
    } else {
      out.data.push(...writePieces(pen, block.pieces));
    }
    // Without a full stop before it the next paragraph would run into this one.
    pen.end(layout.gap === "" && !pen.text.endsWith("。") ? " " : layout.gap);
  }
  return { text: pen.text, ...out };
}

const borders = {
  tabs: { before: "", between: "\t", after: "" },
  pipes: { before: "| ", between: " | ", after: " |" },
  blanks: { before: "", between: "   ", after: "" },
};

function writeRow(pen: Pen, row: readonly Piece[][], cells: Layout["cells"]): PlantedDatum[] {
  const { before, between, after } = borders[cells];
  const found: PlantedDatum[] = [];
  pen.write(before, "row");
  row.forEach((cell, index) => {
    if (index > 0) pen.write(between, "row");
    found.push(...writePieces(pen, cell, "row"));
  });
  pen.write(after, "row");
  return found;
}

function writePieces(pen: Pen, pieces: readonly Piece[], unit: Unit = "word"): PlantedDatum[] {
  return pieces.flatMap((piece) => {
    if (typeof piece === "string") {
      pen.write(piece, unit);
      return [];
    }
    // Only words are parted by the end of a line; a printer keeps the digits of a number together.
    const isWords = piece.kind === "name" || piece.kind === "address";
    const start = pen.write(piece.printed, unit === "word" && !isWords ? "number" : unit);
    return [{ ...piece, start, end: pen.position }];
  });
}

/** What stays together at the end of a line: a word, a number with its blanks, or all of a row. */
type Unit = "word" | "number" | "row";

/** Marks that never begin a line. */
const closing = /^[。，；：、）》”】？！)]/;

class Pen {
  text = "";
  private column = 0;
  private readonly width: number;

  constructor(width: number) {
    this.width = width;
  }

  get position(): number {
    return this.text.length;
  }

  /** Returns where the text begins: after the line end, where one had to come before it. */
  write(text: string, unit: Unit = "word"): number {
    const words = unit === "word" ? text.match(/[\x21-\x7e]+|[^\x21-\x7e]/g) ?? [] : [text];
    let start: number | null = null;
    for (const word of words) {
      if (unit !== "row" && this.column > 0 && this.column + word.length > this.width && !closing.test(word)) this.put("\n");
      start ??= this.position;
      this.put(word);
    }
    return start ?? this.position;
  }

  end(gap: string): void {
    this.put(gap);
  }

  private put(text: string): void {
    this.text += text;
    const lineStart = text.lastIndexOf("\n");
    this.column = lineStart === -1 ? this.column + text.length : text.length - lineStart - 1;
  }
}
