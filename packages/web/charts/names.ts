/** Stands between the name of a series and what it says; the delegated code cuts the name off there. */
export const nameEnd = " · ";

/** What a mark is called: its series, where there are several, and its figure. */
export function nameOfMark(series: string | undefined, label: string | undefined): string {
  return [series, label].filter((part) => part !== undefined && part !== "").join(nameEnd);
}
