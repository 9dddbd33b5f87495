import { plotHeight } from "./rooms.ts";
import { wrapText } from "./textWidth.ts";

/** The name of a line at its end. */
export interface EndName {
  look: number;
  lines: string[];
  /** Where the text stands: the middle of its lines. */
  y: number;
  /** Where the line ends. */
  end: { x: number; y: number };
}

export interface NamedEnd {
  look: number;
  name: string;
  end: { x: number; y: number };
}

const lineHeight = 1.2;

/** The names beside the plot, moved apart where lines end close together. What all names begin with is left out where they would not fit with it. */
export function endNames(ends: readonly NamedEnd[], room: number, most: number): EndName[] {
  const names = ends.map(({ name }) => name);
  const wrapped = wrapAll(names, room, most) ?? wrapAll(withoutStart(names), room, most) ?? withoutStart(names).map((name) => wrapText(name, room, 1));
  const heights = wrapped.map((lines) => (lines.length * lineHeight) / plotHeight);
  const places = spread(ends.map(({ end }) => end.y), heights);
  return ends.map(({ look, end }, index) => ({ look, end, lines: wrapped[index] ?? [], y: places[index] ?? end.y }));
}

/** Every name in full, or undefined when they need more lines than there are. */
function wrapAll(names: readonly string[], room: number, most: number): string[][] | undefined {
  const wrapped = names.map((name) => wrapText(name, room, most));
  const isFull = wrapped.every((lines) => !lines.at(-1)?.endsWith("…"));
  return isFull && wrapped.flat().length * lineHeight <= plotHeight ? wrapped : undefined;
}

/** True when a name does not stand in full. */
export function isShortened(names: readonly EndName[], ends: readonly NamedEnd[]): boolean {
  return names.some(({ lines }, index) => lines.join("").replace(/\s/g, "") !== ends[index]?.name.replace(/\s/g, ""));
}

function withoutStart(names: readonly string[]): string[] {
  const start = sharedStart(names);
  return names.map((name) => (start.length >= 2 ? name.slice(start.length) : name));
}

function sharedStart(names: readonly string[]): string {
  const [first = "", ...others] = names;
  let length = others.length === 0 ? 0 : first.length;
  while (length > 0 && !others.every((name) => name.startsWith(first.slice(0, length)) && name.length > length)) length--;
  const start = first.slice(0, length);
  // A Latin word is not cut in the middle.
  return /[A-Za-z]$/.test(start) ? start.replace(/[A-Za-z]+$/, "") : start;
}

interface Pile {
  indexes: number[];
  height: number;
  middle: number;
}

/** Moves things of these heights, wanted at these middles, apart and into 0 to 1, each as little as possible; overlapping ones share the way. */
export function spread(middles: readonly number[], heights: readonly number[]): number[] {
  const order = middles.map((_, index) => index).sort((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0));
  const piles: Pile[] = [];
  for (const index of order) {
    let pile: Pile = { indexes: [index], height: heights[index] ?? 0, middle: middles[index] ?? 0 };
    for (let above = piles.at(-1); above !== undefined && bottom(above) > bottom(pile) - pile.height; above = piles.at(-1)) {
      piles.pop();
      pile = merged(above, pile);
    }
    piles.push(pile);
  }
  const placed: number[] = [];
  for (const pile of piles) {
    let top = bottom(pile) - pile.height;
    for (const index of pile.indexes) {
      const height = heights[index] ?? 0;
      placed[index] = top + height / 2;
      top += height;
    }
  }
  return placed;
}

function merged(above: Pile, below: Pile): Pile {
  const height = above.height + below.height;
  const count = above.indexes.length + below.indexes.length;
  const middle = (above.middle * above.indexes.length + below.middle * below.indexes.length) / count;
  return { indexes: [...above.indexes, ...below.indexes], height, middle };
}

function bottom({ middle, height }: Pile): number {
  return Math.min(1, Math.max(height, middle + height / 2));
}
