import { blocksToText, type Block } from "@nianbao/shared/report";
import type { Text } from "../../i18n/text.ts";

const period = /(\d{4})年(\d{1,2})月(\d{1,2})日(?:起)?至(\d{4})年(\d{1,2})月(\d{1,2})日/;

/** The period the report itself states; where it states none only the year is said, nothing is assumed. */
export function periodOf(text: Text, year: number, preface: readonly Block[]): string {
  const found = period.exec(blocksToText(preface).replace(/\s/g, ""));
  if (found === null) return text.t("period", { year });
  const day = (from: number) => text.statedDay(found.slice(from, from + 3).map((part) => part.padStart(2, "0")).join("-"));
  return text.t("periodStated", { from: day(1), to: day(4) });
}
