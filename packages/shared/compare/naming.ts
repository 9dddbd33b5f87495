import { findMeasure, type EditionRow } from "../editions/index.ts";
import { plainLabel } from "../text/index.ts";
import type { Concept, Definitions, Form } from "./concept.ts";

/** What an indicator is called, without numbering and remarks: the wording of a form, or of a measure. */
export interface IndicatorName {
  label: string;
  labelEn: string;
  unit: string;
}

/** How a concept is counted in one form: what is added up, and for a share what it is divided by. */
export interface Counting {
  edition: string;
  codes: readonly string[];
  of: readonly string[];
  parts: string[];
  partsEn: string[];
  wholes: string[];
  wholesEn: string[];
}

/** How the concept was asked for: by the newest form that has its code, or by the measure's name. */
export function describeConcept({ editions }: Definitions, { code }: Concept): IndicatorName {
  const measure = findMeasure(code);
  if (measure !== undefined) return { label: measure.name["zh-CN"], labelEn: measure.name.en, unit: measure.unit };
  for (const edition of [...editions].reverse()) {
    const name = nameIn(edition, code);
    if (name !== null) return name;
  }
  return { label: code, labelEn: code, unit: "" };
}

/** How a concept is called in one form: the form's own words where it is one cell, else the concept's name. */
export function nameOfConcept(definitions: Definitions, concept: Concept, editionId: string, { codes, of }: { codes: readonly string[]; of: readonly string[] }): IndicatorName {
  const edition = definitions.editions.find(({ id }) => id === editionId);
  const [only] = codes;
  const isOneCell = codes.length === 1 && of.length === 0;
  const own = isOneCell && edition !== undefined && only !== undefined ? nameIn(edition, only) : null;
  return own ?? describeConcept(definitions, concept);
}

/** How each form counts a concept that is more than one cell; nothing for a cell as printed. */
export function countingsOf({ editions }: Definitions, { sum, of }: Concept): Counting[] {
  return editions.flatMap((edition) => {
    const codes = sum[edition.id] ?? [];
    const whole = of?.[edition.id] ?? [];
    if (codes.length === 0 || (codes.length === 1 && whole.length === 0)) return [];
    const named = (list: readonly string[]): IndicatorName[] => list.map((code) => nameIn(edition, code) ?? { label: code, labelEn: code, unit: "" });
    const [parts, wholes] = [named(codes), named(whole)];
    return [{ edition: edition.id, codes, of: whole, parts: parts.map(({ label }) => label), partsEn: parts.map(({ labelEn }) => labelEn), wholes: wholes.map(({ label }) => label), wholesEn: wholes.map(({ labelEn }) => labelEn) }];
  });
}

/** The arithmetic behind a figure, over codes; empty where it is one cell as printed. */
export function formulaOf(codes: readonly string[], of: readonly string[]): string {
  const sum = (list: readonly string[]): string => (list.length > 1 ? `(${list.join(" + ")})` : list.join(""));
  if (of.length > 0) return `${sum(codes)} / ${sum(of)}`;
  return codes.length > 1 ? codes.join(" + ") : "";
}

/** A cell's name in a form; where rows of different groups are worded alike, the group stands before it. Null when the form has no such cell. */
export function nameIn(edition: Form, code: string): IndicatorName | null {
  const rows = [...edition.rows, ...(edition.variants ?? []).flatMap((variant) => variant.rows)];
  for (const row of rows) {
    if (row.kind === "heading" || !code.startsWith(row.code)) continue;
    const column = (row.columns ?? [{ suffix: "", label: "", labelEn: "" }]).find(({ suffix }) => row.code + suffix === code);
    if (column === undefined) continue;
    const group = rows.filter(({ label }) => label === row.label).length === 1 ? undefined : rows.find((each) => each.code === row.parent);
    // The total of a row and the year's own figure are what the row is about; other columns are named.
    const isMain = column.suffix === "" || column.suffix === "@total";
    const name = (of: "label" | "labelEn", open: string, close: string): string => `${prefix(group, of)}${plainLabel(row[of])}${isMain ? "" : `${open}${column[of]}${close}`}`;
    return { label: name("label", "（", "）"), labelEn: name("labelEn", " (", ")"), unit: row.unit ?? "" };
  }
  return null;
}

function prefix(group: EditionRow | undefined, of: "label" | "labelEn"): string {
  return group === undefined ? "" : `${plainLabel(group[of])} · `;
}
