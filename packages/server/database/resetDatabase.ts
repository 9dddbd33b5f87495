import { MigrationExecutor, type DataSource } from "typeorm";
import { changingSchema } from "./schemaChange.ts";

/** The database holds real reports, which are never thrown away as a whole. */
export class DatabaseIsReal extends Error {
  override readonly name = "DatabaseIsReal";

  constructor() {
    super("数据库中是正式数据，不能整体清除。");
  }
}

/**
 * Swaps in a fresh, empty database: every table is dropped and made anew in one transaction, so other processes see
 * the old content or the new, never half. Refused when the catalogue says that the content is real.
 */
export async function resetDatabase(dataSource: DataSource): Promise<void> {
  await changingSchema(dataSource, async (runner) => {
    const executor = new MigrationExecutor(dataSource, runner);
    const done = await executor.getExecutedMigrations();
    if (done.length > 0) {
      // The lock keeps the content from becoming real between this look and the end of the swap.
      await runner.query("LOCK TABLE catalogue IN ACCESS EXCLUSIVE MODE");
      const real = (await runner.query("SELECT FROM catalogue WHERE kind = 'real'")) as unknown[];
      if (real.length > 0) throw new DatabaseIsReal();
    }
    for (let left = done.length; left > 0; left -= 1) await executor.undoLastMigration();
    await executor.executePendingMigrations();
  });
}
