import type { EditionRow } from "../editions/index.ts";
import { compact } from "../text/index.ts";

/** The wordings under which a row is searched: its label without numbering and bracketed remark, and its aliases. */
export interface RowLabel {
  row: EditionRow;
  index: number;
  numbering: string;
  cores: string[];
  remark: string;
}

const numbering = "(?:\\([一二三四五六七八九十]+\\)|[一二三四五六七八九十]+[、.]|\\d+[.、]|其中:)";
const numberingFirst = new RegExp(`^${numbering}`);
const numberingLast = new RegExp(`${numbering}$`);

/** Splits a printed label into numbering (（一）, 1., 其中：), core and bracketed remark, folded and without blanks. */
export function splitLabel(label: string): { numbering: string; core: string; remark: string } {
  const text = compact(label).text;
  const number = numberingFirst.exec(text)?.[0] ?? "";
  const rest = text.slice(number.length);
  const remark = /\([^()]*\)$/.exec(rest)?.[0] ?? "";
  return { numbering: number, core: rest.slice(0, rest.length - remark.length), remark };
}

/** The numbering that a folded text ends with, whichever it is; empty when there is none. */
export function numberingAtEnd(text: string): string {
  return numberingLast.exec(text)?.[0] ?? "";
}

/** The search labels of an edition's rows, in printed order. */
export function rowLabels(rows: readonly EditionRow[]): RowLabel[] {
  return rows.map((row, index) => {
    const { numbering, core, remark } = splitLabel(row.label);
    return { row, index, numbering, remark, cores: [core, ...(row.aliases ?? []).map((alias) => splitLabel(alias).core)] };
  });
}
