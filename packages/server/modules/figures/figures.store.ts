import type { FigureColumns } from "@nianbao/shared/compare";
import type { VersionContent } from "@nianbao/shared/report";
import type { EntityManager } from "typeorm";
import { codesOf, stateWords, vectorOf, type FigureVector } from "./vector.ts";

/** One report in force with the figures that were asked for. */
export interface FiguresRow {
  agency: string;
  year: number;
  scope: string;
  version: number;
  edition: string | null;
  figures: FigureColumns;
}

interface PickedRow extends Omit<FiguresRow, "figures"> {
  values: (number | null)[] | null;
  states: (number | null)[] | null;
}

/** Positions that do not count 1, 2, 3 …: figures would be read under wrong names, so nothing is. */
export class FigureOrderBroken extends Error {
  override readonly name = "FigureOrderBroken";

  constructor(edition: string) {
    super(`数据库里 ${edition} 的数据列顺序（表 figure_order）有缺口，照它读数会张冠李戴。请从备份恢复这张表。`);
  }
}

export const figuresStore = {
  /** Throws when a stored order has been meddled with. */
  async checkOrders(manager: EntityManager): Promise<void> {
    const broken: { edition: string }[] = await manager.query("select edition from figure_order group by edition having max(position) <> count(*) order by edition");
    if (broken[0] !== undefined) throw new FigureOrderBroken(broken[0].edition);
  },

  /** Writes the vector of a version that is being published, in the transaction of its publication. */
  async write(manager: EntityManager, versionId: number, content: VersionContent): Promise<void> {
    if (content.edition === null) return;
    const { values, states } = vectorOf(content, await ensureOrder(manager, content.edition));
    await manager.query(
      `insert into figure_vector (version_id, edition, "values", states) values ($1, $2, $3, $4)
       on conflict (version_id) do update set edition = excluded.edition, "values" = excluded."values", states = excluded.states`,
      [versionId, content.edition, values, states],
    );
  },

  /** Published versions with a table that have no vector yet, oldest first. */
  async withoutVector(manager: EntityManager, limit: number): Promise<{ id: number; content: string }[]> {
    return manager.query(
      `select v.id, v.content from version v where v.published_at is not null and v.edition is not null
       and not exists (select 1 from figure_vector f where f.version_id = v.id) order by v.id limit $1`,
      [limit],
    );
  },

  async orderOf(manager: EntityManager, edition: string): Promise<string[]> {
    const rows: { code: string }[] = await manager.query("select code from figure_order where edition = $1 order by position", [edition]);
    return rows.map(({ code }) => code);
  },

  async vectors(manager: EntityManager, versionIds: readonly number[]): Promise<Map<number, FigureVector>> {
    const rows: (FigureVector & { id: number })[] = await manager.query(`select version_id as id, "values", states from figure_vector where version_id = any($1)`, [versionIds]);
    return new Map(rows.map(({ id, values, states }) => [id, { values, states }]));
  },

  /** The reports in force of these agencies and years (null for every year), with only the figures that are asked for in each edition. */
  async figuresOf(manager: EntityManager, agencies: readonly string[], years: readonly number[] | null, wanted: ReadonlyMap<string, readonly string[]>): Promise<FiguresRow[]> {
    const picks = await positionsOf(manager, wanted);
    const column = (name: string): string => picks.length === 0 ? "null" : `case v.edition ${picks.map(({ places }, index) => `when $${index + 3} then array[${places.map((place) => `f.${name}[${place}]`).join(", ")}]`).join(" ")} end`;
    const rows: PickedRow[] = await manager.query(
      `select a.slug as agency, r.year, r.scope, v.number as version, v.edition, ${column('"values"')} as "values", ${column("states")} as states
       from agency a join report r on r.agency_id = a.id
       join lateral (select id, number, edition from version where report_id = r.id and published_at is not null order by number desc limit 1) v on true
       left join figure_vector f on f.version_id = v.id
       where a.slug = any($1) and ($2::integer[] is null or r.year = any($2))`,
      [agencies, years, ...picks.map(({ edition }) => edition)],
    );
    const codesByEdition = new Map(picks.map(({ edition, codes }) => [edition, codes]));
    return rows.map(({ values, states, ...row }) => ({ ...row, figures: columnsOf(codesByEdition.get(row.edition ?? "") ?? [], values ?? [], states ?? []) }));
  },
};

function columnsOf(codes: readonly string[], values: readonly (number | null)[], states: readonly (number | null)[]): FigureColumns {
  return { codes, values, states: codes.map((_, index) => stateWords[states[index] ?? -1] ?? "absent") };
}

interface Pick {
  edition: string;
  codes: string[];
  /** Positions in the stored order, whole numbers of our own. */
  places: number[];
}

async function positionsOf(manager: EntityManager, wanted: ReadonlyMap<string, readonly string[]>): Promise<Pick[]> {
  const rows: { edition: string; code: string; position: number }[] = await manager.query(
    "select edition, code, position from figure_order where (edition, code) in (select * from unnest($1::text[], $2::text[]))",
    [[...wanted].flatMap(([edition, codes]) => codes.map(() => edition)), [...wanted.values()].flat()],
  );
  const picks = new Map<string, Pick>();
  for (const { edition, code, position } of rows) {
    const pick = picks.get(edition) ?? { edition, codes: [], places: [] };
    pick.codes.push(code);
    pick.places.push(position);
    picks.set(edition, pick);
  }
  return [...picks.values()];
}

/** The stored order of an edition; codes that a newer form brought are put at its end, so that no vector ever shifts. */
async function ensureOrder(manager: EntityManager, edition: string): Promise<string[]> {
  const stored = await figuresStore.orderOf(manager, edition);
  const known = new Set(stored);
  const missing = codesOf(edition).filter((code) => !known.has(code));
  if (missing.length === 0) return stored;
  await manager.query(
    `insert into figure_order (edition, position, code)
     select $1, $2 + place, code from unnest($3::text[]) with ordinality as added(code, place) on conflict (edition, code) do nothing`,
    [edition, stored.length, missing],
  );
  return figuresStore.orderOf(manager, edition);
}
