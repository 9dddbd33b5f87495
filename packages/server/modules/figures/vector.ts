import { cellGaps } from "@nianbao/shared/cells";
import { findEdition, indicatorsOf, variantIndicatorsOf } from "@nianbao/shared/editions";
import type { VersionContent } from "@nianbao/shared/report";

/** What a number in `figure_vector.states` means, by its value; the view `figure` spells the same words out. New ones go at the end. */
export const stateWords = ["number", "uncertain", ...cellGaps] as const;
export type StateWord = (typeof stateWords)[number];

/** The figures of one version in its edition's stored order: a value where the state says number, else null. */
export interface FigureVector {
  values: (number | null)[];
  states: number[];
}

/** The codes whose figures a vector holds: the edition's cells and those of its variants. */
export function codesOf(editionId: string | null): string[] {
  const edition = findEdition(editionId);
  return edition === undefined ? [] : [...indicatorsOf(edition), ...variantIndicatorsOf(edition)].map(({ code }) => code);
}

/** Projects a version's content onto an order of codes. What the content does not name is absent. */
export function vectorOf({ cells, states, uncertain }: Pick<VersionContent, "cells" | "states" | "uncertain">, order: readonly string[]): FigureVector {
  const wordOf = (code: string): StateWord => (cells[code] !== undefined ? "number" : uncertain[code] !== undefined ? "uncertain" : (states[code] ?? "absent"));
  return { values: order.map((code) => cells[code] ?? null), states: order.map((code) => stateWords.indexOf(wordOf(code))) };
}
