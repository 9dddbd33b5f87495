import { findCitations, NarrativeSource, readClaims, type Stretch, type TableFigures } from "../claims/index.ts";
import { checkNarrative, checkYears, readDisclosure } from "../checks/index.ts";
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

interface About {
  agency: string;
  year: number;
  sections: readonly Section[];
  tables: readonly Stretch[];
  figures: TableFigures;
  words: readonly string[];
}

/** Reads the claims and citations of the text around the statistical table and checks them. */
export function readRunningText(source: SourceText, about: About): RunningText {
  const { sections, tables, year, agency, figures, words } = about;
  const headings = headingStretches(source, sections);
  const paths = sectionPaths(sections);
  const starts = sections.map(({ heading }, index) => ({ path: paths[index] ?? "", heading, start: headings[index]?.start ?? 0 }));
  const narrative = new NarrativeSource(source, { tables, sections: starts, year });
  const disclosure = readDisclosure(narrative, words);
  if (disclosure.findings.some(({ code }) => code.startsWith("privacy."))) narrative.maskPassages(disclosure.mask);
  const read = readClaims(narrative, figures, agency);
  const findings = [...checkNarrative(read), ...checkYears(narrative), ...disclosure.findings];
  return { headings, claims: read.claims.map(({ claim }) => claim), citations: findCitations(narrative), findings };
}
