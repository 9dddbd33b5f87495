import { blocksToText, type Block } from "@nianbao/shared/report";
import { t } from "../../i18n/t.ts";

const period = /(\d{4}年\d{1,2}月\d{1,2}日)(?:起)?至(\d{4}年\d{1,2}月\d{1,2}日)/;

/** The period the report itself states; where it states none only the year is said, nothing is assumed. */
export function periodOf(year: number, preface: readonly Block[]): string {
  const found = period.exec(blocksToText(preface).replace(/\s/g, ""));
  return found === null ? t("period", { year }) : t("periodStated", { from: found[1] ?? "", to: found[2] ?? "" });
}
