import { editions } from "../editions/index.ts";
import { compact } from "../text/index.ts";
import { withoutRules } from "./regionTokens.ts";

const figureAtEnd = /[\s\u3000](?:\d[\d,.]*|[-—/])$/;
const onlyFigures = /^(?:\d[\d,.]*|[-—/])(?:[\s\u3000]+(?:\d[\d,.]*|[-—/]))*$/;
/** Fewer rows of figures than this are a list or page numbers, not a table. */
const fewest = 5;

/**
 * Whether a text that no edition reads prints a statistical table all the same: column heads or a table's title on a
 * line of their own, rows that end in figures, cells drawn with lines, or a run of cells without any separator.
 */
export function printsTable(text: string): boolean {
  let rows = 0;
  const names = editions.filter(({ layout }) => layout === "rows").flatMap(({ title, header }) => [...title, header.join("")]);
  for (const line of withoutRules(text).split(/[\n\f]/)) {
    const trimmed = line.trim();
    if (trimmed.length < 80 && names.includes(compact(trimmed).text)) return true;
    if (trimmed.length < 200 && (/\t/.test(trimmed) || figureAtEnd.test(trimmed) || (onlyFigures.test(trimmed) && trimmed.length > 0))) rows++;
    if (rows >= fewest || (trimmed.length > 400 && hasGluedCells(trimmed))) return true;
  }
  return false;
}

// Where a whole document stands on one line a table shows as unit and figure again and again (…数条3460…数件12…), as figures
// in a row, or as zeros that stand right behind a label: no sentence prints 00.
const gluedCells = /[数额总]\s?(?:条|件|元|次|人)?\s?\d|(?:\d[\s\u3000]+){3,}|[\p{Script=Han}）)]\s?00\d*/gu;

function hasGluedCells(line: string): boolean {
  return (line.match(gluedCells) ?? []).length >= fewest;
}
