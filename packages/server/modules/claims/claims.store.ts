import type { Citation, Claim, Passage } from "@nianbao/shared/report";
import type { EntityManager } from "typeorm";
import type { ClaimSearch } from "./claimSearch.ts";
import type { PlacedClaim } from "./publicReading.ts";
import { soughtOfCitation, soughtOfClaim } from "./searchText.ts";

/** A figure of a version in force. */
export interface ClaimRow extends Omit<Claim, "passage"> {
  versionId: number;
  sourceFileHash: string;
  passage: Passage;
  position: number;
}

export interface ClaimFilter extends ClaimSearch {
  agencies: readonly string[] | null;
  years: readonly number[] | null;
  verdict: string | null;
}

/** So many are counted; a search that meets more is no search. */
const mostCounted = 10_000;

const tables = "claim c join projection p on p.version_id = c.version_id join agency a on a.id = p.agency_id";
const newestFirst = "p.year desc, a.slug, p.scope, c.version_id, c.position";

export const claimsStore = {
  /** Writes the figures and cited documents of a version that is laid out, in that transaction. */
  async write(manager: EntityManager, versionId: number, claims: readonly PlacedClaim[], citations: readonly Citation[]): Promise<void> {
    if (claims.length > 0) {
      await manager.query(
        `insert into claim (version_id, position, value, unit, kind, exactness, what, scope, year, verdict, codes, printed, about, section, passage, sought)
         select $1, position, value, unit, kind, exactness, what, scope, year, verdict, codes, printed, about, section, passage, sought
         from jsonb_to_recordset($2::jsonb) as c(position integer, value double precision, unit text, kind text, exactness text, what text, scope text,
              year integer, verdict text, codes text[], printed double precision, about integer, section text, passage jsonb, sought text)`,
        [versionId, JSON.stringify(claims.map((claim) => ({ ...claim, sought: soughtOfClaim(claim) })))],
      );
    }
    if (citations.length > 0) {
      await manager.query(
        `insert into citation (version_id, position, number, series, year, title, section, passage, sought)
         select $1, position, number, series, year, title, section, passage, sought
         from jsonb_to_recordset($2::jsonb) as c(position integer, number text, series text, year integer, title text, section text, passage jsonb, sought text)`,
        [versionId, JSON.stringify(citations.map((citation, position) => ({ ...citation, position, sought: soughtOfCitation(citation) })))],
      );
    }
  },

  /** What published versions state and cite, as it was frozen with them, and the office's words that stand in them. */
  async frozen(manager: EntityManager, versionIds: readonly number[]): Promise<{ versionId: number; claims: Claim[]; citations: Citation[]; words: string[] }[]> {
    return manager.query(`select id as "versionId", claims, citations, jsonb_path_query_array(findings, '$[*] ? (@.code == "secrecy.word").facts.word') as words from version where id = any($1) and published_at is not null`, [versionIds]);
  },

  async count(manager: EntityManager, filter: ClaimFilter): Promise<number> {
    const { from, parameters } = selection(filter);
    const rows: { total: number }[] = await manager.query(`select count(*)::integer as total from (select 1 ${from} limit ${mostCounted}) as found`, parameters);
    return rows[0]?.total ?? 0;
  },

  async page(manager: EntityManager, filter: ClaimFilter, first: number, after: number): Promise<ClaimRow[]> {
    const { from, parameters } = selection(filter);
    // The page is chosen by narrow rows first, so that a frequent word does not sort a hundred thousand sentences.
    return manager.query(
      `with page as (
         select c.version_id, c.position ${from} order by ${newestFirst} limit $${parameters.length + 1} offset $${parameters.length + 2})
       select c.version_id as "versionId", v.source_file_hash as "sourceFileHash", c.value, c.unit, c.kind, c.exactness, c.what, c.scope, c.year, c.verdict,
              c.codes, c.printed, c.about, c.section, c.passage, c.position
       from ${tables} join version v on v.id = c.version_id where (c.version_id, c.position) in (select version_id, position from page) order by ${newestFirst}`,
      [...parameters, first, after],
    );
  },
};

/** The claims that a search meets; conditions that were not asked for are left out, so that the index on values serves. */
function selection({ figures, words, agencies, years, verdict }: ClaimFilter): { from: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions: string[] = [];
  if (figures.length > 0) conditions.push(`c.value = any(${given(figures.map(({ value }) => value))}::double precision[])`);
  // Of several figures one is the claim's own, and the others stand in its sentence.
  if (figures.length > 1) {
    conditions.push(`not exists (select from unnest(${given(figures.map(({ value }) => value))}::double precision[], ${given(figures.map(({ written }) => written))}::text[]) as f(value, written)
      where c.value <> f.value and position(f.written in c.sought) = 0)`);
  }
  for (const word of words) conditions.push(`position(${given(word)} in c.sought) > 0`);
  if (agencies !== null) conditions.push(`a.slug = any(${given(agencies)})`);
  if (years !== null) conditions.push(`p.year = any(${given(years)})`);
  if (verdict !== null) conditions.push(`c.verdict = ${given(verdict)}`);
  const where = conditions.length === 0 ? "" : `where ${conditions.join(" and ")}`;
  return {
    from: `from ${tables} ${where}`,
    parameters,
  };
}
