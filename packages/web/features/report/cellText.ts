import { formatNumber, isCellGap } from "@nianbao/shared/cells";
import type { Cell } from "../../api/documents.ts";
import type { Text } from "../../i18n/text.ts";

/** The cells of a report by their code. */
export type Cells = ReadonlyMap<string, Cell>;

export function cellsByCode(cells: readonly Cell[]): Cells {
  return new Map(cells.map((cell) => [cell.code, cell]));
}

/** The number of a cell, or undefined when it holds none: a blank is never 0. */
export function numberIn(cells: Cells, code: string): number | undefined {
  const cell = cells.get(code);
  return cell?.state === "number" && cell.value !== null ? cell.value : undefined;
}

/** The numbers of all these cells, or undefined when one of them is none. */
export function numbersIn(cells: Cells, codes: readonly string[]): number[] | undefined {
  const numbers = codes.map((code) => numberIn(cells, code));
  return numbers.every((number) => number !== undefined) ? numbers : undefined;
}

/** A cell as readers see it: the number, or the word for what stands there instead. */
export function cellText(text: Text, cell: Cell | undefined): string {
  if (cell === undefined) return text.gapWord("absent");
  if (cell.state === "number" && cell.value !== null) return formatNumber(cell.value);
  return isCellGap(cell.state) ? text.gapWord(cell.state) : text.t("uncertain");
}

/** The readings between which a person must choose, in words: 1、2或12. */
export function candidatesText(text: Text, cell: Cell): string {
  const readings = cell.candidates.map(text.readingWord);
  return [text.list(readings.slice(0, -1)), readings.at(-1)].filter((part) => part !== "").join(text.t("or"));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
