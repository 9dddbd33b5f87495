import type { EditionRow } from "../editions/index.ts";
import type { Compact } from "../text/index.ts";
import { findHits, type Hit } from "./findHits.ts";
import { longestChain } from "./longestChain.ts";
import { rowLabels, type RowLabel } from "./rowLabel.ts";

/** A row of the edition where it was found: positions in the source text, from its numbering to the end of its label. */
export interface FoundRow {
  label: RowLabel;
  start: number;
  end: number;
}

/** The rows of a table in the edition's order, and the rows that are printed again or out of order. */
export interface FoundRows {
  rows: FoundRow[];
  extra: FoundRow[];
}

/** A table is recognised when this share of an edition's rows stands in the edition's order. */
const enough = 0.6;
/** Further than this many characters from the table a label that stands alone is not one of its rows. */
const near = 30;

/**
 * Finds an edition's rows in a text and its compacted form, whatever stands between their letters. All places where a label could stand are
 * collected and the longest chain in the edition's order wins, so that a row that is missing cannot drag the rows
 * after it to the wrong place, and a label that the narrative mentions does not count. Null when too few are found.
 */
export function findRows(text: string, packed: Compact, rows: readonly EditionRow[]): FoundRows | null {
  // Most texts do not even name a form's rows: that is soon seen, and saves looking where they stand.
  const named = rowLabels(rows).filter(({ cores }) => cores.some((core) => packed.text.includes(core))).length;
  const hits = named < rows.length * enough ? null : findHits(text, packed, rows);
  if (hits === null) return null;
  const chains = chainsOf(hits, rows.length * enough);
  const [first, ...others] = chains;
  if (first === undefined) return null;
  const taken = chains.flat();
  const spans = chains.map((chain) => spanOf(chain, hits));
  const loose = hits.filter((hit) => hit.standsAlone && spans.some(([start, end]) => hit.start >= start && hit.end <= end) && !overlaps(hit, taken));
  return { rows: first.map((hit) => located(hit, packed)), extra: [...others.flat(), ...longest(loose)].map((hit) => located(hit, packed)) };
}

/** How many tables of one edition a document may print. */
const mostTables = 5;

// The same table may be printed again, filled differently: each printing is a chain of its own.
function chainsOf(hits: readonly Hit[], least: number): Hit[][] {
  const chains: Hit[][] = [];
  let rest = hits;
  while (chains.length < mostTables) {
    const chain = longestChain(rest);
    const [first, last] = [chain[0], chain.at(-1)];
    if (first === undefined || last === undefined || chain.length < least) break;
    chains.push(chain);
    rest = rest.filter((hit) => hit.end <= first.start || hit.start >= last.end);
  }
  return chains;
}

function spanOf(chain: readonly Hit[], hits: readonly Hit[]): [number, number] {
  let start = chain[0]?.start ?? 0;
  let end = chain.at(-1)?.end ?? 0;
  const alone = hits.filter((hit) => hit.standsAlone);
  for (const hit of alone) if (hit.start >= end && hit.start - end <= near) end = hit.end;
  for (const hit of alone.reverse()) if (hit.end <= start && start - hit.end <= near) start = hit.start;
  return [start, end];
}

/** Without the hits that lie inside a longer one; two rows with the same wording both stay. */
function longest(hits: readonly Hit[]): Hit[] {
  let widest = { start: -1, end: -1 };
  return hits.filter((hit) => {
    if (hit.end < widest.end || (hit.end === widest.end && hit.start > widest.start)) return false;
    widest = hit;
    return true;
  });
}

function overlaps(hit: Hit, others: readonly Hit[]): boolean {
  return others.some((other) => hit.start < other.end && other.start < hit.end);
}

function located({ label, start, end }: Hit, { at }: Compact): FoundRow {
  return { label, start: at[start] ?? 0, end: (at[end - 1] ?? 0) + 1 };
}
