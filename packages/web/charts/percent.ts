/** A part of the plot as SVG attributes take it: the drawing stretches with the page, its text does not. */
export function percent(part: number): string {
  return `${Number((part * 100).toFixed(2))}%`;
}
