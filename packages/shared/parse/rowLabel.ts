import type { EditionRow } from "../editions/index.ts";
import { compact } from "../text/index.ts";

/** The wordings under which a row is searched: its label without numbering and bracketed remark, and its aliases. */
export interface RowLabel {
  row: EditionRow;
  index: number;
  /** How the row is numbered, that of its label first; empty where a wording has none. */
  numberings: string[];
  cores: string[];
  remark: string;
}

const number = "(?:\\([一二三四五六七八九十]+\\)|[一二三四五六七八九十]+[、.]|\\d+[.、])";
const numbering = `(?:其中:${number}?|${number})`;
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
    const { remark } = splitLabel(row.label);
    const wordings = [row.label, ...(row.aliases ?? [])].map(splitLabel);
    const numberings = wordings.map(({ numbering }) => numbering).filter((numbering, at) => at === 0 || numbering !== "");
    return { row, index, numberings, remark, cores: [...new Set(wordings.map(({ core }) => core))] };
  });
}
