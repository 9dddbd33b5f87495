/** The lowest and highest value of an axis and the values that get a line. */
export interface Axis {
  low: number;
  high: number;
  ticks: number[];
}

const most = 5;
const factors = [1, 2, 2.5, 5, 10];

/** An axis that holds all values and 0, with at most `most` even steps; steps between whole numbers are whole. */
export function axisOf(values: readonly number[]): Axis {
  if (values.length === 0) return { low: 0, high: 1, ticks: [0] };
  let lowest = 0;
  let highest = 0;
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (lowest === 0 && highest === 0) return { low: 0, high: 1, ticks: [0, 1] };
  const step = stepFor(lowest, highest, values.every(Number.isInteger));
  const first = Math.floor(lowest / step);
  const last = Math.ceil(highest / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
  return { low: tidy(first * step), high: tidy(last * step), ticks };
}

function stepFor(lowest: number, highest: number, isWhole: boolean): number {
  const size = 10 ** Math.floor(Math.log10((highest - lowest) / most));
  const steps = [size, size * 10].flatMap((each) => factors.map((factor) => tidy(factor * each)));
  const fits = (step: number) => Math.ceil(highest / step) - Math.floor(lowest / step) <= most;
  return steps.find((step) => fits(step) && (!isWhole || Number.isInteger(step))) ?? size * 100;
}

/** Takes away what binary fractions add: 0.30000000000000004. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Where a value stands between the top (0) and the bottom (1) of the plot. */
export function heightOf(value: number, { low, high }: Axis): number {
  return (high - value) / (high - low);
}
