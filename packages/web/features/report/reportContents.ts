import type { Report } from "../../api/documents.ts";
import type { Text } from "../../i18n/text.ts";
import type { ContentsEntry } from "../../ui/contents.ts";
import { cellsByCode } from "./cellText.ts";
import { findingsOf } from "./findingsOf.ts";
import { keyFiguresOf, keyTitle } from "./keyFigures.ts";
import { outcomesOf } from "./outcomes.ts";
import { placeSections } from "./sectionAnchors.ts";

const deepest = 2;

/** The table of contents of a report's page, in the order in which the page shows its parts. */
export function reportContents(text: Text, report: Report, independent: boolean): ContentsEntry[] {
  const { t, dataLang } = text;
  const cells = cellsByCode(report.cells);
  const figures = keyFiguresOf(text, cells);
  const outcomes = outcomesOf(text, cells);
  const main = (id: string, name: string): ContentsEntry => ({ id, name, depth: 1 });
  return [
    ...(figures.length > 0 ? [main("figures", keyTitle(text, figures.length))] : []),
    ...(outcomes === undefined ? [] : [main("outcomes", outcomes.title)]),
    ...(findingsOf(report).length > 0 ? [main("findings", t(independent ? "findingsTitleIndependent" : "findingsTitle"))] : []),
    ...placeSections(report.sections)
      .filter(({ section }) => section.depth <= deepest)
      .map(({ id, title, section }) => ({ id, name: title, depth: section.depth, lang: dataLang })),
    main("table", t("table")),
    main("source", t("sourceTitle")),
  ];
}
