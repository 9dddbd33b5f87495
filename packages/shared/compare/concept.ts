import { findMeasure, indicatorsOf, variantIndicatorsOf, type CodesByEdition, type Crosswalk, type Edition, type Wording } from "../editions/index.ts";
import { continuationsOf } from "./continuePath.ts";
import { oncePer } from "./remember.ts";

/** The forms and how they continue each other: all that comparing needs to know, and data throughout. */
export interface Definitions {
  editions: readonly Form[];
  crosswalk: Crosswalk;
}

/** What comparing needs of an edition. */
export type Form = Pick<Edition, "id" | "name" | "nameEn" | "rows" | "variants">;

/** What a code stands for across editions: cells that are added up, and for a share the cells it is a share of. */
export interface Concept {
  code: string;
  sum: CodesByEdition;
  of: CodesByEdition | null;
}

/**
 * What an indicator code stands for across editions; null when no form and no measure has it. The newest edition that
 * has the code decides; verified edges lead from there. An edition that no edge reaches but that prints the very code is
 * held too: it is shown, never joined. A cumulative column (历年累计) is never compared: it restarts and is recounted
 * as an office likes, so that its fall would read as a trend.
 */
export function resolveConcept({ editions, crosswalk }: Definitions, code: string): Concept | null {
  const measure = findMeasure(code);
  if (measure !== undefined) return { code, sum: measure.sum, of: measure.of };
  if (code.includes("#")) return null;
  const asked = editions.filter((edition) => indicatorsOf(edition).some((row) => row.code === code));
  // What an office prints as a variant is a figure of its report too, but only where no form asks for it does it decide.
  const having = editions.filter((edition) => asked.includes(edition) || variantIndicatorsOf(edition).some((row) => row.code === code));
  const newest = asked.at(-1) ?? having.at(-1);
  if (newest === undefined) return null;
  const sum: Record<string, readonly string[]> = {};
  for (const { id } of having) sum[id] = [code];
  for (const { edition, codes } of continuationsOf(crosswalk, newest.id, [code])) sum[edition] = codes;
  return { code, sum, of: null };
}

/** Every code that these concepts may need of a report in each edition, those of its variants included. */
export function neededCodes({ editions }: Definitions, concepts: readonly Concept[]): Map<string, string[]> {
  return new Map(editions.map((edition): [string, string[]] => {
    const codes = concepts.flatMap(({ sum, of }) => [...(sum[edition.id] ?? []), ...(of?.[edition.id] ?? [])]);
    const printed = substitutesOf(edition).filter(({ replaces }) => replaces.every((code) => codes.includes(code))).flatMap(({ by }) => by);
    const telling = recountsOf(edition).filter(({ recounted }) => recounted.some((code) => codes.includes(code))).flatMap(({ by }) => by);
    return [edition.id, [...new Set([...codes, ...printed, ...telling])]];
  }));
}

/** Where an office printed a variant's rows: the cells to add up in place of the form's own, column by column. */
export interface Substitute {
  replaces: string[];
  by: string[];
}

/** The substitutes of an edition whose sums are the same. */
export const substitutesOf = oncePer((edition: Form): Substitute[] =>
  (edition.variants ?? []).filter(({ sameSum }) => sameSum).flatMap(({ replaces, rows }) => {
    const suffixes = new Set(rows.flatMap(({ columns }) => (columns ?? [{ suffix: "" }]).map(({ suffix }) => suffix)));
    return [...suffixes].map((suffix) => ({ replaces: replaces.map((code) => code + suffix), by: rows.map(({ code }) => code + suffix) }));
  }));

/** Where an edition's variants make rows of the form count something else: those rows, the variant's own, and the reason. */
export const recountsOf = oncePer((edition: Form): { recounted: string[]; by: string[]; note: Wording }[] =>
  (edition.variants ?? []).flatMap(({ recounts, rows }) => (recounts === undefined ? [] : [{ recounted: recounts.codes, by: rows.map(({ code }) => code), note: recounts.note }])));
