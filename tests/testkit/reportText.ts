import { readFileSync } from "node:fs";
import { sampleFile } from "./nianbao.ts";

/** The sample's text with some of its figures, its year or its agency changed: a report of our own for tests. */
export function reportText({ agency = "象山县人民政府办公室", year = 2017, figures = {} }: { agency?: string; year?: number; figures?: Record<string, string> } = {}): string {
  let text = readFileSync(sampleFile, "utf8").replace(/^象山县人民政府办公室$/m, agency).replaceAll("2017", String(year));
  for (const [label, figure] of Object.entries(figures)) {
    const row = new RegExp(`^(.*${label}.*\\t\\S+\\t)\\S*$`, "m");
    if (!row.test(text)) throw new Error(`the sample has no row ${label}`);
    text = text.replace(row, `$1${figure}`);
  }
  return text;
}
