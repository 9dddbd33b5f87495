import type { Text } from "../i18n/text.ts";

/** A place in a source file. */
export interface PlaceInFile {
  page: number;
  line: number;
  cell: string | null;
}

/** Where in the source file something stands. */
export function placeWords({ t }: Text, { page, line, cell }: PlaceInFile): string {
  if (cell) return t("sourceCell", { page, cell });
  return page > 1 ? t("sourcePageLine", { page, line }) : t("sourceLine", { line });
}

/** The same in as few words as stand beside a heading. */
export function shortPlace({ t }: Text, { page, line, cell }: PlaceInFile): string {
  if (cell) return cell;
  return page > 1 ? t("sourcePageLineShort", { page, line }) : t("sourceLineShort", { line });
}
