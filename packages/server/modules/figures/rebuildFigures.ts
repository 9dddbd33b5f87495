import type { VersionContent } from "@nianbao/shared/report";
import type { DataSource } from "typeorm";
import { figuresStore } from "./figures.store.ts";

const atOnce = 50;

/** Gives every published version its vector that has none, as after an upgrade; resolves to how many. Throws where the stored order is broken. */
export async function rebuildFigures(dataSource: DataSource): Promise<number> {
  await figuresStore.checkOrders(dataSource.manager);
  for (let built = 0; ; ) {
    const rows = await figuresStore.withoutVector(dataSource.manager, atOnce);
    // The column was written from a value of exactly this type.
    const contents = rows.map(({ id, content }) => ({ id, content: JSON.parse(content) as VersionContent }));
    await dataSource.transaction(async (manager) => {
      for (const { id, content } of contents) await figuresStore.write(manager, id, content);
    });
    built += rows.length;
    if (rows.length < atOnce) return built;
  }
}
