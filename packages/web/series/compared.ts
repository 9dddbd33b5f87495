import type { Comparison } from "@nianbao/shared/compare";

type Loose<Row, Key extends keyof Row> = Omit<Row, Key> & Record<Key, string>;

/** A comparison as GraphQL delivers it, or as the phone works it out of what it keeps: states and kinds are plain words. */
export interface Compared extends Omit<Comparison, "states" | "refusals" | "scopes" | "breaks"> {
  states: string[];
  refusals: (string | null)[];
  scopes: (string | null)[];
  breaks: Loose<Comparison["breaks"][number], "kind">[];
  /** Agencies of which the phone keeps nothing, where it answers without the network. */
  notKept?: string[];
}

export type Agency = Compared["agencies"][number];
export type Indicator = Compared["indicators"][number];
export type Break = Compared["breaks"][number];
export type Segment = Compared["segments"][number];

/** One year of one series, with what belongs to its report. */
export interface Cell {
  year: number;
  state: string;
  value: number | null;
  part: number | null;
  whole: number | null;
  change: number | null;
  percent: number | null;
  refusal: string | null;
  edition: string | null;
  scope: string | null;
}

/** One indicator of one agency, cut out of the columns. */
export interface Series {
  agency: Agency;
  indicator: Indicator;
  cells: Cell[];
  breaks: Break[];
  segments: Segment[];
}

/** All series of a comparison, those of one indicator together. */
export function seriesOf(compared: Compared): Series[] {
  const { agencies, indicators } = compared;
  const segments = grouped(compared.segments, ({ from }) => from);
  const breaks = grouped(compared.breaks, ({ before }) => before);
  return indicators.flatMap((indicator, place) => agencies.map((agency, row) => ({
    agency, indicator,
    cells: cellsOf(compared, row, place),
    breaks: breaks.get(keyOf(agency.slug, indicator.code)) ?? [],
    segments: segments.get(keyOf(agency.slug, indicator.code)) ?? [],
  })));
}

function cellsOf(compared: Compared, agency: number, indicator: number): Cell[] {
  const { years, indicators, states, values, parts, wholes, changes, percents, refusals, editions, scopes } = compared;
  const isWorkedOut = (indicators[indicator]?.countings.length ?? 0) > 0;
  return years.map((year, index) => {
    const at = (agency * indicators.length + indicator) * years.length + index;
    const report = agency * years.length + index;
    const state = states[at] ?? "notHeld";
    return {
      // What is worked out of several rows is not missing from a form as such: one of the rows is.
      year, state: state === "notAsked" && isWorkedOut ? "notCounted" : state, value: values[at] ?? null, part: parts[at] ?? null, whole: wholes[at] ?? null,
      change: changes[at] ?? null, percent: percents[at] ?? null, refusal: refusals[at] ?? null,
      edition: editions[report] ?? null, scope: scopes[report] ?? null,
    };
  });
}

const keyOf = (agency: string, indicator: string) => `${agency} ${indicator}`;

/** The rows of each agency and indicator, in the order of years. */
function grouped<Row extends { agencies: readonly string[]; indicator: string }>(rows: readonly Row[], yearOf: (row: Row) => number): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of [...rows].sort((a, b) => yearOf(a) - yearOf(b))) {
    for (const agency of row.agencies) {
      const key = keyOf(agency, row.indicator);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return groups;
}

/** True for a cell that holds a number. */
export function hasNumber(cell: Cell): cell is Cell & { value: number } {
  return cell.state === "number" && cell.value !== null;
}

/** The segment to which a year belongs. */
export function segmentAt({ segments }: Pick<Series, "segments">, year: number): Segment | undefined {
  return segments.find(({ from, to }) => from <= year && year <= to);
}
