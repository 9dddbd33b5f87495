import type { DataSource, QueryRunner } from "typeorm";

/** Any number, as long as nothing else in the database uses it. */
const schemaLock = 2_008_051_501;

/**
 * Runs work that changes the schema in one transaction, while no other server does the same. Readers and writers
 * of rows go on until they touch a table that is being changed.
 */
export async function changingSchema<T>(dataSource: DataSource, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
  return dataSource.transaction(async ({ queryRunner }) => {
    if (!queryRunner) throw new Error("a transaction without a query runner");
    await queryRunner.query("SELECT pg_advisory_xact_lock($1)", [schemaLock]);
    return work(queryRunner);
  });
}
