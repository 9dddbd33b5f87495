/** One year of a series. */
export interface ChartPoint {
  year: number;
  /** Null where the report holds no number: it is never drawn as 0. */
  value: number | null;
  /** What stands there instead of a number (未收录, 待核对, 空白 …); '' beside a number. */
  word: string;
  /** A full sentence for screen readers and the readout: "2019年：23件". */
  label: string;
  /** Where the figure stands in its report. */
  href: string | null;
}

/** Between two years the figures do not compare. */
export interface ChartBreak {
  after: number;
  before: number;
  /** Said below the chart where several breaks leave no room for words above them. */
  label: string;
}

/** One line: an indicator of an agency. */
export interface ChartSeries {
  id: string;
  name: string;
  points: ChartPoint[];
  breaks: ChartBreak[];
}

/** Everything a chart shows, in the reader's language. */
export interface ChartData {
  /** The sentence that says what is shown. */
  title: string;
  /** Every year of the axis, ascending. */
  years: number[];
  unit: string;
  series: ChartSeries[];
  /** 口径变化，前后不可比 */
  breakWord: string;
  formatTick(value: number): string;
}
