import { indicatorsOf, measures } from "../editions/index.ts";
import type { Definitions, Form } from "./concept.ts";
import { continuationsOf } from "./continuePath.ts";
import { nameIn, type IndicatorName } from "./naming.ts";

/** Something that can be compared, once for all the forms in which it goes on. */
export interface Choice extends IndicatorName {
  code: string;
  /** What older forms call it, so that it is found under any of its names. */
  aliases: string[];
  /** Ids of the forms that have it, oldest first. */
  editions: string[];
}

/**
 * Everything that can be compared: the measures, then the cells of each form from the newest to the oldest. A cell that
 * continues in a newer form is not named again; cumulative columns are never compared.
 */
export function comparableChoices(definitions: Definitions): Choice[] {
  const choices: Choice[] = measures.map(({ code, name, unit, sum }) => ({ code, label: name["zh-CN"], labelEn: name.en, unit, aliases: [], editions: Object.keys(sum) }));
  const covered = new Set<string>();
  for (const edition of [...definitions.editions].reverse()) {
    for (const { code } of indicatorsOf(edition)) {
      if (code.includes("#") || covered.has(`${edition.id} ${code}`)) continue;
      // A code that a newer form uses for something that nothing joins is shown with it, broken.
      const named = choices.find((choice) => choice.code === code);
      if (named !== undefined) named.editions = definitions.editions.map(({ id }) => id).filter((id) => id === edition.id || named.editions.includes(id));
      else choices.push(choiceFor(definitions, edition, code, covered));
    }
  }
  return choices;
}

function choiceFor({ editions, crosswalk }: Definitions, edition: Form, code: string, covered: Set<string>): Choice {
  const older = continuationsOf(crosswalk, edition.id, [code]).filter((found) => found.edition !== edition.id);
  const alone = older.flatMap(({ edition: id, codes, kind }) => (codes.length === 1 && kind !== "incomparable" ? [{ id, code: codes[0] ?? "" }] : []));
  for (const found of alone) covered.add(`${found.id} ${found.code}`);
  const name = nameIn(edition, code) ?? { label: code, labelEn: code, unit: "" };
  const otherNames = alone.flatMap((found) => {
    const form = editions.find(({ id }) => id === found.id);
    return (form === undefined ? null : nameIn(form, found.code)?.label) ?? [];
  });
  const having = new Set([edition.id, ...older.map((found) => found.edition)]);
  return { ...name, code, aliases: [...new Set(otherNames)].filter((alias) => alias !== name.label), editions: editions.map(({ id }) => id).filter((id) => having.has(id)) };
}
