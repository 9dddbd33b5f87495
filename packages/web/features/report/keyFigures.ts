import type { Cell } from "../../api/documents.ts";
import { t } from "../../i18n/t.ts";
import { candidatesText, cellText, numbersIn, sum, type Cells } from "./cellText.ts";
import { keyFigureTopics, type KeyFigureSource } from "./keyFigureTopics.ts";

/** One of the few numbers that say how the year went. */
export interface KeyFigure {
  name: string;
  text: string;
  unit: string;
  /** False when the cell holds no number, so that the word is not set like one. */
  isNumber: boolean;
  sentence: string;
  /** The row of the table where it stands. */
  code: string;
}

const wanted = 5;

/** The first figures of the list that this report's form asks for. */
export function keyFiguresOf(cells: Cells): KeyFigure[] {
  return keyFigureTopics.flatMap((sources) => figureFrom(cells, sources)).slice(0, wanted);
}

function figureFrom(cells: Cells, sources: readonly KeyFigureSource[]): KeyFigure[] {
  const source = sources.find(({ codes }) => codes.every((code) => cells.has(code)));
  if (source === undefined) return [];
  const found = source.codes.map((code) => cells.get(code)).filter((cell) => cell !== undefined);
  const numbers = numbersIn(cells, source.codes);
  const odd = found.find((cell) => cell.state !== "number");
  const first = found[0];
  if (first === undefined) return [];
  return [
    {
      name: t(source.name),
      code: source.codes[0] ?? "",
      unit: first.unit ?? "",
      isNumber: numbers !== undefined,
      text: numbers === undefined ? cellText(odd) : cellText({ ...first, value: sum(numbers) }),
      sentence: odd === undefined ? source.say(cells) : sayOdd(odd),
    },
  ];
}

function sayOdd(cell: Cell): string {
  if (cell.state === "uncertain") return t("sayUncertain", { candidates: candidatesText(cell) });
  return t("sayGap", { word: cellText(cell) });
}
