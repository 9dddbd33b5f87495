/** More years than these are not compared at once. */
export const mostYears = 60;

/** Every year from the oldest to the newest, so that missing ones show; the newest of them where they are too many. */
export function spanOfYears(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const newest = Math.max(...years);
  const count = Math.min(newest - Math.min(...years) + 1, mostYears);
  return Array.from({ length: count }, (_, index) => newest - count + 1 + index);
}
