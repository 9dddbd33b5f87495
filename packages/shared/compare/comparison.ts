import type { Scope } from "../report/index.ts";
import type { Break } from "./breaks.ts";
import { chooseReports, type ComparedReport } from "./chooseReports.ts";
import { resolveConcept, type Concept, type Definitions } from "./concept.ts";
import { countingsOf, describeConcept, formulaOf, nameOfConcept, type Counting, type IndicatorName } from "./naming.ts";
import type { Point } from "./point.ts";
import { seriesOf, type Refusal } from "./series.ts";

export interface CompareRequest {
  /** The agencies asked for, in order; those that are not known stand in `unknownAgencies`. */
  agencies: readonly ComparedAgency[];
  /** Codes of indicators or measures. */
  indicators: readonly string[];
  years: readonly number[];
}

export interface ComparedAgency {
  slug: string;
  name: string;
}

/** An indicator as it was asked for. */
export interface ComparedIndicator extends IndicatorName {
  code: string;
  /** A share in %, with a whole beside its part. */
  isShare: boolean;
  /** How each form counts it where it is more than one cell. */
  countings: Counting[];
}

/** A run of years in one form that no break cuts, with what the indicator is called and how it is counted there; agencies that share it stand together. */
export interface ComparedSegment extends IndicatorName {
  agencies: string[];
  indicator: string;
  from: number;
  to: number;
  edition: string;
  /** Codes that are added up; of a share those of its part. */
  codes: readonly string[];
  /** Of a share: the codes of its whole. */
  of: readonly string[];
  /** How the figure comes about, over codes; empty where it is one cell as printed. */
  formula: string;
}

/** A break; agencies that share it stand together. */
export interface ComparedBreak {
  agencies: string[];
  indicator: string;
  after: number;
  before: number;
  kind: Break["kind"];
  notes: string[];
  notesEn: string[];
}

/**
 * A matrix of agencies × indicators × years as columns. A cell's place is (agency × indicators + indicator) × years +
 * year; what belongs to a report alone is at agency × years + year.
 */
export interface Comparison {
  crosswalkRevision: string;
  years: number[];
  agencies: ComparedAgency[];
  indicators: ComparedIndicator[];
  unknownIndicators: string[];
  editions: (string | null)[];
  scopes: (Scope | null)[];
  versions: (number | null)[];
  states: Point["state"][];
  values: (number | null)[];
  parts: (number | null)[];
  wholes: (number | null)[];
  changes: (number | null)[];
  percents: (number | null)[];
  refusals: (Refusal | null)[];
  segments: ComparedSegment[];
  breaks: ComparedBreak[];
}

/**
 * Aligns agencies, indicators and years. It alone decides what may be joined: a change is a number only between
 * neighbouring years that compare, and where it is refused the reason stands in `refusals`.
 */
export function compare(definitions: Definitions, request: CompareRequest, reports: readonly ComparedReport[]): Comparison {
  const years = [...new Set(request.years)].sort((a, b) => a - b);
  const agencies = [...new Map(request.agencies.map((agency) => [agency.slug, agency])).values()];
  const codes = [...new Set(request.indicators)];
  const concepts = codes.flatMap((code) => resolveConcept(definitions, code) ?? []);
  const known = new Set(concepts.map(({ code }) => code));
  const comparison: Comparison = {
    crosswalkRevision: definitions.crosswalk.revision, years, agencies,
    indicators: concepts.map((concept) => ({ code: concept.code, isShare: concept.of !== null, countings: countingsOf(definitions, concept), ...describeConcept(definitions, concept) })),
    unknownIndicators: codes.filter((code) => !known.has(code)),
    editions: [], scopes: [], versions: [], states: [], values: [], parts: [], wholes: [], changes: [], percents: [], refusals: [], segments: [], breaks: [],
  };
  const byAgency = groupByAgency(reports);
  const together = { segments: new Map<string, ComparedSegment>(), breaks: new Map<string, ComparedBreak>() };
  const describe = memoised((concept, edition, { codes: added, of }) => ({ ...nameOfConcept(definitions, concept, edition, { codes: added, of }), formula: formulaOf(added, of) }));
  for (const { slug } of agencies) {
    const chosen = chooseReports(byAgency.get(slug) ?? [], years);
    addReports(comparison, chosen);
    for (const concept of concepts) addSeries(comparison, definitions, { slug, concept, chosen, describe, together });
  }
  comparison.segments.push(...together.segments.values());
  comparison.breaks.push(...together.breaks.values());
  return comparison;
}

type Describe = (concept: Concept, edition: string, segment: Pick<ComparedSegment, "codes" | "of">) => IndicatorName & { formula: string };

// A hundred agencies use the same few forms: what an indicator is called there is worked out once.
function memoised(describe: Describe): Describe {
  const known = new Map<string, ReturnType<Describe>>();
  return (concept, edition, segment) => {
    const key = `${concept.code} ${edition}`;
    const found = known.get(key) ?? describe(concept, edition, segment);
    known.set(key, found);
    return found;
  };
}

function addReports({ years, editions, scopes, versions }: Comparison, chosen: readonly ComparedReport[]): void {
  const byYear = new Map(chosen.map((report) => [report.year, report]));
  for (const year of years) {
    const report = byYear.get(year);
    editions.push(report?.edition ?? null);
    scopes.push(report?.scope ?? null);
    versions.push(report?.version ?? null);
  }
}

interface OneSeries {
  slug: string;
  concept: Concept;
  chosen: readonly ComparedReport[];
  describe: Describe;
  together: { segments: Map<string, ComparedSegment>; breaks: Map<string, ComparedBreak> };
}

function addSeries(comparison: Comparison, definitions: Definitions, { slug, concept, chosen, describe, together }: OneSeries): void {
  const { points, changes, segments, breaks } = seriesOf(definitions, concept, chosen, comparison.years, slug);
  for (const { state, value, share } of points) {
    comparison.states.push(state);
    comparison.values.push(value);
    comparison.parts.push(share?.part ?? null);
    comparison.wholes.push(share?.whole ?? null);
  }
  for (const change of changes) {
    comparison.changes.push(change.allowed ? change.absolute : null);
    comparison.percents.push(change.allowed ? change.percent : null);
    comparison.refusals.push(change.allowed ? null : change.reason);
  }
  const indicator = concept.code;
  for (const segment of segments) {
    const key = `${indicator} ${segment.edition} ${segment.from} ${segment.to}`;
    share(together.segments, key, slug, () => ({ agencies: [], indicator, ...segment, ...describe(concept, segment.edition, segment) }));
  }
  for (const { after, before, kind, notes } of breaks) {
    const key = `${indicator} ${after} ${before} ${kind} ${notes.map((note) => note["zh-CN"]).join(" ")}`;
    share(together.breaks, key, slug, () => ({ agencies: [], indicator, after, before, kind, notes: notes.map((note) => note["zh-CN"]), notesEn: notes.map((note) => note.en) }));
  }
}

// A hundred agencies with the same forms share their segments and breaks: said once, the answer is a third as long.
function share<Shared extends { agencies: string[] }>(all: Map<string, Shared>, key: string, slug: string, make: () => Shared): void {
  const found = all.get(key) ?? make();
  found.agencies.push(slug);
  all.set(key, found);
}

function groupByAgency(reports: readonly ComparedReport[]): Map<string, ComparedReport[]> {
  const groups = new Map<string, ComparedReport[]>();
  for (const report of reports) {
    const group = groups.get(report.agency);
    if (group === undefined) groups.set(report.agency, [report]);
    else group.push(report);
  }
  return groups;
}
