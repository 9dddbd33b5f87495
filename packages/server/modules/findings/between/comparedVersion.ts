import { checkAcross, checkRepeated, type NarrativePart } from "@nianbao/shared/checks";
import type { Crosswalk } from "@nianbao/shared/editions";
import { blocksToText, sectionPaths, type Claim, type Finding, type VersionContent } from "@nianbao/shared/report";

/** What is needed of a version to hold it against another. */
export interface ComparedVersion {
  slug: string;
  agencyName: string;
  year: number;
  figures: Pick<VersionContent, "year" | "edition" | "cells" | "states" | "uncertain"> & { claims: readonly Claim[] };
  parts: NarrativePart[];
}

/** The narrative of a version, part by part, what stands before and behind its sections included. */
export function narrativeOf({ preface, sections, tail }: Pick<VersionContent, "preface" | "sections" | "tail">): NarrativePart[] {
  const paths = sectionPaths(sections);
  const parts: NarrativePart[] = sections.map(({ heading, body }, index) => ({ section: paths[index] ?? null, heading, text: blocksToText(body) }));
  const around = [preface, tail].map((blocks) => ({ section: null, heading: "", text: blocksToText(blocks) }));
  return [...around.slice(0, 1), ...parts, ...around.slice(1)].filter(({ text }) => text !== "");
}

/** Between the reports of one agency for two years that follow each other; told at the later one. */
export function betweenYears(earlier: ComparedVersion, later: ComparedVersion, crosswalk: Crosswalk): Finding[] {
  return [
    ...checkAcross(earlier.figures, later.figures, { crosswalk, agency: later.slug }),
    ...checkRepeated(later.parts, earlier.parts, { against: { agency: null, slug: earlier.slug, year: earlier.year } }),
  ];
}

/** Between the reports of two agencies for one year; told at `mine`. What was given to all does not count, where `isGiven` tells it. */
export function betweenAgencies(mine: ComparedVersion, { parts, agencyName, slug, year }: ComparedVersion, isGiven?: (passage: string) => boolean): Finding[] {
  return checkRepeated(mine.parts, parts, { against: { agency: agencyName, slug, year }, ...(isGiven === undefined ? {} : { isGiven }) });
}
