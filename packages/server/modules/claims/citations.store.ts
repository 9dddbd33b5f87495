import type { EntityManager } from "typeorm";

/** One cited document with the newest of the versions in force that cite it. */
export interface CitedRow {
  number: string;
  title: string | null;
  count: number;
  versionIds: number[];
}

export interface CitationFilter {
  /** In the form of `citedForm`; each must stand in number or title. */
  words: readonly string[];
  /** In the form of `citedForm`; the whole number. */
  number: string | null;
}

const mostReports = 100;

export const citationsStore = {
  async count(manager: EntityManager, filter: CitationFilter): Promise<number> {
    const { where, parameters } = selection(filter);
    const rows: { total: number }[] = await manager.query(`select count(distinct c.number)::integer as total from citation c ${where}`, parameters);
    return rows[0]?.total ?? 0;
  },

  /** Cited documents, the most cited first. */
  async page(manager: EntityManager, filter: CitationFilter, first: number, after: number): Promise<CitedRow[]> {
    const { where, parameters } = selection(filter);
    return manager.query(
      `select number, mode() within group (order by title) as title, count(*)::integer as count,
              (array_agg(version_id order by year desc, slug))[1:${mostReports}] as "versionIds"
       from (select c.number, c.version_id, max(c.title) as title, p.year, a.slug
             from citation c join projection p on p.version_id = c.version_id join agency a on a.id = p.agency_id ${where}
             group by c.number, c.version_id, p.year, a.slug) as cited
       group by number order by count desc, number limit $${parameters.length + 1} offset $${parameters.length + 2}`,
      [...parameters, first, after],
    );
  },
};

function selection({ words, number }: CitationFilter): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const conditions: string[] = [];
  for (const word of words) conditions.push(`position($${parameters.push(word)} in c.sought) > 0`);
  if (number !== null) conditions.push(`split_part(c.sought, chr(10), 1) = $${parameters.push(number)}`);
  return { where: conditions.length === 0 ? "" : `where ${conditions.join(" and ")}`, parameters };
}
