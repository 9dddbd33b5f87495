import type { Hit } from "./findHits.ts";

/** Rows of one table stand close together: so many characters between two of them cost as much as a row is worth … */
const gapOfOneRow = 500;
/** … and however far they are apart it costs no more than so many rows: a page may lie between. */
const farthest = 3;

/**
 * The chain of hits in the edition's order that is worth most. A hit far from its neighbours is not worth the way: a
 * heading of the narrative that is worded like a row does not draw the narrative into the table. Linear in the hits.
 */
export function longestChain(hits: readonly Hit[]): Hit[] {
  const score = new Float64Array(hits.length);
  const previous = new Int32Array(hits.length).fill(-1);
  const finished = new FinishedChains(hits, score);
  let best = -1;
  hits.forEach((hit, index) => {
    const before = finished.bestBefore(hit);
    score[index] = hit.weight + Math.max(0, before.score);
    if (before.score > 0) previous[index] = before.index;
    if (best === -1 || (score[index] ?? 0) > (score[best] ?? 0)) best = index;
  });
  const chain: Hit[] = [];
  for (let at = best; at !== -1; at = previous[at] ?? -1) {
    const hit = hits[at];
    if (hit !== undefined) chain.push(hit);
  }
  return chain.reverse();
}

interface Ending {
  score: number;
  index: number;
}

/**
 * The chains that end before a place, the best of each row kept twice: by its score alone, for whatever lies far
 * ahead, and with its end added, so that for what lies near the gap is a subtraction.
 */
class FinishedChains {
  private readonly far: Ending[] = [];
  private readonly near: Ending[] = [];
  private readonly byEnd: number[];
  private next = 0;

  constructor(private readonly hits: readonly Hit[], private readonly score: Float64Array) {
    this.byEnd = hits.map((_, index) => index).sort((a, b) => (hits[a]?.end ?? 0) - (hits[b]?.end ?? 0));
  }

  bestBefore({ label, start }: Hit): Ending {
    this.finishUpTo(start);
    let best: Ending = { score: 0, index: -1 };
    for (let row = 0; row < label.index; row++) {
      const far = this.far[row];
      const near = this.near[row];
      if (far !== undefined && far.score - farthest > best.score) best = { score: far.score - farthest, index: far.index };
      if (near !== undefined && near.score - start / gapOfOneRow > best.score) best = { score: near.score - start / gapOfOneRow, index: near.index };
    }
    return best;
  }

  private finishUpTo(start: number): void {
    for (; this.next < this.byEnd.length; this.next++) {
      const index = this.byEnd[this.next] ?? 0;
      const hit = this.hits[index];
      if (hit === undefined || hit.end > start) return;
      const score = this.score[index] ?? 0;
      keepBest(this.far, hit.label.index, { score, index });
      keepBest(this.near, hit.label.index, { score: score + hit.end / gapOfOneRow, index });
    }
  }
}

function keepBest(endings: Ending[], row: number, ending: Ending): void {
  if (ending.score > (endings[row]?.score ?? Number.NEGATIVE_INFINITY)) endings[row] = ending;
}
