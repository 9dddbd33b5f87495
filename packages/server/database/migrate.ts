import { DataSource, MigrationExecutor, type QueryRunner } from "typeorm";
import { grantToApplication } from "./grants.ts";
import { migrations } from "./migrations/index.ts";
import { changingSchema } from "./schemaChange.ts";

/** Brings the schema up to date: all that is missing, or nothing. `then` runs in the same transaction. */
export async function migrate(dataSource: DataSource, then?: (runner: QueryRunner) => Promise<void>): Promise<void> {
  await changingSchema(dataSource, async (runner) => {
    await new MigrationExecutor(dataSource, runner).executePendingMigrations();
    await then?.(runner);
  });
}

/** Brings the schema up to date as the role that owns it, and lets the application's role do its work and no more. */
export async function migrateAsOwner(migrationUrl: string, applicationRole: string): Promise<void> {
  const owner = new DataSource({ type: "postgres", url: migrationUrl, migrations, poolSize: 1, installExtensions: false });
  await owner.initialize();
  try {
    await migrate(owner, (runner) => grantToApplication(runner, applicationRole));
  } finally {
    await owner.destroy();
  }
}
