import { comparableChoices, compare, mostYears, neededCodes, reportFromColumns, resolveConcept, spanOfYears } from "@nianbao/shared/compare";
import { isAgencySlug } from "@nianbao/shared/report";
import { badInput, type RequestContext } from "../../graphql/index.ts";
import { agenciesStore } from "../agencies/index.ts";
import { figuresStore } from "../figures/index.ts";
import type { ComparablesType, ComparisonType } from "./comparison.type.ts";

export interface ComparisonKey {
  agencies: readonly string[];
  indicators: readonly string[];
  /** Null for every year of which these agencies have a report. */
  years: readonly number[] | null;
}

const most = { agencies: 200, indicators: 30, years: mostYears, cells: 100_000 };
const mostComparable = 2_000;

export const comparisonsService = {
  /** What is published of these agencies, aligned; `compare` decides what may be joined. */
  async compare(context: RequestContext, key: ComparisonKey): Promise<ComparisonType> {
    checkSize(key);
    const { definitions, manager } = context;
    const concepts = key.indicators.flatMap((code) => resolveConcept(definitions, code) ?? []);
    const slugs = [...new Set(key.agencies)].filter(isAgencySlug);
    const found = new Map((await agenciesStore.findPublishedBySlugs(manager, slugs)).map((agency) => [agency.slug, agency]));
    const rows = await figuresStore.figuresOf(manager, [...found.keys()], key.years, neededCodes(definitions, concepts));
    const agencies = slugs.flatMap((slug) => found.get(slug) ?? []).map(({ slug, name }) => ({ slug, name }));
    const years = key.years ?? spanOfYears(rows.map(({ year }) => year));
    checkSize({ ...key, years });
    const comparison = compare(definitions, { agencies, indicators: key.indicators, years }, rows.map(({ figures, ...report }) => reportFromColumns(report, figures)));
    return { ...comparison, unknownAgencies: [...new Set(key.agencies)].filter((slug) => !found.has(slug)) };
  },

  async comparables(context: RequestContext): Promise<ComparablesType> {
    const agencies = await agenciesStore.listPublished(context.manager, mostComparable, 0);
    return { agencies: agencies.map(({ slug, name, aliases }) => ({ slug, name, aliases })), indicators: comparableChoices(context.definitions) };
  },
};

function checkSize({ agencies, indicators, years }: ComparisonKey): void {
  const cells = agencies.length * indicators.length * (years?.length ?? 1);
  const tooMany = ([["agencies", agencies], ["indicators", indicators], ["years", years ?? []]] as const).find(([name, list]) => list.length > most[name]);
  if (tooMany !== undefined) throw badInput(`At most ${most[tooMany[0]]} ${tooMany[0]} can be compared at once.`);
  if (cells > most.cells) throw badInput(`At most ${most.cells} cells can be compared at once; these are ${cells}.`);
}
