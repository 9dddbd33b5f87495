import { describe, expect, it } from "vitest";
import { checkDisclosure } from "../../packages/shared/checks/index.ts";
import { clean, half, owed, planted } from "./generatedSet.ts";
import { describePlace, judge } from "./judge.ts";
import { kinds } from "./pieces.ts";
import { localWords } from "./prose.ts";

/** So many texts in a hundred may have a finding where nothing private stands. */
const most = 0.02;

describe("checkDisclosure", () => {
  const cleanVerdicts = clean.map((text) => judge(text, checkDisclosure, localWords));
  const plantedVerdicts = planted.map((text) => judge(text, checkDisclosure, localWords));
  const strayTexts = (verdicts: typeof cleanVerdicts) => verdicts.filter(({ stray }) => stray.length > 0);
  const strayPlaces = (verdicts: typeof cleanVerdicts) => verdicts.flatMap(({ text, stray }) => stray.map((place) => describePlace(text, place))).join("\n");

  it("misses no planted datum", () => {
    const missed = plantedVerdicts.flatMap((verdict) => verdict.missed);
    const shownHomes = plantedVerdicts.flatMap((verdict) => verdict.shownHomes).length;
    const byKind = kinds.map((kind) => `${kind} ${owed.filter((datum) => datum.kind === kind).length} planted, ${missed.filter((datum) => datum.kind === kind).length} missed, ${[...cleanVerdicts, ...plantedVerdicts].flatMap(({ stray }) => stray).filter((place) => place.kind === kind).length} stray`);
    console.log([`${half} clean and ${half} planted texts: ${missed.length} of ${owed.length} data missed; false: ${strayTexts(cleanVerdicts).length} clean texts, ${strayTexts(plantedVerdicts).length} planted ones; given away: ${plantedVerdicts.flatMap(({ leaked }) => leaked).length}; homes shown: ${shownHomes}`, ...byKind].join("\n  "));
    expect(plantedVerdicts.flatMap((verdict) => verdict.missed.map((datum) => describePlace(verdict.text, datum))).join("\n")).toBe("");
  });

  it("finds nothing private in at least 98 in 100 clean texts", () => {
    expect(strayTexts(cleanVerdicts).length / half, strayPlaces(cleanVerdicts)).toBeLessThanOrEqual(most);
  });

  it("finds nothing beside what was planted in at least 98 in 100 planted texts", () => {
    expect(strayTexts(plantedVerdicts).length / half, strayPlaces(plantedVerdicts)).toBeLessThanOrEqual(most);
  });

  it("gives no planted datum away in its findings", () => {
    expect(plantedVerdicts.flatMap(({ text, leaked }) => leaked.map((datum) => describePlace(text, datum))).join("\n")).toBe("");
  });
});
