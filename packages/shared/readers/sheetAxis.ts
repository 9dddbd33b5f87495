/** The rows, or the columns, of a sheet with those that are hidden. Counted from 1, as sheets do; what is seen is counted apart. */
export class SheetAxis {
  private readonly hidden: number[];
  private readonly set: ReadonlySet<number>;

  constructor(hidden: Iterable<number>) {
    this.set = new Set(hidden);
    this.hidden = [...this.set].sort((a, b) => a - b);
  }

  isHidden(real: number): boolean {
    return this.set.has(real);
  }

  /** The place among those that are seen; for a hidden one that of the next that is seen. */
  seen(real: number): number {
    return real - this.countWhere((hidden) => hidden < real);
  }

  /** The number that the sheet gives to a place among those that are seen. */
  real(seen: number): number {
    return seen + this.countWhere((hidden, before) => hidden - before <= seen);
  }

  /** How many of the hidden ones, from the first, meet a condition that no later one meets again. */
  private countWhere(meets: (hidden: number, before: number) => boolean): number {
    let low = 0;
    let high = this.hidden.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const hidden = this.hidden[middle];
      if (hidden !== undefined && meets(hidden, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
