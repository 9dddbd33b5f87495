import { checkAcross, checkRepeated, type NarrativePart } from "@nianbao/shared/checks";
import type { Crosswalk } from "@nianbao/shared/editions";
import type { Claim, Finding, VersionContent } from "@nianbao/shared/report";

/** What is needed of a version to hold it against another. */
export interface ComparedVersion {
  slug: string;
  agencyName: string;
  year: number;
  figures: Pick<VersionContent, "year" | "edition" | "cells" | "states" | "uncertain"> & { claims: readonly Claim[] };
  parts: NarrativePart[];
  /** The texts of the parts as they may be told, personal data masked; worked out when first asked for. */
  shown: () => readonly string[];
}

/** Between the reports of one agency for two years that follow each other; told at the later one. */
export function betweenYears(earlier: ComparedVersion, later: ComparedVersion, crosswalk: Crosswalk): Finding[] {
  return [
    ...checkAcross(earlier.figures, later.figures, { crosswalk, agency: later.slug }),
    ...checkRepeated(later.parts, earlier.parts, { against: { agency: null, slug: earlier.slug, year: earlier.year }, shown: later.shown }),
  ];
}

/** Between the reports of two agencies for one year; told at `mine`. What was given to all does not count, where `isGiven` tells it. */
export function betweenAgencies(mine: ComparedVersion, { parts, agencyName, slug, year }: ComparedVersion, isGiven?: (passage: string) => boolean): Finding[] {
  return checkRepeated(mine.parts, parts, { against: { agency: agencyName, slug, year }, shown: mine.shown, ...(isGiven === undefined ? {} : { isGiven }) });
}
