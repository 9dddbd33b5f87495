import type { EditionRow } from "../editions/index.ts";
import type { Compact } from "../text/index.ts";
import { numberingAtEnd, rowLabels, type RowLabel } from "./rowLabel.ts";

/** A place in a compacted text where a row's label could stand, from its numbering to its remark. */
export interface Hit {
  label: RowLabel;
  start: number;
  end: number;
  weight: number;
  /** It begins after a blank and is followed by a blank or a figure, as rows do and words in a sentence do not. */
  standsAlone: boolean;
}

/** No report names its rows so often; a text that does would only cost time. */
const most = 50_000;

/** All places where the rows of an edition could stand, in order; null when there are more than any report has. */
export function findHits(text: string, packed: Compact, rows: readonly EditionRow[]): Hit[] | null {
  const hits: Hit[] = [];
  for (const label of rowLabels(rows)) {
    for (const core of label.cores) {
      for (let at = packed.text.indexOf(core); at !== -1; at = packed.text.indexOf(core, at + 1)) {
        const hit = hitAt(label, core, at, packed, text);
        if (hit !== null) hits.push(hit);
        if (hits.length > most) return null;
      }
    }
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}

function hitAt(label: RowLabel, core: string, at: number, packed: Compact, text: string): Hit | null {
  const own = ownNumbering(label, at, packed.text);
  const other = own === "" ? numberingAtEnd(packed.text.slice(Math.max(0, at - 5), at)) : "";
  const start = at - (own === "" && followsBlank(packed, at - other.length) ? other : own).length;
  const end = at + core.length + (label.remark !== "" && packed.text.startsWith(label.remark, at + core.length) ? label.remark.length : 0);
  const before = isInNextCell(text, packed, start) ? "" : (text[packed.at[start - 1] ?? -1] ?? "");
  const after = text[packed.at[end] ?? -1] ?? "";
  // Between commas a label is a word of a sentence.
  if (/[，；、]/.test(before) || /[，。；、]/.test(after)) return null;
  const standsAlone = followsBlank(packed, start) && (followsBlank(packed, end) || /[\d０-９]/.test(after));
  const numbered = own !== "" || label.numberings[0] === "";
  return { label, start, end, weight: (numbered ? 1 : 0.8) + core.length / 1000, standsAlone };
}

function ownNumbering({ numberings }: RowLabel, at: number, text: string): string {
  const variants = numberings.flatMap((own) => [own, own.replace(".", "、"), own.replace("、", ".")]);
  // 其中： is printed before the first part only, and left out by some.
  const bare = variants.flatMap((own) => (own.startsWith("其中:") ? own.slice("其中:".length) : []));
  return [...variants, ...bare].find((variant) => variant !== "" && text.endsWith(variant, at)) ?? "";
}

function followsBlank(packed: Compact, index: number): boolean {
  return index <= 0 || (packed.at[index] ?? Number.POSITIVE_INFINITY) - (packed.at[index - 1] ?? 0) > 1;
}

function isInNextCell(text: string, packed: Compact, index: number): boolean {
  return index > 0 && text.slice(packed.at[index - 1], packed.at[index]).includes("\t");
}
