/**
 * A chart is drawn once for every screen, so a label names the least room from which it is shown: `s` the large text of
 * 长辈版 on a phone, `m` a phone, `l` a wide screen. The styles do the rest.
 */
export type Room = "s" | "m" | "l";

export const rooms: readonly Room[] = ["s", "m", "l"];

/** The width of the whole drawing in em, for each room at its narrowest. */
export const widths: Readonly<Record<Room, number>> = { s: 16.5, m: 23, l: 44 };

/** The height of the plot in em, at its lowest. */
export const plotHeight = 13;

/** The width of the plot itself in each room. */
export type Plots = Readonly<Record<Room, number>>;

/** Something that takes room around x, y (both 0 to 1); sizes in em. */
export interface Wish {
  x: number;
  y: number;
  width: number;
  /** Moved to the side by so many em. */
  shift?: number;
  /** One line of text unless said. */
  height?: number;
}

const gap = 0.35;
const lineHeight = 1.25;

/** For each label, the most important first, the room from which it stands clear of what is there and of those before it; undefined where it never does. */
export function roomsFor(wishes: readonly Wish[], plots: Plots, there: readonly Wish[] = []): (Room | undefined)[] {
  const given: (Room | undefined)[] = wishes.map(() => undefined);
  for (const room of rooms) {
    for (const [index, wish] of wishes.entries()) {
      if (given[index] !== undefined) continue;
      const others = [...there, ...wishes.filter((_, place) => given[place] !== undefined)];
      if (!others.some((other) => collide(wish, other, plots[room]))) given[index] = room;
    }
  }
  return given;
}

function collide(a: Wish, b: Wish, plot: number): boolean {
  const across = Math.abs((a.x - b.x) * plot + (a.shift ?? 0) - (b.shift ?? 0));
  const down = Math.abs(a.y - b.y) * plotHeight;
  return across < (a.width + b.width) / 2 + gap && down < ((a.height ?? lineHeight) + (b.height ?? lineHeight)) / 2;
}

/** Indexes from coarse to fine (0, 8, 4, 12, 2, …), so that what is thinned out stays even. */
export function evenOrder(count: number): number[] {
  const order: number[] = [];
  for (let stride = 2 ** Math.ceil(Math.log2(Math.max(count, 1))); stride >= 1; stride /= 2) {
    for (let index = 0; index < count; index += stride) if (!order.includes(index)) order.push(index);
  }
  return order;
}

/** How far a centred text must move to stay inside the drawing, in em. `left` and `right` are the margins beside the plot. */
export function shiftInside(x: number, width: number, plot: number, left: number, right: number): number {
  const over = width / 2 - (left + x * plot);
  if (over > 0) return over;
  return Math.min(0, right + (1 - x) * plot - width / 2);
}
