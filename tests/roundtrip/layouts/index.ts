import { boxes } from "./box.ts";
import { htmlInString, htmlPage } from "./html.ts";
import type { Layout } from "./layout.ts";
import { blankRows, cellLines, cellLinesApart, wrappedLabels } from "./linesOfCells.ts";
import { markdownPipes, markdownTorn } from "./markdown.ts";
import { oneLineBlanks, oneLineGlued } from "./oneLine.ts";
import { pageColumns } from "./page.ts";
import { readingOrder } from "./readingOrder.ts";
import { tabIndented, tabLines, tabRows } from "./tabs.ts";

export type { Layout } from "./layout.ts";

/** Every way in which a report can be printed. */
export const layouts: readonly Layout[] = [
  tabRows, tabIndented, tabLines, pageColumns, cellLines, cellLinesApart, blankRows, wrappedLabels, markdownPipes, markdownTorn,
  htmlPage, htmlInString, oneLineBlanks, oneLineGlued, boxes, readingOrder,
];
