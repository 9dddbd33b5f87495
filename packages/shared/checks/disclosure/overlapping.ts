import type { Stretch } from "../../claims/index.ts";

/** The stretches of an ordered list that overlap another one. */
export function overlapping<T extends Stretch>(ordered: readonly T[], { start, end }: Stretch): T[] {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let index = low; index < ordered.length; index++) {
    const each = ordered[index];
    if (each === undefined || each.start >= end) break;
    found.push(each);
  }
  return found;
}
