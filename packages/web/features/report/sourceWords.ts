import type { Cell, Report } from "../../api/documents.ts";
import type { Text } from "../../i18n/text.ts";
import { placeWords } from "../../ui/placeWords.ts";
import { candidatesText, cellText } from "./cellText.ts";

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

/** What sentences of the narrative state about one figure of the table. */
export interface StatedFigure {
  /** As printed: 380多人次. */
  said: string;
  href: string;
  agrees: boolean;
}

/** Sentences that name just this cell; those that add up several, or that could not be held against it, are left to the list of all. */
export function statedIn({ claims }: Pick<Report, "claims">, cell: Cell | undefined): StatedFigure[] {
  const own = claims.filter(({ codes, verdict }) => codes.length === 1 && codes[0] === cell?.code && (verdict === "agrees" || verdict === "conflicts"));
  return own.map(({ passage, section, verdict }) => ({
    said: passage.text.slice(passage.start, passage.end),
    href: section === null ? "#text" : `#s-${section}`,
    agrees: verdict === "agrees",
  }));
}

/** When and how the file came here. */
export function broughtInWords({ t, day }: Text, { at, how }: Report["source"]["broughtIn"]): string {
  return t(how === "sample" ? "broughtInSample" : "broughtInArchive", { day: day(at) });
}
