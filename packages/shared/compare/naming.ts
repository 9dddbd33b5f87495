import { findMeasure, indicatorsOf, variantIndicatorsOf, type EditionRow } from "../editions/index.ts";
import type { Concept, Definitions, Form } from "./concept.ts";

/** What an indicator is called: the wording of a form, or of a measure. */
export interface IndicatorName {
  label: string;
  labelEn: string;
  unit: string;
}

/** How the concept was asked for: by the newest form that has its code, or by the measure's name. */
export function describeConcept({ editions }: Definitions, { code }: Concept): IndicatorName {
  const measure = findMeasure(code);
  if (measure !== undefined) return { label: measure.name["zh-CN"], labelEn: measure.name.en, unit: measure.unit };
  const named = [...editions].reverse().flatMap((edition) => nameIn(edition, code) ?? []);
  return named[0] ?? { label: code, labelEn: code, unit: "" };
}

/** How a concept is called and counted in one form. */
export function describeCodes(definitions: Definitions, concept: Concept, editionId: string, { codes, of }: { codes: readonly string[]; of: readonly string[] }): IndicatorName & { formula: string } {
  const edition = definitions.editions.find(({ id }) => id === editionId);
  const [only] = codes;
  const own = codes.length === 1 && of.length === 0 && edition !== undefined && only !== undefined ? nameIn(edition, only) : null;
  const sum = codes.join(" + ");
  const formula = of.length > 0 ? `${codes.length > 1 ? `(${sum})` : sum} / ${of.length > 1 ? `(${of.join(" + ")})` : of.join("")}` : codes.length > 1 ? sum : "";
  return { ...(own ?? describeConcept(definitions, concept)), formula };
}

/** A cell's full name in a form: where rows of different groups are worded alike, the group stands before it. Null when the form has no such cell. */
export function nameIn(edition: Form, code: string): IndicatorName | null {
  const cells = [...indicatorsOf(edition), ...variantIndicatorsOf(edition)];
  const cell = cells.find((each) => each.code === code);
  if (cell === undefined) return null;
  const parent = edition.rows.find((row) => row.code === cell.parent);
  const isAlone = parent === undefined || cells.filter(({ label }) => label === cell.label).length === 1;
  return { label: prefixed(isAlone ? undefined : parent.label, cell.label), labelEn: prefixed(isAlone ? undefined : parent.labelEn, cell.labelEn), unit: cell.unit ?? "" };
}

function prefixed(group: EditionRow["label"] | undefined, label: string): string {
  return group === undefined ? label : `${group} · ${label}`;
}
