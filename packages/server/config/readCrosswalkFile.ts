import { readFileSync, statSync } from "node:fs";
import { crosswalk as ownCrosswalk, editions, readCrosswalk, type Crosswalk } from "@nianbao/shared/editions";
import { crosswalkProblem } from "@nianbao/shared/locales";
import { canonicalJson } from "@nianbao/shared/report";

/** Far more than any crosswalk; so that a slip in the path does not read a disk image. */
const largest = 5 * 1024 * 1024;

/** The crosswalk in a file, or every mistake in it as a plain sentence. */
export function readCrosswalkFile(path: string): { crosswalk: Crosswalk } | { mistakes: string[] } {
  const text = textOf(path);
  if (text === null) return { mistakes: [`NIANBAO_CROSSWALK 指的文件读不了，或超过5MB：${path}`] };
  const read = readCrosswalk(text, editions);
  if (!read.ok) return { mistakes: read.problems.map((problem) => `NIANBAO_CROSSWALK：${crosswalkProblem(problem)}`) };
  const { crosswalk } = read;
  // Links pin a crosswalk by its revision, so one revision must never mean two things.
  const isOther = crosswalk.revision === ownCrosswalk.revision && canonicalJson(crosswalk) !== canonicalJson(ownCrosswalk);
  return isOther ? { mistakes: [`NIANBAO_CROSSWALK：revision：内容与自带的不同，revision 就不能还是“${crosswalk.revision}”。`] } : { crosswalk };
}

function textOf(path: string): string | null {
  try {
    return statSync(path).size > largest ? null : readFileSync(path, "utf8");
  } catch {
    // Missing, a folder, or not ours to read: what to do about it is the same.
    return null;
  }
}
