import { compact } from "../text/index.ts";

/**
 * True where the heads above a row all stand there and in another order than the form's. Heads that narrow columns tear say
 * nothing; 总计 may be printed before the heads of a second line.
 */
export function hasMovedColumns(text: string, from: number, to: number, heads: readonly string[]): boolean {
  if (heads.length < 2) return false;
  const above = compact(text.slice(Math.max(0, from), Math.max(0, to))).text;
  const places = heads.map((head) => above.lastIndexOf(compact(head.replace("其他法人或其他组织", "其他")).text));
  const [first = -1] = places;
  const ordered = heads.length > 3 ? places.slice(0, -1) : places;
  if (ordered.some((place) => place === -1)) return false;
  const isAscending = ordered.every((place, index) => index === 0 || place > (ordered[index - 1] ?? -1));
  return !isAscending || (heads.length > 3 && (places.at(-1) ?? first) < first && (places.at(-1) ?? -1) !== -1);
}
