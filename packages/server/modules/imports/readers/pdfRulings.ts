import type { Ruling } from "./pdfPaths.ts";

/** Points within which lines are one line: a double border, or pieces that almost meet. */
export const near = 3;

/** Points: what is shorter draws no cell. */
const shortest = 4;

/** A page with more lines than this is a drawing, not a form. */
const most = 4000;

/**
 * The lines that hang together, each set a possible table: pieces of one line are joined, and lines that meet across are
 * neighbours. Empty for a page with too many lines.
 */
export function frames(rulings: readonly Ruling[]): Ruling[][] {
  const lines = [...joined(rulings, true), ...joined(rulings, false)];
  if (lines.length > most) return [];
  const group = new Groups(lines.length);
  const across = lines.map((line, index) => ({ line, index })).filter(({ line }) => !line.isVertical);
  lines.forEach((line, index) => {
    if (!line.isVertical) return;
    for (const other of across) if (meet(line, other.line)) group.join(index, other.index);
  });
  const found = new Map<number, Ruling[]>();
  lines.forEach((line, index) => found.set(group.of(index), [...(found.get(group.of(index)) ?? []), line]));
  return [...found.values()].filter((frame) => frame.some(({ isVertical }) => isVertical) && frame.some(({ isVertical }) => !isVertical));
}

/** Numbers in groups that only ever grow together. */
export class Groups {
  private readonly parents: Int32Array;

  constructor(size: number) {
    this.parents = Int32Array.from({ length: size }, (_value, index) => index);
  }

  of(index: number): number {
    let root = index;
    while (this.parentOf(root) !== root) root = this.parentOf(root);
    for (let step = index; step !== root; ) {
      const next = this.parentOf(step);
      this.parents[step] = root;
      step = next;
    }
    return root;
  }

  /** Puts two groups together; false when they were one already. */
  join(one: number, other: number): boolean {
    const [first, second] = [this.of(one), this.of(other)];
    this.parents[Math.max(first, second)] = Math.min(first, second);
    return first !== second;
  }

  private parentOf(index: number): number {
    return this.parents[index] ?? index;
  }
}

function joined(rulings: readonly Ruling[], isVertical: boolean): Ruling[] {
  const sorted = rulings.filter((ruling) => ruling.isVertical === isVertical).sort((a, b) => a.at - b.at);
  const bands: Ruling[][] = [];
  for (const ruling of sorted) {
    const band = bands.at(-1);
    if (band !== undefined && ruling.at - (band[0]?.at ?? 0) <= near) band.push(ruling);
    else bands.push([ruling]);
  }
  return bands.flatMap(joinedInBand).filter(({ from, to }) => to - from >= shortest);
}

function joinedInBand(band: Ruling[]): Ruling[] {
  const lines: Ruling[] = [];
  for (const ruling of band.sort((a, b) => a.from - b.from)) {
    const line = lines.at(-1);
    if (line !== undefined && ruling.from - line.to <= near) {
      // The longer piece says where the line lies.
      if (ruling.to - ruling.from > line.to - line.from) line.at = ruling.at;
      line.to = Math.max(line.to, ruling.to);
    } else lines.push({ ...ruling });
  }
  return lines;
}

function meet(vertical: Ruling, horizontal: Ruling): boolean {
  return vertical.at >= horizontal.from - near && vertical.at <= horizontal.to + near && horizontal.at >= vertical.from - near && horizontal.at <= vertical.to + near;
}
