import type { Edition } from "../editions/index.ts";
import { compact, type Compact } from "../text/index.ts";
import { rowLabels, type RowLabel } from "./rowLabel.ts";

/** A row of the edition where it was found: positions in the source text, from its numbering to the end of its label. */
export interface FoundRow {
  label: RowLabel;
  start: number;
  end: number;
  numbered: boolean;
}

interface Hit {
  label: RowLabel;
  start: number;
  end: number;
  numbered: boolean;
  weight: number;
}

/**
 * Finds an edition's rows in a text, whatever stands between their letters. All places where a label could stand are
 * collected and the longest chain in the edition's order wins, so that a row that is missing cannot drag the rows
 * after it to the wrong place, and a label that the narrative mentions does not count.
 */
export function findRows(text: string, edition: Edition): FoundRow[] {
  const packed = compact(text);
  const hits = rowLabels(edition.rows).flatMap((label) => hitsOf(label, packed));
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  return longestChain(hits).map((hit) => ({
    label: hit.label,
    numbered: hit.numbered,
    start: packed.at[hit.start] ?? 0,
    end: (packed.at[hit.end - 1] ?? 0) + 1,
  }));
}

function hitsOf(label: RowLabel, packed: Compact): Hit[] {
  return label.cores.flatMap((core) => {
    const hits: Hit[] = [];
    for (let at = packed.text.indexOf(core); at !== -1; at = packed.text.indexOf(core, at + 1)) {
      hits.push(extend(label, core, at, packed.text));
    }
    return hits;
  });
}

function extend(label: RowLabel, core: string, at: number, text: string): Hit {
  const variants = [label.numbering, label.numbering.replace(".", "、"), label.numbering.replace("、", ".")];
  const numbering = label.numbering === "" ? "" : (variants.find((variant) => text.endsWith(variant, at)) ?? "");
  const end = at + core.length;
  const remark = label.remark !== "" && text.startsWith(label.remark, end) ? label.remark.length : 0;
  const numbered = numbering !== "" || label.numbering === "";
  return { label, start: at - numbering.length, end: end + remark, numbered, weight: (numbered ? 1 : 0.8) + core.length / 1000 };
}

// A gap costs at most half a row: rows of one table stand close together, mentions in the narrative far away.
const gapPenalty = (gap: number): number => Math.min(0.5, gap / 2000);

function longestChain(hits: Hit[]): Hit[] {
  const best: { score: number; previous: number }[] = [];
  hits.forEach((hit, index) => {
    let score = hit.weight;
    let previous = -1;
    for (let before = 0; before < index; before++) {
      const other = hits[before];
      const chain = best[before];
      if (other === undefined || chain === undefined || other.end > hit.start || other.label.index >= hit.label.index) continue;
      const candidate = chain.score + hit.weight - gapPenalty(hit.start - other.end);
      if (candidate > score) {
        score = candidate;
        previous = before;
      }
    }
    best.push({ score, previous });
  });
  const chain: Hit[] = [];
  let at = best.reduce((top, { score }, index) => (score > (best[top]?.score ?? 0) ? index : top), 0);
  while (at !== -1) {
    const hit = hits[at];
    if (hit === undefined) break;
    chain.unshift(hit);
    at = best[at]?.previous ?? -1;
  }
  return chain;
}
