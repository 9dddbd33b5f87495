import type { Cell, Report, Section } from "../../api/documents.ts";
import type { Text } from "../../i18n/text.ts";
import { candidatesText, cellText } from "./cellText.ts";

type Place = NonNullable<Section["source"]>;

/** Where in the source file something stands. */
export function placeWords({ t }: Text, { page, line, cell }: Place): string {
  if (cell) return t("sourceCell", { page, cell });
  return page > 1 ? t("sourcePageLine", { page, line }) : t("sourceLine", { line });
}

/** The same in as few words as stand beside a heading. */
export function shortPlace({ t }: Text, { page, line, cell }: Place): string {
  if (cell) return cell;
  return page > 1 ? t("sourcePageLineShort", { page, line }) : t("sourceLineShort", { line });
}

/** Where in the source file a figure stands. */
export function sourcePlace(text: Text, cell: Cell | undefined): string {
  if (cell === undefined || cell.state === "absent") return text.t("sourceAbsent");
  return cell.source ? placeWords(text, cell.source) : text.t("sourceNowhere");
}

/** What to know of the figure there, or undefined for a number, which says all itself. */
export function sourceState(text: Text, cell: Cell | undefined): string | undefined {
  if (cell === undefined || cell.state === "number" || cell.state === "absent") return undefined;
  if (cell.state === "uncertain") return text.t("sourceStateUncertain", { candidates: candidatesText(text, cell) });
  return text.t("sourceStateGap", { word: cellText(text, cell) });
}

/** The rules of the form that hold for a figure, with their figures. */
export function checksOf(cell: Cell | undefined): string[] {
  return (cell?.checks ?? []).map(({ sentence, sentenceEn }) => sentence ?? sentenceEn ?? "");
}

/** When and how the file came here. */
export function broughtInWords({ t, day }: Text, { at, how }: Report["source"]["broughtIn"]): string {
  return t(how === "sample" ? "broughtInSample" : "broughtInArchive", { day: day(at) });
}
