/** One page of a PDF for tests: its content in PDF's own language, and what else its dictionary says. */
export interface TestPage {
  content: string;
  entries?: string;
}

interface TestPdf {
  pages: TestPage[];
  /** Further objects, numbered from 10. */
  objects?: string[];
  /** More fonts beside /F1, which is Helvetica: `/F2 10 0 R`. */
  resources?: string;
  trailer?: string;
  /** The number of pages that the file claims. */
  count?: number;
}

/** Writes the smallest PDF that holds these pages, nothing packed, so that a test can read and break it. */
export function writePdf({ pages, objects = [], resources = "", trailer = "", count = pages.length }: TestPdf): Uint8Array {
  const first = 10 + objects.length;
  const kids = pages.map((_page, index) => `${first + 2 * index} 0 R`).join(" ");
  const numbered = new Map<number, string>([
    [1, "<< /Type /Catalog /Pages 2 0 R >>"],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${count} /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R ${resources} >> /XObject << /Im1 4 0 R >> >> >>`],
    [3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"],
    ...objects.map((object, index): [number, string] => [10 + index, object]),
  ]);
  pages.forEach(({ content, entries = "" }, index) => {
    numbered.set(first + 2 * index, `<< /Type /Page /Parent 2 0 R /Contents ${first + 2 * index + 1} 0 R ${entries} >>`);
    numbered.set(first + 2 * index + 1, stream("", content));
  });
  return assemble(numbered, trailer);
}

export function stream(entries: string, content: string): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** Text that begins at a place, counted from the bottom left of the page. */
export function text(x: number, y: number, characters: string, { size = 10, font = "F1" } = {}): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td ${characters.startsWith("<") ? characters : `(${characters})`} Tj ET\n`;
}

export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `${x1} ${y1} m ${x2} ${y2} l S\n`;
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return `${x} ${y} ${width} ${height} re f\n`;
}

/** All lines of a table. */
export function lattice(xs: readonly number[], ys: readonly number[]): string {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  return [...xs.map((x) => line(x, top, x, bottom)), ...ys.map((y) => line(left, y, right, y))].join("");
}

function assemble(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size }, (_value, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const written = `${file}xref\n0 ${size}\n${rows.join("")}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(written, (character) => character.charCodeAt(0));
}
