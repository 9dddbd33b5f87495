import { comparableChoices, compare, reportFromColumns, resolveConcept, spanOfYears, type ComparedReport, type Definitions } from "@nianbao/shared/compare";
import type { Choices, Compare, KeptFigures } from "../api/documents.ts";
import { definitionsPath, figuresCache, keptAtHeader } from "./names.ts";

/** What the phone keeps of an agency, and since when. */
interface KeptAgency {
  answer: KeptFigures;
  keptAt: string;
}

/** An answer worked out on the phone, and the oldest copy it rests on. */
export interface OfflineAnswer<Data> {
  data: Data;
  keptAt: string;
}

/** The comparison that the server would answer, by the same code over what the phone keeps; null when it keeps none of these agencies, or nothing at all. */
export async function compareOffline(base: string, variables: { agencies: string[]; indicators: string[]; years?: number[] | null }): Promise<OfflineAnswer<Compare> | null> {
  const [kept, definitions] = await Promise.all([keptAgencies(base), keptDefinitions(base)]);
  const slugs = [...new Set(variables.agencies)];
  const asked = slugs.flatMap((slug) => kept.get(slug) ?? []);
  // Before any agency is chosen the indicators still have their names.
  const [first] = slugs.length === 0 ? [...kept.values()] : asked;
  if (first === undefined || definitions === null) return null;
  const reports = asked.flatMap(({ answer }) => reportsOf(answer));
  const agencies = asked.flatMap(({ answer: { agency } }) => (agency === null ? [] : [{ slug: agency.slug, name: agency.name }]));
  const years = variables.years ?? spanOfYears(reports.map(({ year }) => year));
  const comparison = compare(definitions, { agencies, indicators: variables.indicators, years }, reports);
  // Without the network nobody knows whether an agency that is not kept here exists.
  const notKept = slugs.filter((slug) => !kept.has(slug));
  const editions = formNames(definitions);
  // The shared types name the states one by one, the schema calls them strings: the same columns either way.
  const data = { site: first.answer.site, editions, comparison: { ...comparison, unknownAgencies: [], notKept } } as unknown as Compare;
  return { data, keptAt: oldest(slugs.length === 0 ? [first] : asked) };
}

/** What may be compared without the network: the agencies kept here, and every indicator that leads somewhere. */
export async function choicesOffline(base: string): Promise<OfflineAnswer<Choices> | null> {
  const [kept, definitions] = await Promise.all([keptAgencies(base), keptDefinitions(base)]);
  const [first] = kept.values();
  if (first === undefined || definitions === null) return null;
  const agencies = [...kept.values()].flatMap(({ answer: { agency } }) => (agency === null ? [] : [{ slug: agency.slug, name: agency.name, aliases: agency.aliases }]));
  const indicators = comparableChoices(definitions).filter(({ code }) => resolveConcept(definitions, code) !== null);
  return { data: { site: first.answer.site, comparables: { agencies, indicators }, editions: formNames(definitions) }, keptAt: oldest([...kept.values()]) };
}

async function keptAgencies(base: string): Promise<Map<string, KeptAgency>> {
  const cache = await caches.open(figuresCache);
  const found = new Map<string, KeptAgency>();
  for (const request of await cache.keys()) {
    if (!new URL(request.url).pathname.startsWith(`${base}/graphql`)) continue;
    const response = await cache.match(request, { ignoreVary: true });
    const answer = (await response?.json()) as { data?: KeptFigures } | undefined;
    const slug = answer?.data?.agency?.slug;
    const keptAt = response?.headers.get(keptAtHeader) ?? "";
    // An older program asked under another address: of two copies the newer counts, as the agency may have corrected a report since.
    if (answer?.data !== undefined && slug !== undefined && keptAt >= (found.get(slug)?.keptAt ?? "")) found.set(slug, { answer: answer.data, keptAt });
  }
  return found;
}

async function keptDefinitions(base: string): Promise<Definitions | null> {
  const cache = await caches.open(figuresCache);
  const response = await cache.match(new URL(base + definitionsPath, location.href), { ignoreVary: true });
  return response === undefined ? null : ((await response.json()) as Definitions);
}

function reportsOf({ agency }: KeptFigures): ComparedReport[] {
  return (agency?.reports ?? []).map(({ figures, ...report }) => reportFromColumns({ agency: agency?.slug ?? "", ...report }, figures));
}

function oldest(kept: readonly KeptAgency[]): string {
  return kept.map(({ keptAt }) => keptAt).sort()[0] ?? "";
}

function formNames({ editions }: Definitions): Compare["editions"] {
  return editions.map(({ id, name, nameEn }) => ({ id, name, nameEn }));
}
