import type { Text } from "../../i18n/text.ts";
import { shortTitle } from "../../ui/shortTitle.ts";

/** What a report's page is called: the title as printed, and in English what it is. */
export function headingOf(text: Text, report: { title: string; year: number }, agency: string): string {
  return text.dataLang === undefined ? shortTitle(report.title, agency) : text.t("reportHeading", { year: report.year });
}
