import type { VersionContent } from "@nianbao/shared/report";
import type { DataSource } from "typeorm";
import { catalogueStore } from "../site/index.ts";
import { layOut } from "./layout.ts";
import { projectionStore } from "./projection.store.ts";

const atOnce = 50;

/** Lays out every version in force that is not yet, as after an upgrade; resolves to how many. */
export async function rebuildProjection(dataSource: DataSource): Promise<number> {
  for (let built = 0; ; ) {
    const rows = await projectionStore.missing(dataSource.manager, atOnce);
    // The column was written from a value of exactly this type.
    const layouts = rows.map(({ id, content, ...read }) => ({ id, layout: layOut({ ...read, content: JSON.parse(content) as VersionContent }) }));
    if (layouts.length > 0) {
      await dataSource.transaction(async (manager) => {
        // A publication waits: otherwise it might not see what is laid out here, and both would stay.
        await catalogueStore.hold(manager);
        for (const { id, layout } of layouts) await projectionStore.write(manager, id, layout);
        await catalogueStore.advance(manager);
      });
    }
    built += rows.length;
    if (rows.length < atOnce) return built;
  }
}
