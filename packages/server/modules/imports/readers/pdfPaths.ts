import { apply, boxAround, type Box, type Matrix } from "./geometry.ts";

/** A straight line along a page's edges: where it lies across its direction (`at`), and from where to where it goes. */
export interface Ruling {
  isVertical: boolean;
  at: number;
  from: number;
  to: number;
}

/** Points: a thicker line is an area. */
const thickest = 4;

type Point = readonly [x: number, y: number];

/** The straight lines that stroking a path draws. */
export function rulingsOfStroke(path: Float32Array, page: Matrix, lineWidth: number): Ruling[] {
  const thickness = lineWidth * Math.sqrt(Math.abs(page[0] * page[3] - page[1] * page[2]));
  if (!(thickness <= thickest)) return [];
  return subpaths(path, page).flatMap(({ points, isClosed }) => {
    const ring = isClosed ? [...points, ...points.slice(0, 1)] : points;
    return ring.flatMap((point, index) => rulingBetween(ring[index - 1] ?? point, point));
  });
}

/** The lines among the areas that filling a path draws: many programs draw the borders of a table as thin rectangles. */
export function rulingsOfFill(path: Float32Array, page: Matrix): Ruling[] {
  return subpaths(path, page).flatMap(({ points }) => {
    if (points.length < 3) return [];
    const box = boxAround(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));
    return rulingAlong(box);
  });
}

function rulingAlong({ left, top, right, bottom }: Box): Ruling[] {
  const found: Ruling[] = [];
  // A dot is a piece of a line in either direction.
  if (right - left <= thickest) found.push({ isVertical: true, at: (left + right) / 2, from: top, to: bottom });
  if (bottom - top <= thickest) found.push({ isVertical: false, at: (top + bottom) / 2, from: left, to: right });
  return found.filter(isFinite);
}

function rulingBetween([x1, y1]: Point, [x2, y2]: Point): Ruling[] {
  const isVertical = Math.abs(x2 - x1) < Math.abs(y2 - y1);
  const [across, along] = isVertical ? [Math.abs(x2 - x1), Math.abs(y2 - y1)] : [Math.abs(y2 - y1), Math.abs(x2 - x1)];
  if (along === 0 || across > 1 || across > along / 10) return [];
  const ruling = isVertical
    ? { isVertical, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }
    : { isVertical, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  return [ruling].filter(isFinite);
}

function isFinite({ at, from, to }: Ruling): boolean {
  return Number.isFinite(at + from + to);
}

/** Does the path hold a curve? */
export function isBent(path: Float32Array): boolean {
  return steps(path).some(({ kind }) => kind === 2 || kind === 3);
}

function subpaths(path: Float32Array, page: Matrix): { points: Point[]; isClosed: boolean }[] {
  const found: { points: Point[]; isClosed: boolean }[] = [];
  let current: { points: Point[]; isClosed: boolean } = { points: [], isClosed: false };
  for (const { kind, x, y } of steps(path)) {
    if (kind === 4) current.isClosed = true;
    else {
      if (kind === 0 || current.isClosed) found.push((current = { points: [], isClosed: false }));
      current.points.push(apply(page, x, y));
    }
  }
  return found;
}

/** The library writes a path as numbers: 0 x y moves, 1 x y draws, 2 and 3 bend (six and four numbers), 4 closes. */
function steps(path: Float32Array): { kind: number; x: number; y: number }[] {
  const lengths = [2, 2, 6, 4, 0];
  const found: { kind: number; x: number; y: number }[] = [];
  for (let index = 0; index < path.length; ) {
    const kind = path[index] ?? 4;
    const length = lengths[kind];
    if (length === undefined) break;
    found.push({ kind, x: path[index + length - 1] ?? 0, y: path[index + length] ?? 0 });
    index += 1 + length;
  }
  return found;
}
