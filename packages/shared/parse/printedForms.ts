import type { Edition, EditionRow, EditionVariant } from "../editions/index.ts";

/** One way in which offices print an edition: its own rows, or those of an accepted variant, in printed order. */
export interface PrintedForm {
  edition: Edition;
  rows: EditionRow[];
  /** The form's own rows that this way of printing has not. */
  replaced: EditionRow[];
}

/** The ways in which an edition is printed, its own first. */
export function printedForms(edition: Edition): PrintedForm[] {
  return [{ edition, rows: edition.rows, replaced: [] }, ...(edition.variants ?? []).map((variant) => variantForm(edition, variant))];
}

function variantForm(edition: Edition, { replaces, rows, order }: EditionVariant): PrintedForm {
  const isReplaced = ({ code }: EditionRow): boolean => replaces.includes(code);
  const first = edition.rows.findIndex(isReplaced);
  const printed = edition.rows.flatMap((row, index) => (index === first ? rows : isReplaced(row) ? [] : [row]));
  if (order !== undefined) printed.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  return { edition, rows: printed, replaced: edition.rows.filter(isReplaced) };
}
