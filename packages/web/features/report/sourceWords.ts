import type { Cell } from "../../api/documents.ts";
import type { Text } from "../../i18n/text.ts";
import { cellText } from "./cellText.ts";

/** Where in the source file a figure stands. */
export function sourcePlace({ t }: Text, cell: Cell | undefined): string {
  const source = cell?.source;
  if (!source) return t("sourceNowhere");
  return source.page > 1 ? t("sourcePageLine", { ...source }) : t("sourceLine", { ...source });
}

/** How the figure was taken over from there. */
export function sourceState(text: Text, cell: Cell | undefined): string {
  if (cell?.state === "number") return text.t("sourceStateNumber");
  return cell?.state === "uncertain" ? text.t("sourceStateUncertain") : text.t("sourceStateGap", { word: cellText(text, cell) });
}
