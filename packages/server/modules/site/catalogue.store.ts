import type { EntityManager } from "typeorm";
import { CatalogueEntity } from "./catalogue.entity.ts";

export const catalogueStore = {
  async read(manager: EntityManager): Promise<CatalogueEntity> {
    return manager.getRepository(CatalogueEntity).findOneByOrFail({ only: true });
  },

  /** Reads the row and holds it until the transaction ends, so that publications and ledger entries come one after the other. */
  async hold(manager: EntityManager): Promise<CatalogueEntity> {
    return manager.createQueryBuilder(CatalogueEntity, "catalogue").setLock("pessimistic_write").getOneOrFail();
  },

  async setKind(manager: EntityManager, kind: "sample" | "real"): Promise<void> {
    await manager.query("update catalogue set kind = $1", [kind]);
  },

  /** Tells every reader's cache that something public has changed. */
  async advance(manager: EntityManager): Promise<void> {
    await manager.query("update catalogue set revision = revision + 1");
  },
};
