import { In, type EntityManager } from "typeorm";
import { AgencyEntity } from "./agency.entity.ts";

/** Agencies of which the public may know: those with a published report. */
const published = `exists (select 1 from report r join version v on v.report_id = r.id where r.agency_id = agency.id and v.published_at is not null)`;

export const agenciesStore = {
  async listPublished(manager: EntityManager, limit: number, offset: number): Promise<AgencyEntity[]> {
    return manager.createQueryBuilder(AgencyEntity, "agency").where(published).orderBy("agency.slug").limit(limit).offset(offset).getMany();
  },

  async findPublished(manager: EntityManager, slug: string): Promise<AgencyEntity | null> {
    return manager.createQueryBuilder(AgencyEntity, "agency").where(published).andWhere("agency.slug = :slug", { slug }).getOne();
  },

  async findPublishedBySlugs(manager: EntityManager, slugs: readonly string[]): Promise<AgencyEntity[]> {
    return manager.createQueryBuilder(AgencyEntity, "agency").where(published).andWhere("agency.slug = any(:slugs)", { slugs }).getMany();
  },

  async findByIds(manager: EntityManager, ids: readonly number[]): Promise<AgencyEntity[]> {
    return manager.getRepository(AgencyEntity).findBy({ id: In([...ids]) });
  },

  /** Every agency, drafts included: for the operator's command only. */
  async listAll(manager: EntityManager): Promise<AgencyEntity[]> {
    return manager.getRepository(AgencyEntity).find({ order: { slug: "ASC" } });
  },

  /** The agency with this slug, made when it is missing; `created` tells which. */
  async ensure(manager: EntityManager, agency: { slug: string; name: string; aliases: string[] }): Promise<{ id: number; created: boolean }> {
    const inserted: { id: number }[] = await manager.query(
      "insert into agency (slug, name, aliases) values ($1, $2, $3) on conflict (slug) do nothing returning id",
      [agency.slug, agency.name, agency.aliases],
    );
    if (inserted[0] !== undefined) return { id: inserted[0].id, created: true };
    const found = await manager.getRepository(AgencyEntity).findOneByOrFail({ slug: agency.slug });
    return { id: found.id, created: false };
  },
};
