import type { Cell } from "../../api/documents.ts";
import type { Text } from "../../i18n/text.ts";
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
export function keyFiguresOf(text: Text, cells: Cells): KeyFigure[] {
  return keyFigureTopics.flatMap((sources) => figureFrom(text, cells, sources)).slice(0, wanted);
}

function figureFrom(text: Text, cells: Cells, sources: readonly KeyFigureSource[]): KeyFigure[] {
  const source = sources.find(({ codes }) => codes.every((code) => cells.has(code)));
  if (source === undefined) return [];
  const found = source.codes.map((code) => cells.get(code)).filter((cell) => cell !== undefined);
  const numbers = numbersIn(cells, source.codes);
  const odd = found.find((cell) => cell.state !== "number");
  const first = found[0];
  if (first === undefined) return [];
  return [
    {
      name: text.t(source.name),
      code: source.codes[0] ?? "",
      unit: text.unitBeside(first.unit),
      isNumber: numbers !== undefined,
      text: numbers === undefined ? cellText(text, odd) : cellText(text, { ...first, value: sum(numbers) }),
      sentence: odd === undefined ? source.say(text, cells) : sayOdd(text, odd),
    },
  ];
}

/** The heading above so many figures. */
export function keyTitle({ t, countWord }: Text, count: number): string {
  return count === 1 ? t("keyTitleOne") : t("keyTitle", { count: countWord(count) });
}

function sayOdd(text: Text, cell: Cell): string {
  if (cell.state === "uncertain") return text.t("sayUncertain", { candidates: candidatesText(text, cell) });
  return text.t("sayGap", { word: cellText(text, cell) });
}
